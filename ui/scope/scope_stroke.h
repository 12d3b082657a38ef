// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/phase.h"

class QColor;
class QPainter;
class QPolygonF;

namespace s4k::ui {

/// Draws a line in the style of a phase, antialiased. `width` is in the painter's units. On a
/// screen this is about ten times as fast as a wide dashed pen.
void strokePhaseLine(QPainter& painter, const QPolygonF& line, Phase phase, const QColor& colour,
                     double width);

} // namespace s4k::ui
