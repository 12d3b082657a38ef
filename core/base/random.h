// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace s4k {

/// Small deterministic generator (splitmix64): the same seed gives the same bits everywhere.
/// @source Steele, Lea, Flood: "Fast splittable pseudorandom number generators" (2014)
class Random {
public:
    explicit constexpr Random(std::uint64_t seed) : m_state(seed) {}

    /// Uniform over all 64-bit numbers.
    constexpr std::uint64_t next() {
        m_state += 0x9E3779B97F4A7C15U;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31U);
    }

    /// Uniform in [0, 1).
    constexpr double uniform() { return static_cast<double>(next() >> 11U) * 0x1.0p-53; }

    /// Uniform in [0, bound), bound > 0.
    constexpr std::uint32_t below(std::uint32_t bound) {
        return static_cast<std::uint32_t>(((next() >> 32U) * bound) >> 32U);
    }

    /// Standard normal deviate: a sum of twelve uniforms, limited to 6 sigma, without
    /// transcendental functions.
    constexpr double normal() {
        double sum = -6.0;
        for (int i = 0; i < 12; ++i)
            sum += uniform();
        return sum;
    }

private:
    std::uint64_t m_state;
};

} // namespace s4k
