// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panel/key_cap.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

namespace s4k::ui {

namespace {

constexpr qreal kTravel = 2;      // logical pixels
constexpr qreal kRadius = 7;      // of the cap
constexpr qreal kSign = 5;        // half the extent of the sign
constexpr qreal kSignWidth = 2.0; // stroke of the sign

QPainterPath signOf(panel::Key key, const QPointF& c) {
    QPainterPath path;
    switch (key) {
    case panel::Key::Back:
        path.moveTo(c + QPointF(kSign * 0.5, -kSign));
        path.lineTo(c + QPointF(-kSign * 0.5, 0));
        path.lineTo(c + QPointF(kSign * 0.5, kSign));
        break;
    case panel::Key::Next:
        path.moveTo(c + QPointF(-kSign * 0.5, -kSign));
        path.lineTo(c + QPointF(kSign * 0.5, 0));
        path.lineTo(c + QPointF(-kSign * 0.5, kSign));
        break;
    case panel::Key::Plus:
        path.moveTo(c + QPointF(0, -kSign));
        path.lineTo(c + QPointF(0, kSign));
        [[fallthrough]];
    case panel::Key::Minus:
        path.moveTo(c + QPointF(-kSign, 0));
        path.lineTo(c + QPointF(kSign, 0));
        break;
    }
    return path;
}

void drawCap(QPainter& painter, const QRectF& cap, bool down, bool hovered) {
    QLinearGradient face(cap.topLeft(), cap.bottomLeft());
    face.setColorAt(0, QColor(hovered ? 0x59626D : 0x4F5862).lighter(down ? 88 : 100));
    face.setColorAt(1, QColor(hovered ? 0x444C56 : 0x3B424B).lighter(down ? 88 : 100));
    painter.setPen(QPen(QColor(0x14, 0x18, 0x1D), 1));
    painter.setBrush(face);
    painter.drawRoundedRect(cap, kRadius, kRadius);
    painter.setPen(QPen(QColor(255, 255, 255, down ? 12 : 40), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(cap.adjusted(1, 1, -1, -1), kRadius - 1, kRadius - 1);
}

void drawWell(QPainter& painter, const QRectF& well) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0x0F, 0x12, 0x16, 190));
    painter.drawRoundedRect(well, kRadius + 1, kRadius + 1);
}

} // namespace

KeyCap::KeyCap(panel::Key key, QWidget* parent) : QAbstractButton(parent), m_key(key) {
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
}

void KeyCap::setHeld(bool held) {
    m_held = held;
    update();
}

void KeyCap::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool down = isTravelled();
    const QRectF well = QRectF(rect()).adjusted(2, 2, -2, -2);
    drawWell(painter, well);
    const QRectF cap =
        well.adjusted(1.5, 1.5, -1.5, -1.5 - kTravel).translated(0, down ? kTravel : 0);
    drawCap(painter, cap, down, underMouse());
    painter.setPen(
        QPen(QColor(0xF1, 0xF4, 0xF7), kSignWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(signOf(m_key, cap.center()));
    if (hasFocus()) {
        painter.setPen(QPen(QColor(0x6B, 0xB1, 0xF5), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kRadius + 2, kRadius + 2);
    }
}

void KeyCap::keyPressEvent(QKeyEvent* event) {
    // Arrow keys do not move the focus between the caps: the faceplate handles them as meter keys.
    if (event->key() != Qt::Key_Space && event->key() != Qt::Key_Select) {
        event->ignore();
        return;
    }
    if (!event->isAutoRepeat() && !isDown()) {
        setDown(true);
        Q_EMIT pressed();
    }
    event->accept();
}

void KeyCap::keyReleaseEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Space && event->key() != Qt::Key_Select) {
        event->ignore();
        return;
    }
    if (!event->isAutoRepeat() && isDown()) {
        setDown(false);
        Q_EMIT released();
    }
    event->accept();
}

void KeyCap::mouseMoveEvent(QMouseEvent* event) {
    // Moving off the cap does not release the key; releasing the mouse button does.
    event->accept();
}

void KeyCap::mouseReleaseEvent(QMouseEvent* event) {
    const bool outside = isDown() && !hitButton(event->position().toPoint());
    QAbstractButton::mouseReleaseEvent(event);
    if (outside && event->button() == Qt::LeftButton)
        Q_EMIT released();
}

} // namespace s4k::ui
