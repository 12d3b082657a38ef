// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/plot/trend_curves.h"

#include <algorithm>
#include <cmath>

namespace s4k::ui {

namespace {

using series::Column;
using series::Pyramid;

constexpr double kBodyWidth = 1.5;
// Total length in pixels of smooth lines: for longer curves the smooth rasteriser takes hundreds of
// times as long as ours.
constexpr double kBodyWay = 9000;
constexpr qsizetype kPieceCorners =
    16; // of a smooth line on a screen: it costs by the square of them
constexpr double kOneCorner = 0.5;
constexpr int kVectorColumns = 2; // per logical pixel in a vector file

Dashes dashesOf(const QPen& pen) {
    const QVector<double> pattern = pen.dashPattern();
    if (pen.style() == Qt::SolidLine || pattern.size() < 2)
        return {};
    return {std::max(1, qRound(pattern[0])), std::max(0, qRound(pattern[1]))};
}

/// Length of a curve in pixels, counted only until it exceeds kBodyWay.
double wayOf(const std::vector<CurveRun>& runs) {
    double way = 0;
    for (std::size_t i = 0; i < runs.size() && way <= kBodyWay; ++i) {
        way += runs[i].bottom - runs[i].top;
        if (runs[i].joined && i > 0)
            way += std::abs(runs[i].first - runs[i - 1].last) + runs[i].x - runs[i - 1].x;
    }
    return way;
}

/// The corners of a run; a single one if they are too close to differ.
void addCorners(QPolygonF& piece, const CurveRun& run) {
    if (run.bottom - run.top < kOneCorner) {
        piece.append({run.x, (run.top + run.bottom) / 2});
        return;
    }
    const bool upFirst = run.last > run.first;
    for (const double y :
         {run.first, upFirst ? run.top : run.bottom, upFirst ? run.bottom : run.top, run.last})
        piece.append({run.x, y});
}

/// One line whose dashes go through, in pieces of `most` corners that share their ends.
void drawPieces(QCPPainter& painter, const QPolygonF& line, qsizetype most) {
    QPen pen = painter.pen();
    const bool dashed = pen.style() != Qt::SolidLine;
    double way = 0;
    for (qsizetype first = 0; first + 1 < line.size(); first += most - 1) {
        const qsizetype count = std::min(most, line.size() - first);
        painter.drawPolyline(&line[first], static_cast<int>(count));
        for (qsizetype i = first; dashed && i + 1 < first + count; ++i)
            way += QLineF(line[i], line[i + 1]).length();
        if (dashed)
            pen.setDashOffset(way / pen.widthF());
        painter.setPen(pen);
    }
}

} // namespace

/// The visible area: the pixels of the axis rect at a scale.
struct TrendCurves::View : TrendScale {
    QRectF rect; ///< logical pixels
    double scale = 1;
};

struct TrendCurves::Source {
    std::vector<const Pyramid*> pyramids;
    std::vector<TrendPart> parts;
};

namespace {

std::vector<const Pyramid*> pyramidsOf(const TrendCurves::Line& line) {
    std::vector<const Pyramid*> pyramids;
    for (const past::TrendTrack& track : line.tracks)
        pyramids.push_back(track.pyramid);
    return pyramids;
}

} // namespace

TrendCurves::TrendCurves(QCPAxis* seconds, QCPAxis* value) : QCPAbstractPlottable(seconds, value) {}

TrendCurves::View TrendCurves::viewOf(double scale) const {
    View view;
    view.rect = mKeyAxis->axisRect()->rect();
    view.scale = scale;
    view.width = std::max(1, qRound(view.rect.width() * scale));
    view.height = std::max(1, qRound(view.rect.height() * scale));
    view.left = mKeyAxis->range().lower;
    view.right = mKeyAxis->range().upper;
    view.secondsPerPixel = mKeyAxis->range().size() / view.width;
    view.top = mValueAxis->range().upper;
    view.pixelsPerUnit = view.height / mValueAxis->range().size();
    return view;
}

std::vector<past::TrendPiece> TrendCurves::piecesOf(const Line& line) const {
    const std::vector<const Pyramid*> pyramids = pyramidsOf(line);
    std::vector<past::TrendPiece> pieces =
        past::trendPieces(pyramids, -HUGE_VAL, std::nextafter(m_latestMs, HUGE_VAL));
    if (std::isfinite(m_latestMs))
        for (past::TrendPiece& piece : pieces)
            piece.in.end =
                std::min(piece.in.end,
                         piece.pyramid->lowerBound(piece.in, std::nextafter(m_latestMs, HUGE_VAL)));
    return pieces;
}

const TrendCurves::Source& TrendCurves::findSource(std::vector<Source>& known, const Line& line,
                                                   const View& view) const {
    const auto found = std::find_if(known.begin(), known.end(), [&line](const Source& source) {
        return std::equal(source.pyramids.begin(), source.pyramids.end(), line.tracks.begin(),
                          line.tracks.end(),
                          [](const Pyramid* pyramid, const past::TrendTrack& track) {
                              return pyramid == track.pyramid;
                          });
    });
    if (found != known.end())
        return *found;
    known.push_back({pyramidsOf(line), trendParts(piecesOf(line), view)});
    return known.back();
}

void TrendCurves::findRuns(std::vector<CurveRun>& runs, const Line& line, const Source& source,
                           const View& view) const {
    runs.clear();
    for (const TrendPart& part : source.parts)
        addRuns(runs, part, trackIn(line.tracks, part.pyramid), view);
}

/// Finds the runs of all lines; returns how many elements of m_curves are used.
std::size_t TrendCurves::findCurves(const View& view) {
    m_curves.resize(std::max(m_curves.size(), m_lines.size()));
    std::vector<Source> sources;
    std::size_t count = 0;
    for (const Line& line : m_lines) {
        m_curves[count].pen = line.pen;
        findRuns(m_curves[count].runs, line, findSource(sources, line, view), view);
        ++count;
    }
    return count;
}

void TrendCurves::draw(QCPPainter* painter) {
    if (m_lines.empty())
        return;
    const bool vector = painter->modes().testFlag(QCPPainter::pmVectorized);
    const View view = viewOf(vector ? kVectorColumns : painter->deviceTransform().m11());
    const std::size_t many = findCurves(view);
    const std::span<const Curve> curves(m_curves.data(), many);
    double way = 0;
    for (const Curve& curve : curves)
        way += wayOf(curve.runs);
    if (!vector && way > kBodyWay)
        return drawColumns(*painter, view, curves);
    for (const Curve& curve : curves)
        drawSmooth(*painter, curve.pen, view, curve.runs);
}

void TrendCurves::drawColumns(QCPPainter& painter, const View& view,
                              std::span<const Curve> curves) {
    m_raster.begin({view.width, view.height});
    for (const Curve& curve : curves) {
        CurveStroke stroke(m_raster, m_raster.addInk(curve.pen.color()),
                           std::max(1, qRound(view.scale)), dashesOf(curve.pen));
        for (const CurveRun& run : curve.runs)
            stroke.add(run);
    }
    m_raster.paint(painter, view.rect.topLeft(), view.scale);
}

void TrendCurves::drawSmooth(QCPPainter& painter, const QPen& pen, const View& view,
                             const std::vector<CurveRun>& runs) const {
    QPen body = pen;
    body.setWidthF(kBodyWidth);
    painter.setAntialiasing(true);
    painter.setBrush(Qt::NoBrush);
    const QTransform toLogical = QTransform::fromTranslate(view.rect.left(), view.rect.top())
                                     .scale(1 / view.scale, 1 / view.scale);
    QPolygonF piece;
    const bool vector = painter.modes().testFlag(QCPPainter::pmVectorized);
    const auto flush = [&] {
        painter.setPen(body);
        piece.size() == 1
            ? painter.drawPoint(toLogical.map(piece[0]))
            : drawPieces(painter, toLogical.map(piece), vector ? piece.size() : kPieceCorners);
        piece.clear();
    };
    for (const CurveRun& run : runs) {
        if (!run.joined && !piece.isEmpty())
            flush();
        addCorners(piece, run);
    }
    if (!piece.isEmpty())
        flush();
}

double TrendCurves::selectTest(const QPointF& at, bool, QVariant*) const {
    if (m_lines.empty() || !mKeyAxis->axisRect()->rect().contains(at.toPoint()))
        return -1;
    const View view = viewOf(1);
    const QPointF place = at - view.rect.topLeft();
    double nearest = -1;
    std::vector<CurveRun> runs;
    std::vector<Source> sources;
    for (const Line& line : m_lines) {
        findRuns(runs, line, findSource(sources, line, view), view);
        for (const CurveRun& run : runs) {
            const double dy = std::max({run.top - place.y(), place.y() - run.bottom, 0.0});
            const double distance = std::hypot(run.x - place.x(), dy);
            if (nearest < 0 || distance < nearest)
                nearest = distance;
        }
    }
    return nearest;
}

QCPRange TrendCurves::getKeyRange(bool& found, QCP::SignDomain) const {
    found = false;
    QCPRange range;
    for (const Line& line : m_lines)
        for (const past::TrendPiece& piece : piecesOf(line)) {
            const QCPRange own(piece.fromMs / 1e3, (piece.toMs - 1) / 1e3);
            found ? range.expand(own) : void(range = own);
            found = true;
        }
    return range;
}

QCPRange TrendCurves::getValueRange(bool& found, QCP::SignDomain, const QCPRange& keys) const {
    found = false;
    QCPRange range;
    const bool all = keys == QCPRange();
    const double from = all ? -HUGE_VAL : keys.lower * 1e3;
    const double to = all ? HUGE_VAL : std::nextafter(keys.upper * 1e3, HUGE_VAL);
    for (const Line& line : m_lines)
        for (const past::TrendPiece& piece : piecesOf(line)) {
            if (piece.toMs <= from || piece.fromMs > to || piece.in.empty())
                continue;
            const past::TrendTrack& track = trackIn(line.tracks, piece.pyramid);
            // The summary that contains the left edge is visible too.
            const std::size_t first = entryAt(piece, from);
            const double begin = piece.pyramid->finestLevel(first) > 0
                                     ? std::min(from, past::keptMs(*piece.pyramid, first))
                                     : from;
            const Column c = columns(*piece.pyramid, track.series,
                                     series::cut(*piece.pyramid, piece.in, begin, to, 1))[0];
            if (c.empty())
                continue;
            const QCPRange own(track.base + static_cast<double>(c.min),
                               track.base + static_cast<double>(c.max));
            found ? range.expand(own) : void(range = own);
            found = true;
        }
    return range;
}

void TrendCurves::drawLegendIcon(QCPPainter* painter, const QRectF& rect) const {
    const double step = rect.height() / static_cast<double>(m_lines.size() + 1);
    double y = rect.top();
    for (const Line& line : m_lines) {
        y += step;
        painter->setPen(line.pen);
        painter->drawLine(QLineF(rect.left(), y, rect.right(), y));
    }
}

} // namespace s4k::ui
