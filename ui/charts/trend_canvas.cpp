// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/trend_canvas.h"

#include "ui/charts/trend_axes.h"

#include <algorithm>

namespace s4k::ui {

namespace {

constexpr std::array<const char*, TrendCanvas::kChartCount> kUnits{"V", "A", "kW"};
constexpr double kTimeLabelRoom = 8;

QString cursorLayer() {
    return QStringLiteral("cursor");
}

QPen phasePen(const Colours& colours, Phase phase) {
    QPen pen(colours.phases[index(phase)], 1);
    pen.setJoinStyle(Qt::BevelJoin);
    if (phase == Phase::B)
        pen.setDashPattern({6, 3});
    if (phase == Phase::C)
        pen.setDashPattern({2, 2});
    return pen;
}

} // namespace

TrendCanvas::TrendCanvas(QWidget* parent) : QCustomPlot(parent) {
    plotLayout()->clear();
    plotLayout()->setRowSpacing(4);
    setBufferDevicePixelRatio(parent->devicePixelRatioF());
    // On a layer of its own the cursor moves without drawing a single curve.
    addLayer(cursorLayer());
    layer(cursorLayer())->setMode(QCPLayer::lmBuffered);
    auto* margins = new QCPMarginGroup(this);
    for (std::size_t i = 0; i < kChartCount; ++i)
        addChart(i, margins);
}

void TrendCanvas::addChart(std::size_t row, QCPMarginGroup* margins) {
    auto* rect = new QCPAxisRect(this);
    m_charts[row].rect = rect;
    plotLayout()->addElement(static_cast<int>(row), 0, rect);
    rect->setupFullAxesBox(false);
    rect->setMarginGroup(QCP::msLeft, margins);
    rect->setMarginGroup(QCP::msRight, margins);
    const bool last = row + 1 == kChartCount;
    rect->setMinimumMargins(QMargins(8, 4, 12, last ? 4 : 2));
    QCPAxis* time = rect->axis(QCPAxis::atBottom);
    time->setTicker(QSharedPointer<TimeTicker>(new TimeTicker));
    time->setTickLabels(last);
    QCPAxis* value = rect->axis(QCPAxis::atLeft);
    value->setTicker(QSharedPointer<ValueTicker>(new ValueTicker));
    value->setTickLabelPadding(6);
    m_charts[row].curves = new TrendCurves(time, value);
    addCursor(m_charts[row]);
    addUnit(m_charts[row], QLatin1String(kUnits[row]));
}

void TrendCanvas::addCursor(Chart& chart) {
    chart.cursor = new QCPItemStraightLine(this);
    chart.cursor->setLayer(cursorLayer());
    chart.cursor->setClipAxisRect(chart.rect);
    for (QCPItemPosition* end : {chart.cursor->point1, chart.cursor->point2}) {
        end->setTypeX(QCPItemPosition::ptPlotCoords);
        end->setTypeY(QCPItemPosition::ptAxisRectRatio);
        end->setAxisRect(chart.rect);
        end->setAxes(chart.rect->axis(QCPAxis::atBottom), chart.rect->axis(QCPAxis::atLeft));
    }
    chart.cursor->setVisible(false);
}

void TrendCanvas::addUnit(Chart& chart, const QString& unit) {
    chart.unit = new QCPItemText(this);
    chart.unit->setText(unit);
    chart.unit->setClipToAxisRect(false);
    chart.unit->position->setType(QCPItemPosition::ptAxisRectRatio);
    chart.unit->position->setAxisRect(chart.rect);
    chart.unit->position->setCoords(0.002, 0.01);
    chart.unit->setPositionAlignment(Qt::AlignLeft | Qt::AlignTop);
    chart.unit->setPadding(QMargins(6, 2, 6, 2));
}

void TrendCanvas::paintWith(const Colours& colours, const QFont& font) {
    for (const Phase p : kPhases)
        m_pens[index(p)] = phasePen(colours, p);
    setBackground(colours.raised);
    for (Chart& chart : m_charts) {
        for (QCPAxis* axis : chart.rect->axes())
            paintAxis(*axis, colours, font);
        chart.rect->axis(QCPAxis::atBottom)->grid()->setVisible(true);
        chart.cursor->setPen(QPen(colours.muted, 1));
        chart.unit->setColor(colours.muted);
        QColor behind = colours.raised;
        behind.setAlphaF(0.8F);
        chart.unit->setBrush(behind);
        QFont unitFont = font;
        unitFont.setBold(true);
        chart.unit->setFont(unitFont);
    }
}

void TrendCanvas::setHistory(const history::History& history) {
    for (Chart& chart : m_charts)
        chart.curves->setHistory(history);
}

void TrendCanvas::setShown(std::size_t chart, const std::vector<Shown>& shown) {
    std::vector<TrendCurves::Line> lines;
    for (const Shown& curve : shown)
        lines.push_back({curve.series, m_pens[index(curve.phase)], true});
    m_charts[chart].curves->setLines(std::move(lines));
}

void TrendCanvas::setUnit(std::size_t chart, const QString& unit) {
    m_charts[chart].unit->setText(unit);
}

void TrendCanvas::setTimes(double from, double to) {
    for (Chart& chart : m_charts) {
        chart.rect->axis(QCPAxis::atBottom)->setRange(from, to);
        scaleValues(chart);
    }
}

void TrendCanvas::scaleValues(Chart& chart) {
    fitTicks(*chart.rect);
    bool found = false;
    const QCPRange range = chart.curves->getValueRange(
        found, QCP::sdBoth, chart.rect->axis(QCPAxis::atBottom)->range());
    if (found)
        fitValues(*chart.rect->axis(QCPAxis::atLeft), range);
}

void TrendCanvas::shareHeight(int height) {
    const double labels = fontMetrics().height() + kTimeLabelRoom;
    const double each = std::max(1.0, (height - labels) / kChartCount);
    for (std::size_t row = 0; row < kChartCount; ++row) {
        const bool last = row + 1 == kChartCount;
        plotLayout()->setRowStretchFactor(static_cast<int>(row), last ? each + labels : each);
    }
}

void TrendCanvas::layOutFor(QSize size) {
    setViewport(QRect(QPoint(), size));
    updateLayout();
}

void TrendCanvas::placeCursor(std::optional<double> seconds) {
    for (Chart& chart : m_charts) {
        chart.cursor->setVisible(seconds.has_value());
        chart.cursor->point1->setCoords(seconds.value_or(0), 0);
        chart.cursor->point2->setCoords(seconds.value_or(0), 1);
    }
}

void TrendCanvas::redrawCursor() {
    layer(cursorLayer())->replot();
}

int TrendCanvas::columns() const {
    return std::max(1, m_charts[0].rect->width());
}

double TrendCanvas::timeAt(double x) const {
    return m_charts[0].rect->axis(QCPAxis::atBottom)->pixelToCoord(x);
}

double TrendCanvas::xOf(double seconds) const {
    return m_charts[0].rect->axis(QCPAxis::atBottom)->coordToPixel(seconds);
}

} // namespace s4k::ui
