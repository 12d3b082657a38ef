// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/alert_lanes.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace s4k::ui {

namespace {

constexpr double kWheelStep = 1.25;
constexpr double kWheelNotch = 120;
constexpr double kPage = 0.5; // part of the span
constexpr int kLeastWidth = 200;
constexpr std::size_t kLeastLanes = 1;
constexpr std::size_t kRoomyLanes = 8; // from this number on, lanes share the height

} // namespace

AlertLanes::AlertLanes(TimeWindow& time, QWidget* parent) : QWidget(parent), m_time(time) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Time line of alerts"));
    setAccessibleDescription(tr("Left and Right move the cursor, Page Up and Page Down the time, "
                                "plus and minus zoom, Home shows the oldest and End follows the "
                                "newest value, Enter shows the meter at the cursor"));
    m_frame.setSingleShot(true);
    m_frame.setInterval(kFrameMs);
    connect(&m_frame, &QTimer::timeout, this, qOverload<>(&QWidget::update));
    connect(&m_time, &TimeWindow::changed, this, &AlertLanes::refresh);
    connect(&m_time, &TimeWindow::cursorChanged, this, qOverload<>(&QWidget::update));
}

void AlertLanes::setBook(const past::AlertBook* book) {
    m_book = book;
    refresh();
}

void AlertLanes::setLook(const LaneLook& look) {
    m_look = look;
    updateGeometry();
    refresh();
}

void AlertLanes::setMargins(int left, int right) {
    if (m_look.left == left && m_look.right == right)
        return;
    m_look.left = left;
    m_look.right = right;
    refresh();
}

void AlertLanes::setChosen(std::optional<std::uint8_t> bit) {
    m_look.chosen = bit;
    update();
}

void AlertLanes::refresh() {
    if (!m_frame.isActive() && isVisible())
        m_frame.start();
}

double AlertLanes::plotWidth() const {
    return std::max(1.0, width() - m_look.left - m_look.right);
}

double AlertLanes::xOf(double seconds) const {
    return m_look.left + (seconds - m_time.left()) / m_time.span() * plotWidth();
}

double AlertLanes::timeAt(double x) const {
    return m_time.left() + (x - m_look.left) / plotWidth() * m_time.span();
}

int AlertLanes::heightOf(std::size_t lanes) const {
    return static_cast<int>(
        std::ceil(static_cast<double>(lanes) * m_look.laneHeight + (m_look.ticks ? kTickRoom : 0)));
}

QSize AlertLanes::sizeHint() const {
    return {2 * kLeastWidth, heightOf(std::max<std::size_t>(m_lanes, 1))};
}

QSize AlertLanes::minimumSizeHint() const {
    return {kLeastWidth, heightOf(std::clamp(m_lanes, kLeastLanes, kRoomyLanes))};
}

void AlertLanes::paintEvent(QPaintEvent*) {
    if (m_book == nullptr)
        return;
    LaneLook look = m_look;
    look.cursor = m_time.cursor();
    QPainter painter(this);
    paintAlertLanes(painter, rect(), *m_book, m_time.left(), m_time.right(), coloursOf(palette()),
                    look);
    const std::size_t lanes = lanesOf(*m_book, m_time.left(), m_time.right()).size();
    if (lanes == m_lanes)
        return;
    m_lanes = lanes;
    updateGeometry();
}

void AlertLanes::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    update();
}

void AlertLanes::moveCursor(double columns) {
    const double step = std::max(1.0, m_time.span() / plotWidth());
    const double at = m_time.cursor().value_or(m_time.right()) + columns * step;
    m_time.setCursor(std::clamp(at, m_time.left(), m_time.right()));
}

void AlertLanes::keyPressEvent(QKeyEvent* event) {
    const double at = m_time.cursor().value_or(m_time.right());
    switch (event->key()) {
    case Qt::Key_Left:
        return moveCursor(-1);
    case Qt::Key_Right:
        return moveCursor(1);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return m_time.zoom(1 / kWheelStep, at);
    case Qt::Key_Minus:
        return m_time.zoom(kWheelStep, at);
    case Qt::Key_PageUp:
        return m_time.pan(-kPage);
    case Qt::Key_PageDown:
        return m_time.pan(kPage);
    case Qt::Key_Home:
        return m_time.pan(-TimeWindow::kLongestSpan);
    case Qt::Key_End:
        return m_time.setFollowing(true);
    case Qt::Key_Escape:
        return m_time.setCursor(std::nullopt);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT momentRequested(at);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void AlertLanes::choose(double y) {
    if (m_book == nullptr)
        return;
    const auto lanes = lanesOf(*m_book, m_time.left(), m_time.right());
    const double lane = y / laneHeight(m_look, height(), lanes.size());
    if (lane >= 0 && lane < static_cast<double>(lanes.size()))
        Q_EMIT alertChosen(lanes[static_cast<std::size_t>(lane)]);
}

void AlertLanes::mousePressEvent(QMouseEvent* event) {
    m_dragFrom = timeAt(event->position().x());
    choose(event->position().y());
}

void AlertLanes::mouseMoveEvent(QMouseEvent* event) {
    const double time = timeAt(event->position().x());
    if (m_dragFrom && time != *m_dragFrom) {
        m_time.setFollowing(false);
        m_time.show(m_time.right() + *m_dragFrom - time, m_time.span());
    } else {
        m_time.setCursor(std::clamp(time, m_time.left(), m_time.right()));
    }
}

void AlertLanes::mouseReleaseEvent(QMouseEvent* event) {
    Q_UNUSED(event);
    m_dragFrom.reset();
}

void AlertLanes::mouseDoubleClickEvent(QMouseEvent* event) {
    Q_EMIT momentRequested(timeAt(event->position().x()));
}

void AlertLanes::wheelEvent(QWheelEvent* event) {
    m_time.zoom(std::pow(kWheelStep, -event->angleDelta().y() / kWheelNotch),
                timeAt(event->position().x()));
    event->accept();
}

void AlertLanes::leaveEvent(QEvent* event) {
    QWidget::leaveEvent(event);
    m_time.setCursor(std::nullopt);
}

} // namespace s4k::ui
