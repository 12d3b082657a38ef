// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/phase.h"
#include "ui/widgets/colours.h"

#include <QPen>

#include <optional>

namespace s4k::ui {

/// Pen of a curve, one pixel wide: the colour and dashes of its phase, or those of totals. Each
/// further curve of the same phase in a chart (`rank` from 0) has another shade; shades repeat
/// after four, colours of totals after six with other dashes. The colours of alerts are never used.
[[nodiscard]] QPen curvePen(std::optional<Phase> phase, int rank, const Colours& colours);

/// `colour` with a share (0-1) of `other` mixed in.
[[nodiscard]] QColor mixed(const QColor& colour, const QColor& other, double share);

} // namespace s4k::ui
