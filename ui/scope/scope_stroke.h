// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/phase.h"

class QColor;
class QPainter;
class QPolygonF;

namespace s4k::ui {

/// Draws a line in the style of a phase; the painter must be set to antialias. `width` is in the
/// painter's units. Into pixels this is about ten times as fast as a wide dashed pen.
void strokePhaseLine(QPainter& painter, const QPolygonF& line, Phase phase, const QColor& colour,
                     double width);

} // namespace s4k::ui
