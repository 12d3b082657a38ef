// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lcd/glass.h"

#include <vector>

namespace s4k::lcd {

/// Pixels of a row from `begin` to before `end`.
struct PixelRun {
    int row;
    int begin;
    int end;
};

/// Runs of the pixels of `shape` at `scale` (>= 1), row by row from the top. A pixel belongs to the
/// shape if its centre is inside. A centre on a left or upper edge is inside, a centre on a right
/// or lower edge is outside, so that shapes with a common edge have no common pixel.
[[nodiscard]] std::vector<PixelRun> scan(const Shape& shape, int scale);

} // namespace s4k::lcd
