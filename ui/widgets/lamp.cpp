// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/lamp.h"

#include "ui/widgets/colours.h"

#include <QPainter>

namespace s4k::ui {

namespace {
constexpr int kSize = 12;
} // namespace

Lamp::Lamp(QWidget* parent) : QWidget(parent) {
    setFixedSize(kSize, kSize);
}

void Lamp::setState(State state) {
    if (state == m_state)
        return;
    m_state = state;
    update();
}

void Lamp::paintEvent(QPaintEvent*) {
    const Colours& colours = coloursOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor lit = m_state == State::Alarm ? colours.alarm : colours.accent;
    painter.setPen(QPen(m_state == State::Off ? colours.muted : lit, 1.5));
    painter.setBrush(m_state == State::Off ? QBrush(Qt::NoBrush) : QBrush(lit));
    painter.drawEllipse(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5));
}

} // namespace s4k::ui
