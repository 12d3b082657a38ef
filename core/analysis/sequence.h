// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signal/phasor.h"
#include "core/units/phase.h"

#include <array>
#include <cstdint>
#include <optional>

namespace s4k {

/// Order in which the phase voltages reach their crests.
enum class Rotation : std::uint8_t {
    Unknown,
    Abc,
    Acb
};

/// Symmetrical components of three phasors: positive, negative and zero sequence.
/// @source Fortescue, "Method of Symmetrical Co-ordinates" (1918)
struct Sequence {
    Phasor positive;
    Phasor negative;
    Phasor zero;
};
/// Symmetrical components of the phasors of A, B and C.
[[nodiscard]] Sequence sequenceOf(const std::array<Phasor, kPhaseCount>& phasors);

/// Unbalance: the smaller of positive and negative sequence in percent of the greater, so that the
/// result does not depend on the rotation; nullopt if the greater is 0 or not finite.
/// @source IEC 61000-4-30, supply voltage unbalance, u2; which one is greater: own design
[[nodiscard]] std::optional<double> unbalancePercent(const Sequence& sequence);

/// Rotation of the greater sequence; Unknown unless one is more than 1.2 times the other.
[[nodiscard]] Rotation rotationOf(const Sequence& sequence);

} // namespace s4k
