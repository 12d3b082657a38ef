// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trends/plot/trend_axes.h"
#include "ui/trends/plot/trend_curves.h"
#include "ui/trends/plot/trend_layers.h"
#include "ui/widgets/colours.h"

#include <optional>
#include <vector>

namespace s4k::ui {

/// Charts below each other over one time axis, one for each unit, and marks through all of them.
/// Include this header only where the build lets QCustomPlot's keywords in.
class TrendCanvas final : public QCustomPlot {
public:
    explicit TrendCanvas(QWidget* parent);

    /// What one chart draws.
    struct Content {
        QString title; ///< what the axis counts in
        TrendUnit unit = TrendUnit::Other;
        std::vector<TrendCurves::Line> lines;
        std::vector<TrendLimit> limits;
    };
    /// As many charts as there are contents, at least one.
    void setContents(std::vector<Content> contents);
    void paintWith(const Colours& colours, const QFont& font);
    /// The time axis, and value axes that fit what is seen; nothing after `latest` is drawn.
    void setTimes(double from, double to, double latest);
    /// When alerts were active; `nowMs` is when those end that still are.
    void setAlerts(const std::deque<past::AlertSpan>* spans, double nowMs);
    /// Equal charts, although the last one carries the time below it.
    void shareHeight(int height);
    /// As if the widget were so large, until it is drawn for another.
    void layOutFor(QSize size);
    [[nodiscard]] TrendMarks& marks() { return m_marks; }
    /// Only the marks anew.
    void redrawMarks();
    /// The note whose flag is there.
    [[nodiscard]] std::optional<std::size_t> noteAt(const QPoint& place) const;

    [[nodiscard]] std::size_t chartCount() const { return m_charts.size(); }
    /// Of the chart `i`: for tests.
    [[nodiscard]] const TrendBackdrop& backdrop(std::size_t i) const { return *m_charts[i].behind; }
    [[nodiscard]] QCPRange values(std::size_t i) const;
    [[nodiscard]] QStringList timeLabels() const;

    /// Logical pixels across a chart.
    [[nodiscard]] int columns() const;
    [[nodiscard]] double timeAt(double x) const;
    [[nodiscard]] double xOf(double seconds) const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Chart {
        QCPAxisRect* rect = nullptr;
        TrendCurves* curves = nullptr; ///< owned by the plot, as is all the rest
        TrendBackdrop* behind = nullptr;
        TrendOverlay* over = nullptr;
        QSharedPointer<TimeTicker> ticker{};
        QCPItemText* title = nullptr;
        TrendUnit unit = TrendUnit::Other;
        bool fresh = true; ///< its value axis was not chosen yet
    };
    std::vector<Chart> m_charts;
    TrendMarks m_marks;
    Colours m_colours;
    QFont m_font;

    void buildCharts(std::size_t count);
    void addChart(bool last, QCPMarginGroup* margins);
    void addTitle(Chart& chart);
    void paintChart(Chart& chart);
    void scaleValues(Chart& chart);
};

} // namespace s4k::ui
