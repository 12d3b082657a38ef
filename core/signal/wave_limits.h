// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signal/synthesis.h"

#include <cstddef>

namespace s4k {

/// The unit of angles in messages.
inline constexpr TextId kDegrees = S4K_TEXT("Signal", "degrees");

/// Limits of the synthesis. `check` refuses values outside with an error; the synthesis leaves out
/// levels and components outside.
inline constexpr double kMaxLevel = 1e9;            ///< V or A
inline constexpr double kMaxPhaseDeg = 1e6;         ///< degrees, positive or negative
inline constexpr int kMaxGateCycles = 1000000;      ///< for on and for off
inline constexpr std::size_t kMaxComponents = 1000; ///< in one channel

/// Whether `value` is in low..high; false for NaN.
constexpr bool isWithin(double value, double low, double high) {
    return value >= low && value <= high;
}
/// Whether the synthesis can produce this level in V or A.
constexpr bool isPlayableLevel(double value) {
    return isWithin(value, -kMaxLevel, kMaxLevel);
}
/// Whether the synthesis can produce this component.
constexpr bool isPlayable(const Component& c) {
    return isWithin(c.hz, 0, kMaxComponentHz) && isWithin(c.rms, 0, kMaxLevel) &&
           isWithin(c.phaseDeg, -kMaxPhaseDeg, kMaxPhaseDeg);
}

} // namespace s4k
