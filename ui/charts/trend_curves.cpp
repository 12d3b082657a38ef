// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/trend_curves.h"

#include <algorithm>
#include <cmath>

namespace s4k::ui {

namespace {

using history::Column;
using history::History;

constexpr double kBodyWidth = 1.5;
// Pixels of all lines: longer ways cost a smooth line's rasteriser hundreds of times as much as
// ours.
constexpr double kBodyWay = 9000;
constexpr double kOneCorner = 0.5;
constexpr int kVectorColumns = 2; // for each logical pixel, in a file that can be magnified

Dashes dashesOf(const QPen& pen) {
    const QVector<double> pattern = pen.dashPattern();
    if (pen.style() == Qt::SolidLine || pattern.size() < 2)
        return {};
    return {std::max(1, qRound(pattern[0])), std::max(0, qRound(pattern[1]))};
}

/// Length of a curve in pixels, as far as it matters.
double wayOf(const std::vector<CurveRun>& runs) {
    double way = 0;
    for (std::size_t i = 0; i < runs.size() && way <= kBodyWay; ++i) {
        way += runs[i].bottom - runs[i].top;
        if (runs[i].joined && i > 0)
            way += std::abs(runs[i].first - runs[i - 1].last) + runs[i].x - runs[i - 1].x;
    }
    return way;
}

/// The corners of a run: one where they cannot be told apart.
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

} // namespace

/// What is seen: the pixels of the axis rect at some scale, the columns and readings in them.
struct TrendCurves::View {
    QRectF rect; ///< logical pixels
    double scale = 1;
    int width = 1; ///< in pixels of the device
    int height = 1;
    double secondsPerPixel = 1;
    double left = 0; ///< seconds at the left edge
    double top = 0;  ///< value at the upper edge
    double pixelsPerUnit = 0;
    history::Stretch stretch;
    std::size_t first = 0; ///< readings in sight and one more at each side
    std::size_t end = 0;
    bool few = false; ///< fewer than there are columns
    history::Cuts cuts;

    [[nodiscard]] double x(double ms) const { return (ms / 1e3 - left) / secondsPerPixel; }
    [[nodiscard]] double y(float value) const {
        return (top - static_cast<double>(value)) * pixelsPerUnit;
    }
};

TrendCurves::TrendCurves(QCPAxis* seconds, QCPAxis* value) : QCPAbstractPlottable(seconds, value) {}

TrendCurves::View TrendCurves::viewOf(double scale) const {
    View view;
    view.rect = mKeyAxis->axisRect()->rect();
    view.scale = scale;
    view.width = std::max(1, qRound(view.rect.width() * scale));
    view.height = std::max(1, qRound(view.rect.height() * scale));
    view.left = mKeyAxis->range().lower;
    view.secondsPerPixel = mKeyAxis->range().size() / view.width;
    view.top = mValueAxis->range().upper;
    view.pixelsPerUnit = view.height / mValueAxis->range().size();
    view.stretch = m_history->newest();
    findReadings(view);
    return view;
}

void TrendCurves::findReadings(View& view) const {
    const QCPRange seconds = mKeyAxis->range();
    view.first = m_history->lowerBound(view.stretch, seconds.lower * 1e3);
    view.end = m_history->lowerBound(view.stretch, seconds.upper * 1e3);
    const std::size_t oldest = std::max(view.stretch.begin, m_history->begin());
    const auto columns = static_cast<std::size_t>(view.width);
    view.few = view.first >= oldest && view.end - view.first < columns;
    if (view.few) {
        view.first -= view.first > oldest ? 1 : 0;
        view.end += view.end < view.stretch.end ? 1 : 0;
        return;
    }
    // Columns stand on multiples of their width, so that a picture that moves on does not flicker.
    const double from = std::floor(view.left / view.secondsPerPixel);
    view.cuts = history::cutRoughly(*m_history, view.stretch, from * view.secondsPerPixel * 1e3,
                                    (from + view.width) * view.secondsPerPixel * 1e3, columns);
}

void TrendCurves::findRuns(std::vector<CurveRun>& runs, const Line& line, const View& view) const {
    runs.clear();
    if (!view.few) {
        double x = 0.5;
        for (const Column& c : columns(*m_history, line.series, view.cuts)) {
            if (!c.empty())
                runs.push_back(
                    {x, view.y(c.first), view.y(c.max), view.y(c.min), view.y(c.last), c.joined});
            x += 1;
        }
        return;
    }
    bool valid = false;
    for (std::size_t i = view.first; i < view.end; ++i) {
        const float value = m_history->value(line.series, i);
        const History::Mark mark = m_history->marks(0)[i];
        const bool follows = valid && !mark.broken();
        valid = !std::isnan(value);
        const double y = view.y(value);
        if (valid)
            runs.push_back({view.x(static_cast<double>(mark.ms())), y, y, y, y, follows});
    }
}

/// How many curves are seen: the first of m_curves.
std::size_t TrendCurves::findCurves(const View& view) {
    m_curves.resize(std::max(m_curves.size(), m_lines.size()));
    std::size_t count = 0;
    for (const Line& line : m_lines) {
        if (!line.shown)
            continue;
        m_curves[count].pen = line.pen;
        findRuns(m_curves[count].runs, line, view);
        ++count;
    }
    return count;
}

void TrendCurves::draw(QCPPainter* painter) {
    if (!m_history || m_history->empty())
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
    painter.setPen(body);
    painter.setBrush(Qt::NoBrush);
    const QTransform toLogical = QTransform::fromTranslate(view.rect.left(), view.rect.top())
                                     .scale(1 / view.scale, 1 / view.scale);
    QPolygonF piece;
    const auto flush = [&] {
        piece.size() == 1 ? painter.drawPoint(toLogical.map(piece[0]))
                          : painter.drawPolyline(toLogical.map(piece));
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
    if (!m_history || m_history->empty() || !mKeyAxis->axisRect()->rect().contains(at.toPoint()))
        return -1;
    const View view = viewOf(1);
    const QPointF place = at - view.rect.topLeft();
    double nearest = -1;
    std::vector<CurveRun> runs;
    for (const Line& line : m_lines) {
        if (!line.shown)
            continue;
        findRuns(runs, line, view);
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
    const history::Stretch all = m_history ? m_history->newest() : history::Stretch{};
    found = !all.empty();
    if (!found)
        return {};
    const std::size_t oldest = m_history->lowerBound(all, -HUGE_VAL);
    const std::size_t level = m_history->finestLevel(oldest);
    return {static_cast<double>(m_history->marks(level)[oldest / History::kFactors[level]].ms()) /
                1e3,
            static_cast<double>(m_history->timeMs(all.end - 1)) / 1e3};
}

QCPRange TrendCurves::getValueRange(bool& found, QCP::SignDomain, const QCPRange& keys) const {
    found = false;
    QCPRange range;
    if (!m_history || m_history->empty())
        return range;
    const bool all = keys == QCPRange();
    const history::Stretch in = m_history->newest();
    const auto cuts = history::cut(*m_history, in, all ? -HUGE_VAL : keys.lower * 1e3,
                                   all ? HUGE_VAL : std::nextafter(keys.upper * 1e3, HUGE_VAL), 1);
    for (const Line& line : m_lines) {
        const Column c = line.shown ? columns(*m_history, line.series, cuts)[0] : Column{};
        if (c.empty())
            continue;
        const QCPRange own(static_cast<double>(c.min), static_cast<double>(c.max));
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
