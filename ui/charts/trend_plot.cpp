// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/trend_plot.h"

#include "ui/charts/trend_canvas.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cmath>

namespace s4k::ui {

namespace {

constexpr std::array<Curve, TrendCanvas::kChartCount> kFirstCurve{Curve::VoltsAn, Curve::AmpsA,
                                                                  Curve::KilowattsA};
constexpr double kWheelStep = 1.25;
constexpr double kWheelNotch = 120;
constexpr double kPage = 0.5; // of the span

std::size_t seriesOf(std::size_t chart, Phase phase, bool lineToLine) {
    const Curve first = chart == 0 && lineToLine ? Curve::VoltsAb : kFirstCurve[chart];
    return static_cast<std::size_t>(first) + index(phase);
}

} // namespace

TrendPlot::TrendPlot(const TrendBuffer& buffer, QWidget* parent)
    : QWidget(parent), m_buffer(&buffer), m_canvas(new TrendCanvas(this)) {
    setFocusPolicy(Qt::StrongFocus);
    m_canvas->setFocusPolicy(Qt::NoFocus);
    m_canvas->setMouseTracking(true);
    m_canvas->installEventFilter(this);
    m_canvas->paintWith(coloursOf(palette()), font());
    m_canvas->setHistory(buffer.history());
    m_frame.setSingleShot(true);
    m_frame.setInterval(kFrameMs);
    connect(&m_frame, &QTimer::timeout, this, &TrendPlot::draw);
}

TrendPlot::~TrendPlot() = default;

void TrendPlot::setBuffer(const TrendBuffer& buffer) {
    m_buffer = &buffer;
    m_canvas->setHistory(buffer.history());
    setCursor({});
    setFollowing(true);
    refresh();
}

void TrendPlot::setPhaseShown(Phase phase, bool shown) {
    m_shown[index(phase)] = shown;
    refresh();
}

void TrendPlot::setPhaseExists(Phase phase, bool exists) {
    m_exists[index(phase)] = exists;
    refresh();
}

void TrendPlot::setLineToLine(bool lineToLine, int pairs) {
    m_lineToLine = lineToLine;
    m_pairs = pairs;
    m_canvas->setUnit(0, lineToLine ? tr("V line-to-line") : tr("V line-to-neutral"));
    refresh();
}

void TrendPlot::setSpan(double seconds) {
    setView(m_right, seconds);
}

int TrendPlot::xOf(double seconds) const {
    return qRound(m_canvas->xOf(seconds));
}

void TrendPlot::setFollowing(bool following) {
    if (following == m_following)
        return;
    m_following = following;
    refresh();
    Q_EMIT followingChanged(following);
}

void TrendPlot::setView(double right, double span) {
    m_span = std::clamp(span, kShortestSpan, kLongestSpan);
    m_right = right;
    refresh();
}

void TrendPlot::refresh() {
    if (!m_frame.isActive() && isVisible())
        m_frame.start();
}

void TrendPlot::draw() {
    QElapsedTimer cost;
    cost.start();
    if (m_following)
        m_right = std::max(m_buffer->lastSecond(), m_buffer->oldestSecond() + m_span);
    chooseCurves();
    m_canvas->setTimes(m_right - m_span, m_right);
    m_canvas->placeCursor(m_cursor);
    m_canvas->replot(QCustomPlot::rpQueuedRefresh);
    // Drawing never takes more than a third of the time, however dense the data.
    m_frame.setInterval(std::max(kFrameMs, static_cast<int>(3 * cost.elapsed())));
}

void TrendPlot::chooseCurves() {
    for (std::size_t chart = 0; chart < TrendCanvas::kChartCount; ++chart) {
        const bool pairs = chart == 0 && m_lineToLine;
        std::vector<TrendCanvas::Shown> shown;
        for (const Phase p : kPhases) {
            const bool exists = pairs ? static_cast<int>(index(p)) < m_pairs : m_exists[index(p)];
            if (m_shown[index(p)] && exists)
                shown.push_back({seriesOf(chart, p, m_lineToLine), p});
        }
        m_canvas->setShown(chart, shown);
    }
}

void TrendPlot::setCursor(std::optional<double> seconds) {
    if (seconds) {
        const std::optional<TrendPoint> point = m_buffer->nearest(*seconds);
        seconds = point ? std::optional(point->seconds) : std::nullopt;
    }
    if (seconds == m_cursor)
        return;
    m_cursor = seconds;
    m_canvas->placeCursor(m_cursor);
    m_canvas->redrawCursor();
    Q_EMIT cursorMoved(m_cursor);
}

void TrendPlot::zoom(double factor, double around) {
    const double span = std::clamp(m_span * factor, kShortestSpan, kLongestSpan);
    if (!m_following)
        m_right = around + (m_right - around) * span / m_span;
    setView(m_right, span);
}

void TrendPlot::pan(double spans) {
    setFollowing(false);
    const double oldest = m_buffer->oldestSecond();
    const double newest = std::max(m_buffer->lastSecond(), oldest + m_span);
    setView(std::clamp(m_right + spans * m_span, std::min(oldest + m_span, newest), newest),
            m_span);
}

/// Ticks and columns as they fit a medium of this size.
void TrendPlot::drawFor(QSize medium) {
    m_canvas->shareHeight(medium.height());
    m_canvas->layOutFor(medium);
    draw();
}

void TrendPlot::paintVectors(QPaintDevice& device, QSize size) {
    drawFor(size);
    QCPPainter painter(&device);
    painter.setModes(QCPPainter::PainterModes(QCPPainter::pmVectorized) | QCPPainter::pmNoCaching);
    m_canvas->toPainter(&painter, size.width(), size.height());
    drawFor(this->size());
}

QPixmap TrendPlot::picture(QSize size, double scale) {
    drawFor(size);
    const QPixmap picture = m_canvas->toPixmap(size.width(), size.height(), std::max(1.0, scale));
    drawFor(this->size());
    return picture;
}

void TrendPlot::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_canvas->setGeometry(rect());
    m_canvas->shareHeight(height());
    refresh();
}

void TrendPlot::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_canvas->setBufferDevicePixelRatio(devicePixelRatioF());
    draw();
}

void TrendPlot::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange)
        return;
    m_canvas->paintWith(coloursOf(palette()), font());
    refresh();
}

void TrendPlot::keyPressEvent(QKeyEvent* event) {
    const double at = m_cursor.value_or(m_right);
    switch (event->key()) {
    case Qt::Key_Left:
        setCursor(at - std::max(1.0, m_span / m_canvas->columns()));
        break;
    case Qt::Key_Right:
        setCursor(at + std::max(1.0, m_span / m_canvas->columns()));
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(1 / kWheelStep, at);
        break;
    case Qt::Key_Minus:
        zoom(kWheelStep, at);
        break;
    case Qt::Key_PageUp:
        pan(-kPage);
        break;
    case Qt::Key_PageDown:
        pan(kPage);
        break;
    case Qt::Key_Home:
        pan(-kLongestSpan);
        break;
    case Qt::Key_End:
        setFollowing(true);
        break;
    case Qt::Key_Escape:
        setCursor(std::nullopt);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

bool TrendPlot::eventFilter(QObject* watched, QEvent* event) {
    return onMouse(event) || QWidget::eventFilter(watched, event);
}

bool TrendPlot::onMouse(QEvent* event) {
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        setFocus(Qt::MouseFocusReason);
        m_dragFrom = m_canvas->timeAt(static_cast<QMouseEvent*>(event)->position().x());
        return true;
    case QEvent::MouseButtonRelease:
        m_dragFrom.reset();
        return true;
    case QEvent::MouseMove: {
        const double time = m_canvas->timeAt(static_cast<QMouseEvent*>(event)->position().x());
        if (m_dragFrom && time != *m_dragFrom) {
            setFollowing(false);
            setView(m_right + *m_dragFrom - time, m_span);
            draw();
        } else {
            setCursor(time);
        }
        return true;
    }
    case QEvent::Wheel: {
        const auto* wheel = static_cast<QWheelEvent*>(event);
        zoom(std::pow(kWheelStep, -wheel->angleDelta().y() / kWheelNotch),
             m_canvas->timeAt(wheel->position().x()));
        return true;
    }
    case QEvent::Leave:
        setCursor(std::nullopt);
        return false;
    default:
        return false;
    }
}

} // namespace s4k::ui
