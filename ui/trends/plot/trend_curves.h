// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trends/plot/column_raster.h"
#include "ui/trends/plot/trend_parts.h"

#include <qcustomplot.h>

#include <limits>
#include <span>
#include <vector>

namespace s4k::ui {

/// Several series in an axis rect (keys are seconds), drawn together. On a screen dense series are
/// drawn column by column, at a cost that hardly depends on the number of readings, and sparse ones
/// as smooth lines; in a vector file all are lines. Include this header only in files that the
/// build compiles without QT_NO_KEYWORDS, as QCustomPlot requires.
class TrendCurves final : public QCPAbstractPlottable {
public:
    struct Line {
        std::vector<past::TrendTrack> tracks; ///< as for trendPieces
        QPen pen;
    };

    TrendCurves(QCPAxis* seconds, QCPAxis* value);

    /// Sets the lines; later lines cover earlier ones. Their pyramids must outlive this object or
    /// be replaced before.
    void setLines(std::vector<Line> lines) { m_lines = std::move(lines); }
    /// Readings after this time (s) are not drawn.
    void setLatest(double seconds) { m_latestMs = seconds * 1e3; }

    double selectTest(const QPointF& at, bool onlySelectable, QVariant* details) const override;
    QCPRange getKeyRange(bool& found, QCP::SignDomain signs) const override;
    QCPRange getValueRange(bool& found, QCP::SignDomain signs, const QCPRange& keys) const override;

protected:
    void draw(QCPPainter* painter) override;
    void drawLegendIcon(QCPPainter* painter, const QRectF& rect) const override;

private:
    struct View;
    struct Source;
    struct Curve {
        QPen pen;
        std::vector<CurveRun> runs;
    };
    std::vector<Line> m_lines;
    double m_latestMs = std::numeric_limits<double>::infinity();
    ColumnRaster m_raster;
    std::vector<Curve> m_curves; ///< of one frame; kept to reuse their memory

    [[nodiscard]] View viewOf(double scale) const;
    [[nodiscard]] std::vector<past::TrendPiece> piecesOf(const Line& line) const;
    [[nodiscard]] const Source& findSource(std::vector<Source>& known, const Line& line,
                                           const View& view) const;
    void findRuns(std::vector<CurveRun>& runs, const Line& line, const Source& source,
                  const View& view) const;
    [[nodiscard]] std::size_t findCurves(const View& view);
    void drawColumns(QCPPainter& painter, const View& view, std::span<const Curve> curves);
    void drawSmooth(QCPPainter& painter, const QPen& pen, const View& view,
                    const std::vector<CurveRun>& runs) const;
};

} // namespace s4k::ui
