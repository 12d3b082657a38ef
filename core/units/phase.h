// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace s4k {

/// A line conductor of the service, always named A, B or C, never L1 or R.
enum class Phase : std::uint8_t {
    A,
    B,
    C
};

/// A line-to-line voltage, named as the register map names it (A-C, not C-A).
enum class LinePair : std::uint8_t {
    AB,
    BC,
    AC
};

inline constexpr std::size_t kPhaseCount = 3;
inline constexpr std::array<Phase, kPhaseCount> kPhases{Phase::A, Phase::B, Phase::C};
inline constexpr std::array<LinePair, kPhaseCount> kLinePairs{LinePair::AB, LinePair::BC,
                                                              LinePair::AC};

constexpr std::size_t index(Phase p) {
    return static_cast<std::size_t>(p);
}
constexpr std::size_t index(LinePair p) {
    return static_cast<std::size_t>(p);
}
constexpr char letter(Phase p) {
    return static_cast<char>('A' + index(p));
}

} // namespace s4k
