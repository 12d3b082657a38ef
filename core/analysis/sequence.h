// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signal/phasor.h"
#include "core/units/phase.h"

#include <array>
#include <cstdint>
#include <optional>

namespace s4k {

/// In which order the phases come.
enum class Rotation : std::uint8_t {
    Unknown,
    Abc,
    Acb
};

/// Three phasors as a balanced forward, a balanced backward and a common part.
/// @source Fortescue, "Method of Symmetrical Co-ordinates" (1918)
struct Sequence {
    Phasor positive;
    Phasor negative;
    Phasor zero;
};
[[nodiscard]] Sequence sequenceOf(const std::array<Phasor, kPhaseCount>& phasors);

/// The smaller of positive and negative in percent of the greater, whichever way the phases turn;
/// nothing when there is neither.
/// @source IEC 61000-4-30, supply voltage unbalance, u2; which one is greater: own design
[[nodiscard]] std::optional<double> unbalancePercent(const Sequence& sequence);

/// Unknown where neither is a fifth greater than the other.
[[nodiscard]] Rotation rotationOf(const Sequence& sequence);

} // namespace s4k
