// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/plot/trend_plot.h"

#include "ui/trends/plot/curve_pens.h"
#include "ui/trends/plot/picture_legend.h"
#include "ui/trends/plot/trend_canvas.h"

#include <QElapsedTimer>

#include <algorithm>
#include <limits>

namespace s4k::ui {

namespace {

bool isOfPair(Quantity quantity) {
    return quantity == Quantity::VoltsLlAvg ||
           (quantity >= Quantity::VoltsAb && quantity <= Quantity::VoltsAc);
}

} // namespace

TrendPlot::TrendPlot(TimeWindow& time, QWidget* parent)
    : QWidget(parent), m_time(time), m_canvas(new TrendCanvas(this)) {
    setFocusPolicy(Qt::StrongFocus);
    m_canvas->setFocusPolicy(Qt::NoFocus);
    m_canvas->setMouseTracking(true);
    m_canvas->installEventFilter(this);
    m_canvas->paintWith(coloursOf(palette()), font());
    m_canvas->marks().cursor = m_time.cursor();
    m_frame.setSingleShot(true);
    m_frame.setInterval(kFrameMs);
    connect(&m_frame, &QTimer::timeout, this, &TrendPlot::draw);
    connect(&m_time, &TimeWindow::changed, this, &TrendPlot::refresh);
    connect(&m_time, &TimeWindow::cursorChanged, this, &TrendPlot::showMarks);
    connect(&m_time, &TimeWindow::followingChanged, this, [this](bool following) {
        if (following)
            setPaused(false);
    });
}

TrendPlot::~TrendPlot() = default;

void TrendPlot::setLines(std::vector<TrendLine> lines) {
    m_lines = std::move(lines);
    showContents(coloursOf(palette()));
    refresh();
}

void TrendPlot::setPast(const past::MeterPast* past) {
    m_past = past;
    m_canvas->marks().notes = past ? &past->notes : nullptr;
    refresh();
}

void TrendPlot::setLimits(std::vector<TrendLimit> limits) {
    if (limits == m_limits)
        return;
    m_limits = std::move(limits);
    showContents(coloursOf(palette()));
    refresh();
}

/// Charts keep their place when their curves are hidden.
void TrendPlot::showContents(const Colours& colours) {
    std::vector<TrendCanvas::Content> contents;
    for (const QString& axis : axesOf(m_lines)) {
        TrendCanvas::Content content;
        content.title = axis;
        bool pairs = false;
        bool others = false;
        for (const TrendLine& line : m_lines) {
            if (line.axis != axis)
                continue;
            content.unit = line.unit;
            (isOfPair(line.curve.quantity) ? pairs : others) = true;
            if (line.curve.shown)
                content.lines.push_back({line.tracks, curvePen(line.phase, line.rank, colours)});
        }
        for (const TrendLimit& limit : m_limits)
            if (limit.unit == content.unit && (limit.ofPairs ? pairs : others))
                content.limits.push_back(limit);
        contents.push_back(std::move(content));
    }
    m_canvas->setContents(std::move(contents));
}

int TrendPlot::xOf(double seconds) const {
    return qRound(m_canvas->xOf(seconds));
}

std::size_t TrendPlot::chartCount() const {
    return m_canvas->chartCount();
}

double TrendPlot::latest() const {
    return m_pausedAt.value_or(std::numeric_limits<double>::infinity());
}

void TrendPlot::setPaused(bool paused) {
    if (paused == isPaused())
        return;
    m_pausedAt = paused ? std::optional(m_time.newest()) : std::nullopt;
    if (paused)
        m_time.setFollowing(false);
    refresh();
    Q_EMIT pausedChanged(paused);
}

void TrendPlot::refresh() {
    if (!m_frame.isActive() && isVisible())
        m_frame.start();
}

void TrendPlot::draw() {
    QElapsedTimer cost;
    cost.start();
    m_stale = false;
    Q_EMIT aboutToRead();
    m_canvas->setTimes(m_time.left(), m_time.right(), latest());
    const double now = std::min(m_past ? m_past->trend.lastSecond() : 0, latest());
    m_canvas->setAlerts(m_past ? &m_past->alerts.spans() : nullptr, now * 1e3);
    m_canvas->replot(QCustomPlot::rpQueuedRefresh);
    // Drawing uses at most a third of the time, however dense the data are.
    m_frame.setInterval(std::max(kFrameMs, static_cast<int>(3 * cost.elapsed())));
    Q_EMIT drawn();
}

void TrendPlot::showMarks() {
    m_canvas->marks().cursor = m_time.cursor();
    if (!m_stale)
        m_canvas->redrawMarks();
}

std::optional<TrendPlot::Range> TrendPlot::range() const {
    const TrendMarks& marks = m_canvas->marks();
    if (!marks.from || !marks.to)
        return std::nullopt;
    return std::minmax(*marks.from, *marks.to);
}

double TrendPlot::moment() const {
    return m_time.cursor().value_or(
        std::min({m_time.right(), std::max(m_time.newest(), m_time.left()), latest()}));
}

void TrendPlot::setRange(std::optional<double> from, std::optional<double> to) {
    m_canvas->marks().from = from;
    m_canvas->marks().to = to;
    if (!m_stale)
        m_canvas->redrawMarks();
    Q_EMIT rangeChanged();
}

void TrendPlot::markFrom() {
    setRange(moment(), m_canvas->marks().to);
}

void TrendPlot::markTo() {
    setRange(m_canvas->marks().from, moment());
}

void TrendPlot::clearRange() {
    setRange(std::nullopt, std::nullopt);
}

/// Time of the reading near `seconds` if a shown line has one, otherwise `seconds`.
double TrendPlot::snapped(double seconds) const {
    for (const TrendLine& line : m_lines)
        if (line.curve.shown)
            if (const auto look = lookAt(line.tracks, seconds * 1e3))
                return look->ms / 1e3;
    return seconds;
}

void TrendPlot::setCursor(std::optional<double> seconds) {
    Q_EMIT aboutToRead();
    m_time.setCursor(seconds ? std::optional(snapped(*seconds)) : std::nullopt);
}

/// Draws for a medium of this size; the cursor is drawn only on the screen.
void TrendPlot::drawFor(QSize medium) {
    m_canvas->marks().cursor = medium == size() ? m_time.cursor() : std::nullopt;
    m_canvas->shareHeight(medium.height());
    m_canvas->layOutFor(medium);
    draw();
}

void TrendPlot::paintIn(const Colours& colours) {
    m_canvas->paintWith(colours, font());
    showContents(colours);
}

void TrendPlot::paintVectors(QPaintDevice& device, QSize size) {
    const int legend = pictureLegendHeight(m_lines, size.width(), font());
    const QSize charts(size.width(), std::max(1, size.height() - legend));
    paintIn(lightColours());
    drawFor(charts);
    QCPPainter painter(&device);
    painter.setModes(QCPPainter::PainterModes(QCPPainter::pmVectorized) | QCPPainter::pmNoCaching);
    paintPictureLegend(painter, m_lines, size.width(), font(), lightColours());
    painter.translate(0, legend);
    m_canvas->toPainter(&painter, charts.width(), charts.height());
    paintIn(coloursOf(palette()));
    drawFor(this->size());
}

void TrendPlot::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_canvas->setGeometry(rect());
    m_canvas->shareHeight(height());
    m_stale = true;
}

void TrendPlot::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_canvas->setBufferDevicePixelRatio(devicePixelRatioF());
    m_stale = true;
}

void TrendPlot::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange)
        return;
    paintIn(coloursOf(palette()));
    refresh();
}

} // namespace s4k::ui
