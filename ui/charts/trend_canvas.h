// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/phase.h"
#include "ui/charts/trend_curves.h"
#include "ui/style/colours.h"

#include <array>
#include <optional>
#include <vector>

namespace s4k::ui {

/// Volts, amps and kilowatts below each other over one time axis, and a cursor through all three.
/// Include this header only where the build lets QCustomPlot's keywords in.
class TrendCanvas final : public QCustomPlot {
public:
    static constexpr std::size_t kChartCount = 3;

    explicit TrendCanvas(QWidget* parent);

    void paintWith(const Colours& colours, const QFont& font);
    void setHistory(const history::History& history);
    /// What a chart draws; the phases' pens are known here.
    struct Shown {
        std::size_t series;
        Phase phase;
    };
    void setShown(std::size_t chart, const std::vector<Shown>& shown);
    void setUnit(std::size_t chart, const QString& unit);
    /// The time axis, and value axes that fit what is seen.
    void setTimes(double from, double to);
    /// Equal charts, although the last one carries the time below it.
    void shareHeight(int height);
    /// As if the widget were so large, until it is drawn for another.
    void layOutFor(QSize size);
    void placeCursor(std::optional<double> seconds);
    /// Only the cursor anew.
    void redrawCursor();

    /// Logical pixels across a chart.
    [[nodiscard]] int columns() const;
    [[nodiscard]] double timeAt(double x) const;
    [[nodiscard]] double xOf(double seconds) const;

private:
    struct Chart {
        QCPAxisRect* rect = nullptr;
        TrendCurves* curves = nullptr; ///< owned by the plot, as is all the rest
        QCPItemStraightLine* cursor = nullptr;
        QCPItemText* unit = nullptr;
    };
    std::array<Chart, kChartCount> m_charts;
    std::array<QPen, kPhaseCount> m_pens;

    void addChart(std::size_t row, QCPMarginGroup* margins);
    void addCursor(Chart& chart);
    void addUnit(Chart& chart, const QString& unit);
    void scaleValues(Chart& chart);
};

} // namespace s4k::ui
