// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/phase.h"

class QColor;
class QPainter;
class QPolygonF;

namespace s4k::ui {

/// Draws a line in the style of a phase, `width` in the painter's units, antialiased. On a screen
/// some ten times as fast as a wide dashed pen.
void strokePhaseLine(QPainter& painter, const QPolygonF& line, Phase phase, const QColor& colour,
                     double width);

} // namespace s4k::ui
