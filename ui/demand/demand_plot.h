// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/demand/demand_bars.h"
#include "ui/widgets/colours.h"

#include <QFont>
#include <QRectF>

#include <memory>

class QChart;
class QPainter;
class QPointF;

namespace s4k::ui {

/// A bar chart (Qt Charts) with local times below it, and its painting. The header hides the
/// charting library.
class DemandPlot {
public:
    DemandPlot();
    ~DemandPlot();
    DemandPlot(const DemandPlot&) = delete;
    DemandPlot& operator=(const DemandPlot&) = delete;

    /// The chart. A scene that it is added to owns it; otherwise this object does.
    [[nodiscard]] QChart& chart();
    /// Sets colours and font; call it before the first show().
    void paintWith(const Colours& colours, const QFont& font);
    /// Shows the bars; there must be at least one. The chart must have its size.
    void show(const BarPlotData& data);
    /// Highlights a bar; -1: none.
    void choose(int bar);
    /// Index of the bar at a place of the chart; -1: none.
    [[nodiscard]] int barAt(const QPointF& place) const;
    /// Area of the bars, in pixels of the chart.
    [[nodiscard]] QRectF plotArea() const;
    /// Resizes the chart, which must not be in a scene, to `area` and draws it there.
    void paint(QPainter& painter, const QRectF& area);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

/// Paints the real demands of the 24 hours before `rightSeconds` (s since 1970 UTC) in kW, with
/// local times and the maximum demand as a line, for paper.
void paintDemandBars(QPainter& painter, const QRectF& area, const past::DemandBook& book,
                     double rightSeconds, const Colours& colours);

} // namespace s4k::ui
