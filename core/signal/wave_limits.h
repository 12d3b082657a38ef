// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signal/synthesis.h"

#include <cstddef>

namespace s4k {

/// The unit of angles in messages.
inline constexpr TextId kDegrees = S4K_TEXT("Signal", "degrees");

/// What synthesis takes: `check` refuses more in words, synthesis itself leaves it out.
inline constexpr double kMaxLevel = 1e9;            ///< V or A
inline constexpr double kMaxPhaseDeg = 1e6;         ///< either way
inline constexpr int kMaxGateCycles = 1000000;      ///< on and off each
inline constexpr std::size_t kMaxComponents = 1000; ///< a channel

/// NaN is not within any limits.
constexpr bool isWithin(double value, double low, double high) {
    return value >= low && value <= high;
}
constexpr bool isPlayableLevel(double value) {
    return isWithin(value, -kMaxLevel, kMaxLevel);
}
constexpr bool isPlayable(const Component& c) {
    return isWithin(c.hz, 0, kMaxComponentHz) && isWithin(c.rms, 0, kMaxLevel) &&
           isWithin(c.phaseDeg, -kMaxPhaseDeg, kMaxPhaseDeg);
}

} // namespace s4k
