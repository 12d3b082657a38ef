// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/phasors/phasor_chart.h"

#include "ui/phasors/phasor_art.h"

#include <QPainter>

#include <algorithm>

namespace s4k::ui {

namespace {

constexpr int kSmallest = 200;
constexpr double kLargest = 620; // beyond this size only the letters would grow

} // namespace

PhasorChart::PhasorChart(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Phasor diagram"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PhasorChart::setPicture(const PhasorPicture& picture) {
    m_picture = picture;
    setAccessibleDescription(phasorText(picture));
    update();
}

QSize PhasorChart::minimumSizeHint() const {
    return {kSmallest, kSmallest};
}

void PhasorChart::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const double side =
        std::min({static_cast<double>(width()), static_cast<double>(height()), kLargest});
    QRectF area(0, 0, side, side);
    area.moveCenter(QRectF(rect()).center());
    paintPhasors(painter, area, m_picture, coloursOf(palette()));
}

} // namespace s4k::ui
