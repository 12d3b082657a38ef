// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/past/alert_book.h"
#include "core/registers/alerts.h"

#include <QAbstractTableModel>

#include <array>

namespace s4k::ui {

/// All alerts of register 146, one per row: whether the alert is active, since when, and how often
/// and how long it was active within a time range. Changes are signalled cell by cell.
class AlertModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column : std::uint8_t {
        Name,
        State,
        Since,
        Times,
        Duration
    };
    static constexpr int kColumns = 5;

    explicit AlertModel(QObject* parent = nullptr);

    /// Shows the present alerts of `book`, and times and durations within `fromMs` to `toMs` (ms
    /// since 1970 UTC). The book is not kept.
    void show(const past::AlertBook& book, std::int64_t fromMs, std::int64_t toMs);

    /// Bit of register 146 that row `row` (0 to rowCount() - 1) shows.
    [[nodiscard]] static std::uint8_t bitAt(int row);
    /// Row of a bit of register 146; -1 for a bit without a meaning.
    [[nodiscard]] static int rowOf(std::uint8_t bit);
    [[nodiscard]] bool isActive(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    struct Row {
        bool active = false;
        std::array<QString, kColumns> texts;
        friend bool operator==(const Row&, const Row&) = default;
    };
    std::array<Row, kAlertTable.size()> m_rows;
};

} // namespace s4k::ui
