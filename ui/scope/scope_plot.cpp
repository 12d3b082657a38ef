// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scope/scope_plot.h"

#include "ui/widgets/colours.h"
#include "ui/widgets/parts.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <utility>

namespace s4k::ui {

namespace {

constexpr double kManySets = 10;

} // namespace

ScopePlot::ScopePlot(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Waveforms"));
    setAccessibleDescription(tr("Left and Right move the cursor by one sample, with Control by "
                                "ten, plus and minus show less or more time, Space runs and "
                                "stops"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

QSize ScopePlot::minimumSizeHint() const {
    return {260, 140};
}

QRectF ScopePlot::area() const {
    return QRectF(rect()).adjusted(2, 2, -2, -2);
}

void ScopePlot::setPicture(ScopePicture picture) {
    const std::optional<double> cursor = m_picture.cursor;
    m_picture = std::move(picture);
    m_picture.cursor = cursor;
    if (cursor && m_picture.hasWave())
        m_picture.cursor = std::clamp(*cursor, m_picture.firstSecond(), m_picture.lastSecond());
    update();
}

void ScopePlot::setCursorSecond(std::optional<double> seconds) {
    if (seconds && m_picture.hasWave())
        seconds = std::clamp(*seconds, m_picture.firstSecond(), m_picture.lastSecond());
    if (seconds == m_picture.cursor)
        return;
    m_picture.cursor = seconds;
    update();
    Q_EMIT cursorMoved();
}

void ScopePlot::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintScope(painter, area(), m_picture, coloursOf(palette()));
    paintFocus(painter, *this);
}

void ScopePlot::mouseMoveEvent(QMouseEvent* event) {
    if (m_picture.hasWave())
        setCursorSecond(scopeSecondAt(area(), m_picture, event->position().x()));
}

void ScopePlot::wheelEvent(QWheelEvent* event) {
    if (event->angleDelta().y() != 0)
        Q_EMIT zoomRequested(event->angleDelta().y() > 0 ? -1 : 1);
    event->accept();
}

void ScopePlot::leaveEvent(QEvent* event) {
    QWidget::leaveEvent(event);
    if (!hasFocus())
        setCursorSecond(std::nullopt);
}

void ScopePlot::step(double sets) {
    if (m_picture.hasWave())
        setCursorSecond(m_picture.cursor.value_or(0) + sets / kSampleRate);
}

bool ScopePlot::command(int key) {
    switch (key) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        Q_EMIT zoomRequested(-1);
        return true;
    case Qt::Key_Minus:
        Q_EMIT zoomRequested(1);
        return true;
    case Qt::Key_Space:
        Q_EMIT runToggled();
        return true;
    case Qt::Key_Home:
        setCursorSecond(m_picture.firstSecond());
        return true;
    case Qt::Key_End:
        setCursorSecond(m_picture.lastSecond());
        return true;
    default:
        return false;
    }
}

void ScopePlot::keyPressEvent(QKeyEvent* event) {
    const double far = event->modifiers().testFlag(Qt::ControlModifier) ? kManySets : 1;
    if (event->key() == Qt::Key_Left)
        step(-far);
    else if (event->key() == Qt::Key_Right)
        step(far);
    else if (!command(event->key()))
        QWidget::keyPressEvent(event);
}

void ScopePlot::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
}

void ScopePlot::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    setCursorSecond(std::nullopt);
    update();
}

} // namespace s4k::ui
