// SPDX-License-Identifier: GPL-3.0-or-later
// Keyboard and mouse input of the charts.
#include "ui/trends/plot/trend_canvas.h"
#include "ui/trends/plot/trend_plot.h"

#include <algorithm>
#include <cmath>

namespace s4k::ui {

namespace {

constexpr double kWheelStep = 1.25;
constexpr double kWheelNotch = 120;
constexpr double kPage = 0.5;     // part of the span
constexpr double kAllSpans = 1e9; // more than any time

} // namespace

void TrendPlot::moveCursor(double steps) {
    const double step = std::max(1.0, m_time.span() / m_canvas->columns());
    const double from = m_time.cursor().value_or(moment());
    setCursor(from + steps * step);
}

void TrendPlot::jumpToNote(bool forward) {
    if (m_past == nullptr)
        return;
    const double from = moment();
    std::optional<double> next;
    for (const past::Note& note : m_past->notes) {
        const double at = static_cast<double>(note.timeMs) / 1e3;
        if (forward ? at > from && !next : at < from)
            next = at;
    }
    if (!next)
        return;
    if (*next < m_time.left() || *next > m_time.right()) {
        m_time.setFollowing(false);
        m_time.show(*next + m_time.span() / 2, m_time.span());
    }
    m_time.setCursor(next);
}

bool TrendPlot::onTimeKey(int key) {
    switch (key) {
    case Qt::Key_Left:
        moveCursor(-1);
        return true;
    case Qt::Key_Right:
        moveCursor(1);
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        m_time.zoom(1 / kWheelStep, moment());
        return true;
    case Qt::Key_Minus:
        m_time.zoom(kWheelStep, moment());
        return true;
    case Qt::Key_PageUp:
        m_time.pan(-kPage);
        return true;
    case Qt::Key_PageDown:
        m_time.pan(kPage);
        return true;
    case Qt::Key_Home:
        m_time.pan(-kAllSpans);
        return true;
    case Qt::Key_End:
        m_time.setFollowing(true);
        return true;
    case Qt::Key_Space:
        setPaused(!isPaused());
        return true;
    default:
        return false;
    }
}

bool TrendPlot::onMarkKey(int key) {
    switch (key) {
    case Qt::Key_BracketLeft:
        markFrom();
        return true;
    case Qt::Key_BracketRight:
        markTo();
        return true;
    case Qt::Key_N:
        Q_EMIT noteRequested(moment());
        return true;
    case Qt::Key_C:
        Q_EMIT curvesRequested();
        return true;
    case Qt::Key_Delete:
        Q_EMIT noteRemovalRequested(moment());
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT momentRequested(moment());
        return true;
    case Qt::Key_Escape:
        m_time.cursor() ? setCursor(std::nullopt) : clearRange();
        return true;
    default:
        return false;
    }
}

void TrendPlot::keyPressEvent(QKeyEvent* event) {
    const bool sideways = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    if (sideways && event->modifiers().testFlag(Qt::ControlModifier))
        return jumpToNote(event->key() == Qt::Key_Right);
    const bool other = event->modifiers() & (Qt::ControlModifier | Qt::AltModifier);
    // Some keyboards need AltGr for brackets.
    const bool bracket =
        event->key() == Qt::Key_BracketLeft || event->key() == Qt::Key_BracketRight;
    if ((other && !bracket) || !(onTimeKey(event->key()) || onMarkKey(event->key())))
        QWidget::keyPressEvent(event);
}

bool TrendPlot::eventFilter(QObject* watched, QEvent* event) {
    if (m_stale && event->type() == QEvent::Paint)
        draw();
    return onMouse(event) || QWidget::eventFilter(watched, event);
}

bool TrendPlot::onMouse(QEvent* event) {
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        onPress(*static_cast<QMouseEvent*>(event));
        return true;
    case QEvent::MouseButtonDblClick:
        Q_EMIT momentRequested(
            snapped(m_canvas->timeAt(static_cast<QMouseEvent*>(event)->position().x())));
        return true;
    case QEvent::MouseButtonRelease:
        m_dragFrom.reset();
        m_marking = false;
        return true;
    case QEvent::MouseMove:
        onMove(*static_cast<QMouseEvent*>(event));
        return true;
    case QEvent::Wheel: {
        const auto* wheel = static_cast<QWheelEvent*>(event);
        m_time.zoom(std::pow(kWheelStep, -wheel->angleDelta().y() / kWheelNotch),
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

void TrendPlot::onPress(const QMouseEvent& mouse) {
    setFocus(Qt::MouseFocusReason);
    const double at = m_canvas->timeAt(mouse.position().x());
    if (const auto note = m_canvas->noteAt(mouse.position().toPoint()); note && m_past) {
        Q_EMIT noteRequested(static_cast<double>(m_past->notes[*note].timeMs) / 1e3);
        return;
    }
    m_dragFrom = at;
    m_marking = mouse.modifiers().testFlag(Qt::ShiftModifier);
    if (m_marking)
        setRange(snapped(at), snapped(at));
}

void TrendPlot::onMove(const QMouseEvent& mouse) {
    const double at = m_canvas->timeAt(mouse.position().x());
    if (m_marking) {
        setRange(m_canvas->marks().from, snapped(at));
        setCursor(at);
    } else if (m_dragFrom && at != *m_dragFrom) {
        m_time.setFollowing(false);
        m_time.show(m_time.right() + *m_dragFrom - at, m_time.span());
        draw();
    } else {
        setCursor(at);
    }
}

} // namespace s4k::ui
