// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/range_stats.h"
#include "ui/trends/trend_line.h"

#include <QFrame>
#include <QTimer>

#include <utility>
#include <vector>

class QLabel;

namespace s4k::ui {

class FigureTable;

/// Minimum, mean, maximum and slope of each shown curve between two marks. The event loop computes
/// one curve at a time, so that a week of readings does not block it. Hidden at first.
class RangeTable final : public QFrame {
    Q_OBJECT
public:
    explicit RangeTable(QWidget* parent = nullptr);

    /// Shows the table and starts the computation for the range `from` to `to` (s since 1970 UTC);
    /// a later call restarts it.
    void show(const std::vector<TrendLine>& lines, double from, double to);
    /// Stops the computation and forgets the lines; the cells do not change.
    void clear();
    /// Text of a cell; empty for a cell that does not exist.
    [[nodiscard]] QString text(int row, int column) const;
    [[nodiscard]] bool isWorking() const { return m_work.isActive(); }
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void closed();      ///< the user pressed the close button
    void aboutToRead(); ///< call clear() or show() now if the pasts of the lines are gone

private:
    QLabel* m_title;
    FigureTable* m_table;
    QList<QStringList> m_rows; ///< as shown
    QTimer m_work;
    std::vector<TrendLine> m_lines; ///< only lines that are shown
    std::size_t m_next = 0;
    double m_from = 0;
    double m_to = 0;

    void workOn();
    void showRow(std::size_t row, const TrendLine& line, const series::RangeStats& stats);
};

/// A slope as `0.12 kW/min`: per hour for ranges from 2 h, per minute from 2 min, otherwise per
/// second; a dash when it is not finite.
[[nodiscard]] QString slopeText(double perSecond, double rangeSeconds, const QString& unit,
                                const QLocale& locale);

} // namespace s4k::ui
