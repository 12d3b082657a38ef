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

/// Minimum, mean, maximum and slope of each shown curve between two marks. Works through one curve
/// at a time, so that a week of readings holds nothing up.
class RangeTable final : public QFrame {
    Q_OBJECT
public:
    explicit RangeTable(QWidget* parent = nullptr);

    /// `from`, `to` in seconds. Works again when called again.
    void show(const std::vector<TrendLine>& lines, double from, double to);
    /// Ends the work and forgets the lines.
    void clear();
    /// As text: a cell of row and column.
    [[nodiscard]] QString text(int row, int column) const;
    [[nodiscard]] bool isWorking() const { return m_work.isActive(); }
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void closed();
    void aboutToRead(); ///< the last chance to call clear() before a history is read

private:
    QLabel* m_title;
    FigureTable* m_table;
    QList<QStringList> m_rows; ///< as the table shows them
    QTimer m_work;
    std::vector<TrendLine> m_lines; ///< the shown ones
    std::size_t m_next = 0;
    double m_from = 0;
    double m_to = 0;

    void workOn();
    void showRow(std::size_t row, const TrendLine& line, const series::RangeStats& stats);
};

/// A slope in the unit a second, minute or hour, as suits a range of so many seconds: `0.12
/// kW/min`.
[[nodiscard]] QString slopeText(double perSecond, double rangeSeconds, const QString& unit,
                                const QLocale& locale);

} // namespace s4k::ui
