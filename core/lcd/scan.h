// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lcd/glass.h"

#include <vector>

namespace s4k::lcd {

/// Pixels `begin` up to but not including `end` of a row.
struct PixelRun {
    int row;
    int begin;
    int end;
};

/// The pixels of `shape` at `scale`, row by row from the top: those whose centre lies inside. A
/// centre on a left or upper edge is inside, on a right or lower one outside, so that shapes
/// sharing an edge share no pixel.
[[nodiscard]] std::vector<PixelRun> scan(const Shape& shape, int scale);

} // namespace s4k::lcd
