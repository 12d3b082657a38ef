// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/plot/trend_canvas.h"

#include <QCoreApplication>

#include <algorithm>

namespace s4k::ui {

namespace {

constexpr double kTimeLabelRoom = 8;
constexpr int kLeastForDates = 72; // smallest height of a chart, in pixels, for ticks with dates

QString cursorLayer() {
    return QStringLiteral("cursor");
}

QString backdropLayer() {
    return QStringLiteral("backdrop");
}

} // namespace

TrendCanvas::TrendCanvas(QWidget* parent) : QCustomPlot(parent), m_colours(coloursOf(palette())) {
    // QCustomPlot orders a frame of the plot that is still empty.
    QCoreApplication::removePostedEvents(this, QEvent::MetaCall);
    mReplotQueued = false;
    plotLayout()->clear();
    plotLayout()->setRowSpacing(4);
    setBufferDevicePixelRatio(parent->devicePixelRatioF());
    // A separate layer lets the cursor move without redrawing any curve.
    addLayer(cursorLayer());
    layer(cursorLayer())->setMode(QCPLayer::lmBuffered);
    addLayer(backdropLayer(), layer(QStringLiteral("grid")), limBelow);
    buildCharts(1);
}

void TrendCanvas::buildCharts(std::size_t count) {
    for (const Chart& chart : m_charts) {
        delete chart.over;
        delete chart.behind;
    }
    m_charts.clear();
    clearPlottables();
    clearItems();
    plotLayout()->clear();
    auto* margins = new QCPMarginGroup(this);
    for (std::size_t i = 0; i < count; ++i)
        addChart(i + 1 == count, margins);
    shareHeight(height());
}

void TrendCanvas::addChart(bool last, QCPMarginGroup* margins) {
    Chart chart;
    chart.rect = new QCPAxisRect(this);
    plotLayout()->addElement(static_cast<int>(m_charts.size()), 0, chart.rect);
    chart.rect->setupFullAxesBox(false);
    chart.rect->setMarginGroup(QCP::msLeft, margins);
    chart.rect->setMarginGroup(QCP::msRight, margins);
    chart.rect->setMinimumMargins(QMargins(8, 4, 12, last ? 4 : 2));
    chart.rect->setMinimumSize(1, 1);
    QCPAxis* time = chart.rect->axis(QCPAxis::atBottom);
    chart.ticker.reset(new TimeTicker(QTimeZone::systemTimeZone()));
    time->setTicker(chart.ticker);
    time->setTickLabels(last);
    QCPAxis* value = chart.rect->axis(QCPAxis::atLeft);
    value->setTicker(QSharedPointer<ValueTicker>(new ValueTicker));
    value->setTickLabelPadding(6);
    chart.curves = new TrendCurves(time, value);
    chart.behind = new TrendBackdrop(chart.rect, backdropLayer());
    chart.over = new TrendOverlay(chart.rect, cursorLayer(), m_marks, last);
    addTitle(chart);
    paintChart(chart);
    m_charts.push_back(chart);
}

void TrendCanvas::addTitle(Chart& chart) {
    chart.title = new QCPItemText(this);
    chart.title->setClipToAxisRect(false);
    chart.title->position->setType(QCPItemPosition::ptAxisRectRatio);
    chart.title->position->setAxisRect(chart.rect);
    chart.title->position->setCoords(0.002, 0.01);
    chart.title->setPositionAlignment(Qt::AlignLeft | Qt::AlignTop);
    chart.title->setPadding(QMargins(6, 2, 6, 2));
}

void TrendCanvas::setContents(std::vector<Content> contents) {
    contents.resize(std::max<std::size_t>(contents.size(), 1));
    if (contents.size() != m_charts.size())
        buildCharts(contents.size());
    for (std::size_t i = 0; i < contents.size(); ++i) {
        Chart& chart = m_charts[i];
        chart.fresh = chart.fresh || chart.title->text() != contents[i].title;
        chart.unit = contents[i].unit;
        chart.title->setText(contents[i].title);
        chart.title->setVisible(!contents[i].title.isEmpty());
        chart.curves->setLines(std::move(contents[i].lines));
        chart.behind->setLimits(std::move(contents[i].limits));
    }
}

void TrendCanvas::paintWith(const Colours& colours, const QFont& font) {
    m_colours = colours;
    m_font = font;
    setBackground(colours.raised);
    for (Chart& chart : m_charts)
        paintChart(chart);
}

void TrendCanvas::paintChart(Chart& chart) {
    for (QCPAxis* axis : chart.rect->axes())
        paintAxis(*axis, m_colours, m_font);
    chart.rect->axis(QCPAxis::atBottom)->grid()->setVisible(true);
    chart.behind->paintWith(m_colours);
    chart.over->paintWith(m_colours);
    chart.title->setColor(m_colours.muted);
    QColor behind = m_colours.raised;
    behind.setAlphaF(0.8F);
    chart.title->setBrush(behind);
    QFont unitFont = m_font;
    unitFont.setBold(true);
    chart.title->setFont(unitFont);
}

void TrendCanvas::setTimes(double from, double to, double latest) {
    for (Chart& chart : m_charts) {
        chart.curves->setLatest(latest);
        chart.rect->axis(QCPAxis::atBottom)->setRange(from, to);
        scaleValues(chart);
    }
}

void TrendCanvas::setAlerts(const std::deque<past::AlertSpan>* spans, double nowMs) {
    const QCPRange seconds = m_charts[0].rect->axis(QCPAxis::atBottom)->range();
    const std::vector<AlertBand> bands =
        spans ? alertBands(*spans, seconds.lower * 1e3, seconds.upper * 1e3, nowMs, columns())
              : std::vector<AlertBand>{};
    for (Chart& chart : m_charts)
        chart.behind->setBands(bands);
}

void TrendCanvas::scaleValues(Chart& chart) {
    fitTicks(*chart.rect);
    bool found = false;
    const QCPRange range = chart.curves->getValueRange(
        found, QCP::sdBoth, chart.rect->axis(QCPAxis::atBottom)->range());
    if (found)
        fitValues(*chart.rect->axis(QCPAxis::atLeft), range, chart.unit, chart.fresh);
    chart.fresh = chart.fresh && !found;
}

void TrendCanvas::shareHeight(int height) {
    const auto charts = static_cast<double>(m_charts.size());
    const bool flat = height < kLeastForDates * charts;
    const double labels = (flat ? 1 : 2) * fontMetrics().height() + kTimeLabelRoom;
    const double each = std::max(1.0, (height - labels) / charts);
    for (std::size_t row = 0; row < m_charts.size(); ++row) {
        const bool last = row + 1 == m_charts.size();
        m_charts[row].ticker->setFlat(flat);
        plotLayout()->setRowStretchFactor(static_cast<int>(row), last ? each + labels : each);
    }
}

void TrendCanvas::layOutFor(QSize size) {
    setViewport(QRect(QPoint(), size));
    updateLayout();
}

void TrendCanvas::redrawMarks() {
    layer(cursorLayer())->replot();
}

std::optional<std::size_t> TrendCanvas::noteAt(const QPoint& place) const {
    for (const NoteFlag& flag : m_charts.back().over->flags())
        if (flag.box.contains(place))
            return flag.note;
    return std::nullopt;
}

QCPRange TrendCanvas::values(std::size_t i) const {
    return m_charts[i].rect->axis(QCPAxis::atLeft)->range();
}

QStringList TrendCanvas::timeLabels() const {
    return QStringList(m_charts.back().rect->axis(QCPAxis::atBottom)->tickVectorLabels());
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

/// Everything has its place; TrendPlot draws it when it is next painted.
void TrendCanvas::resizeEvent(QResizeEvent* /*event*/) {
    layOutFor(size());
}

} // namespace s4k::ui
