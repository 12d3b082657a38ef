// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/wiring_diagram.h"

#include <QPainter>

#include <algorithm>

namespace s4k::ui {

namespace {

constexpr QSize kSmallest(230, 248);
constexpr double kLargestScale = 1.5;

} // namespace

WiringDiagram::WiringDiagram(QWidget* parent) : QWidget(parent) {
    setMinimumSize(kSmallest);
    setAccessibleName(tr("Wiring diagram"));
    describe();
}

void WiringDiagram::setWiring(const Wiring& wiring) {
    if (wiring == m_wiring)
        return;
    m_wiring = wiring;
    describe();
    update();
}

void WiringDiagram::describe() {
    setAccessibleDescription(wiringText(m_wiring));
    setToolTip(wiringText(m_wiring));
}

QSize WiringDiagram::sizeHint() const {
    return kWiringSize.toSize();
}

void WiringDiagram::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const double scale =
        std::min({width() / kWiringSize.width(), height() / kWiringSize.height(), kLargestScale});
    painter.translate((width() - scale * kWiringSize.width()) / 2, 0);
    painter.scale(scale, scale);
    paintWiring(painter, m_wiring, coloursOf(palette()));
}

} // namespace s4k::ui
