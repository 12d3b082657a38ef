// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lcd/frame.h"
#include "core/lcd/polygon.h"

#include <cstddef>
#include <span>

namespace s4k::lcd {

/// Number of segments and icons: 6 cells x 14, 5 digits x 8, 5 icons.
inline constexpr std::size_t kShapeCount =
    kLabelCells * kCellSegments + kDigits * kDigitSegments + kIconCount;

/// One segment or icon: `outlines` moved by `offset`. A point inside an odd number of outlines
/// belongs to the shape.
struct Shape {
    std::span<const Outline> outlines;
    Point offset;
};

/// All shapes: label cells from left to right, digits from left to right, icons; within each group
/// in the order of the bits in LcdFrame. @source own design
[[nodiscard]] std::span<const Shape, kShapeCount> glass();

/// Whether `frame` lights the shape glass()[shape]; `shape` must be below kShapeCount.
[[nodiscard]] bool isLit(const LcdFrame& frame, std::size_t shape);

} // namespace s4k::lcd
