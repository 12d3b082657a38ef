// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

#include <cstdint>

namespace s4k::ui {

/// The rows of a RegisterModel that a person looks for.
class RegisterFilter final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    enum class Kind : std::uint8_t {
        All,
        Valid, ///< with a meaning in the present system type
        Writable
    };

    explicit RegisterFilter(QObject* parent = nullptr);

    void setKind(Kind kind);
    /// A register number, an address (`0x` before a hexadecimal one), or a part of the symbol, of
    /// the unit or of what the register is.
    void setText(const QString& text);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    Kind m_kind = Kind::All;
    QString m_text;

    [[nodiscard]] bool textMatches(int row) const;
};

} // namespace s4k::ui
