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

/// A chart of bars (Qt Charts) with local times below, and how it is drawn. The charting library
/// stays hidden from whoever includes this.
class DemandPlot {
public:
    DemandPlot();
    ~DemandPlot();
    DemandPlot(const DemandPlot&) = delete;
    DemandPlot& operator=(const DemandPlot&) = delete;

    /// Belongs to whoever puts it into a scene, else to this.
    [[nodiscard]] QChart& chart();
    void paintWith(const Colours& colours, const QFont& font);
    /// At least one bar.
    void show(const BarPlotData& data);
    /// The bar that stands out; -1: none.
    void choose(int bar);
    /// The bar at a place of the chart; -1: none.
    [[nodiscard]] int barAt(const QPointF& place) const;
    /// Where the time begins and ends, in pixels of the chart.
    [[nodiscard]] QRectF plotArea() const;
    /// Draws the whole chart, which must not stand in a scene.
    void paint(QPainter& painter, const QRectF& area);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

/// The demands of the day that ends at `rightSeconds`, in kW, with local times, for paper.
void paintDemandBars(QPainter& painter, const QRectF& area, const past::DemandBook& book,
                     double rightSeconds, const Colours& colours);

} // namespace s4k::ui
