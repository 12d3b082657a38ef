// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trends/plot/trend_axes.h"
#include "ui/trends/plot/trend_curves.h"
#include "ui/trends/plot/trend_layers.h"
#include "ui/widgets/colours.h"

#include <optional>
#include <vector>

namespace s4k::ui {

/// Charts stacked over one time axis, one for each unit, with marks through all of them. Include
/// this header only in files that the build compiles without QT_NO_KEYWORDS, as QCustomPlot
/// requires.
class TrendCanvas final : public QCustomPlot {
public:
    explicit TrendCanvas(QWidget* parent);

    /// Content of one chart.
    struct Content {
        QString title; ///< unit of the axis, as text
        TrendUnit unit = TrendUnit::Other;
        std::vector<TrendCurves::Line> lines;
        std::vector<TrendLimit> limits;
    };
    /// Sets the content of the charts: one chart for each element, and at least one.
    void setContents(std::vector<Content> contents);
    /// Sets colours and font; does not draw.
    void paintWith(const Colours& colours, const QFont& font);
    /// Sets the time axis and fits the value axes to the visible data; nothing after `latest` is
    /// drawn. Times in s since 1970 UTC.
    void setTimes(double from, double to, double latest);
    /// Sets when alerts were active, after setTimes(); null: never. Alerts that still are end at
    /// `nowMs` (ms since 1970 UTC).
    void setAlerts(const std::deque<past::AlertSpan>* spans, double nowMs);
    /// Makes the charts equally high within `height` logical pixels, although the last one includes
    /// the time axis.
    void shareHeight(int height);
    /// Lays out for this size instead of the widget's, until called with another.
    void layOutFor(QSize size);
    /// The marks to draw; call redrawMarks() after a change.
    [[nodiscard]] TrendMarks& marks() { return m_marks; }
    /// Redraws the marks only.
    void redrawMarks();
    /// Index of the note whose flag is at `place`; nullopt: there is none.
    [[nodiscard]] std::optional<std::size_t> noteAt(const QPoint& place) const;

    [[nodiscard]] std::size_t chartCount() const { return m_charts.size(); }
    /// For tests: content of chart `i`.
    [[nodiscard]] const TrendBackdrop& backdrop(std::size_t i) const { return *m_charts[i].behind; }
    /// For tests: range of the value axis of chart `i`.
    [[nodiscard]] QCPRange values(std::size_t i) const;
    /// For tests: labels of the time axis.
    [[nodiscard]] QStringList timeLabels() const;

    /// Width of a chart in logical pixels.
    [[nodiscard]] int columns() const;
    /// Converts between logical pixels from the left edge and a time, s since 1970 UTC.
    [[nodiscard]] double timeAt(double x) const;
    [[nodiscard]] double xOf(double seconds) const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Chart {
        QCPAxisRect* rect = nullptr;
        TrendCurves* curves = nullptr; ///< owned by the plot, as are the other pointers
        TrendBackdrop* behind = nullptr;
        TrendOverlay* over = nullptr;
        QSharedPointer<TimeTicker> ticker{};
        QCPItemText* title = nullptr;
        TrendUnit unit = TrendUnit::Other;
        bool fresh = true; ///< the value axis has not been chosen yet
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
