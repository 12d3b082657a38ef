// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/columns.h"
#include "ui/charts/column_raster.h"
#include "ui/charts/curve_stroke.h"

#include <qcustomplot.h>

#include <span>
#include <vector>

namespace s4k::ui {

/// Some series of one history in an axis rect (keys are seconds), drawn together: on a screen
/// column by column, at a cost that hardly depends on how many readings there are, and as smooth
/// lines where they are few; in a vector file as lines.
/// Include this header only where the build lets QCustomPlot's keywords in.
class TrendCurves final : public QCPAbstractPlottable {
public:
    struct Line {
        std::size_t series = 0;
        QPen pen;
        bool shown = true;
    };

    TrendCurves(QCPAxis* seconds, QCPAxis* value);

    /// Its newest stretch is drawn; it must outlive the plottable or be replaced.
    void setHistory(const history::History& history) { m_history = &history; }
    /// What is drawn later covers what is drawn before.
    void setLines(std::vector<Line> lines) { m_lines = std::move(lines); }

    double selectTest(const QPointF& at, bool onlySelectable, QVariant* details) const override;
    QCPRange getKeyRange(bool& found, QCP::SignDomain signs) const override;
    QCPRange getValueRange(bool& found, QCP::SignDomain signs, const QCPRange& keys) const override;

protected:
    void draw(QCPPainter* painter) override;
    void drawLegendIcon(QCPPainter* painter, const QRectF& rect) const override;

private:
    struct View;
    struct Curve {
        QPen pen;
        std::vector<CurveRun> runs;
    };
    const history::History* m_history = nullptr;
    std::vector<Line> m_lines;
    ColumnRaster m_raster;
    std::vector<Curve> m_curves; ///< of a frame; kept for their memory

    [[nodiscard]] View viewOf(double scale) const;
    void findReadings(View& view) const;
    void findRuns(std::vector<CurveRun>& runs, const Line& line, const View& view) const;
    [[nodiscard]] std::size_t findCurves(const View& view);
    void drawColumns(QCPPainter& painter, const View& view, std::span<const Curve> curves);
    void drawSmooth(QCPPainter& painter, const QPen& pen, const View& view,
                    const std::vector<CurveRun>& runs) const;
};

} // namespace s4k::ui
