// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/port/meter_port.h"
#include "core/registers/register_table.h"
#include "ui/model/availabilities.h"

#include <QAbstractTableModel>

#include <array>
#include <optional>

namespace s4k::ui {

/// The whole register map with the values of the newest snapshot, one value per row. Rows are never
/// added or removed; changes are signalled cell by cell.
class RegisterModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column : std::uint8_t {
        Number,
        Address,
        Symbol,
        Raw,
        Value,
        Validity,
        Access,
        Age
    };
    static constexpr int kColumns = 8;
    static constexpr int NumberRole = Qt::UserRole; ///< number of the row's first register

    /// What is known of a value.
    enum class State : std::uint8_t {
        NoReading, ///< the meter has not been read, has no control power or reports no valid value
        NotInType, ///< meaningless in the present system type
        Valid
    };

    explicit RegisterModel(QObject* parent = nullptr);

    /// Shows the values of the snapshot; no values if the meter has no control power.
    void setSnapshot(const MeterSnapshot& snapshot);
    /// Removes all values, for a meter that has not been read.
    void forgetSnapshot();
    /// Sets which parameters of the meter can be set.
    void setAvailabilities(const Availabilities& availabilities);
    /// Sets the age of the values in s; nullopt: never read.
    void setAge(std::optional<double> seconds);

    /// Row `row` of the register table, from 0 to rowCount() - 1.
    [[nodiscard]] static const RegisterRow& rowAt(int row);
    [[nodiscard]] State stateAt(int row) const;
    /// Whether the row can be written on this type of meter: a parameter or a command.
    [[nodiscard]] static bool isWritable(int row);
    /// Whether at least one parameter with a register can be set on the meter; then commands can be
    /// written too.
    [[nodiscard]] bool takesWrites() const;
    /// A row as tab-separated text, without a line end.
    [[nodiscard]] QString tsv(int row) const;
    /// The heading for tsv(), in English.
    [[nodiscard]] static QString tsvHead();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    /// Emits a request to write, in counts of the register, unless the value is the present one or
    /// is no command. Always returns false, because the value only changes with a later snapshot.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

Q_SIGNALS:
    void writeRequested(s4k::Parameter parameter, int value);
    void commandRequested(s4k::Command command);

private:
    struct Shown {
        QString raw;
        QString value;
        State state = State::NoReading;
        friend bool operator==(const Shown&, const Shown&) = default;
    };

    std::array<Shown, kRegisterRowCount> m_rows;
    std::optional<RegisterImage> m_image; ///< nullopt while the meter cannot be read
    Availabilities m_availabilities{};
    QString m_age;

    void showImage();
    [[nodiscard]] Shown describe(const RegisterRow& row) const;
    [[nodiscard]] QString text(int row, int column) const;
};

} // namespace s4k::ui
