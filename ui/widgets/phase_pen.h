// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/phase.h"

#include <QPen>

namespace s4k::ui {

/// The pen of a phase at any width: solid, dashed, dotted for A, B, C, as in the legend.
[[nodiscard]] inline QPen phasePen(Phase phase, const QColor& colour, double width) {
    QPen pen(colour, width);
    pen.setCapStyle(Qt::FlatCap);
    pen.setJoinStyle(Qt::RoundJoin);
    if (phase == Phase::B)
        pen.setDashPattern({3.5, 1.75});
    if (phase == Phase::C)
        pen.setDashPattern({1.25, 1.25});
    return pen;
}

} // namespace s4k::ui
