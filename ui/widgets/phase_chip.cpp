// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/phase_chip.h"

#include "ui/widgets/colours.h"
#include "ui/widgets/theme.h"

#include <QPainter>

namespace s4k::ui {

namespace {
constexpr int kHeight = 32;
constexpr int kWidth = 52;
constexpr int kLineLength = 18;
constexpr int kPad = 10;
constexpr qreal kOff = 0.4;
} // namespace

void drawPhaseLine(QPainter& painter, Phase phase, const QPointF& from, const QPointF& to) {
    QPen pen(painter.pen().color(), 2);
    pen.setCapStyle(Qt::FlatCap);
    if (phase == Phase::B)
        pen.setDashPattern({3.5, 1.75});
    if (phase == Phase::C)
        pen.setDashPattern({1.25, 1.25});
    painter.setPen(pen);
    painter.drawLine(from, to);
}

PhaseChip::PhaseChip(Phase phase, QWidget* parent) : QAbstractButton(parent), m_phase(phase) {
    setCheckable(true);
    setChecked(true);
    setText(QString(QLatin1Char(letter(phase))));
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize PhaseChip::sizeHint() const {
    return {kWidth, kHeight};
}

void PhaseChip::paintEvent(QPaintEvent*) {
    const Colours& colours = coloursOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(hasFocus() ? QPen(colours.accent, 2) : QPen(colours.border, 1));
    painter.setBrush(isChecked() ? colours.raised : colours.surface);
    painter.drawRoundedRect(hasFocus() ? box.adjusted(0.5, 0.5, -0.5, -0.5) : box, space::kRadius,
                            space::kRadius);
    painter.setOpacity(isChecked() ? 1 : kOff);
    const qreal middle = box.center().y();
    painter.setPen(colours.phases[index(m_phase)]);
    drawPhaseLine(painter, m_phase, {kPad, middle}, {kPad + kLineLength, middle});
    painter.setPen(colours.text);
    painter.drawText(rect().adjusted(kPad + kLineLength, 0, -kPad, 0),
                     Qt::AlignRight | Qt::AlignVCenter, text());
}

} // namespace s4k::ui
