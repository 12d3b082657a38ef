// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"

namespace s4k {

/// A nearly normal random number with mean 0 and variance 1: the sum of twelve uniform 16-bit
/// numbers from three draws. Bounded to 6 sigma; the same bits on every platform.
/// @source own design
constexpr double whiteNoise(Random& random) {
    std::uint32_t sum = 0;
    for (int draw = 0; draw < 3; ++draw) {
        const std::uint64_t bits = random.next();
        sum += static_cast<std::uint32_t>(bits & 0xFFFFU) +
               static_cast<std::uint32_t>((bits >> 16U) & 0xFFFFU) +
               static_cast<std::uint32_t>((bits >> 32U) & 0xFFFFU) +
               static_cast<std::uint32_t>(bits >> 48U);
    }
    return (static_cast<double>(sum) - 6.0 * 65535.0) * 0x1.0p-16;
}

} // namespace s4k
