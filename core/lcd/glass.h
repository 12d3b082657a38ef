// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lcd/frame.h"
#include "core/lcd/polygon.h"

#include <cstddef>
#include <span>

namespace s4k::lcd {

/// Everything the glass can light: 6 cells x 14, 5 digits x 8, 5 icons.
inline constexpr std::size_t kShapeCount =
    kLabelCells * kCellSegments + kDigits * kDigitSegments + kIconCount;

/// One segment or icon: the outlines of its prototype, moved by `offset`. A point that lies within
/// an odd number of outlines belongs to it.
struct Shape {
    std::span<const Outline> outlines;
    Point offset;
};

/// All shapes: the cells of the label from left to right, the digits, the icons; within each the
/// order of the bits in LcdFrame. @source own design
[[nodiscard]] std::span<const Shape, kShapeCount> glass();

/// Whether `frame` lights the shape at that place of glass(); `shape` below kShapeCount.
[[nodiscard]] bool isLit(const LcdFrame& frame, std::size_t shape);

} // namespace s4k::lcd
