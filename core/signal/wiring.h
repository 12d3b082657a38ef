// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/phase.h"
#include "core/units/system_type.h"

#include <array>

namespace s4k {

/// How a balanced supply stands at the terminals of a system type.
struct Leg {
    double volts = 0;        ///< terminal voltage as a fraction of the nominal one
    double voltageTurns = 0; ///< its angle
    double amps = 0;         ///< 1 where there is a current transducer, else 0
    double currentTurns = 0; ///< angle of the current at power factor 1
};

/// Nominal voltages are line-to-line, in type 10 line-to-neutral. Types 11 and 12: two legs in
/// opposition; 31 and 40: a star, in type 31 about the mean of the terminals.
/// @source manual, "Supported System Types"; type 31 own design
[[nodiscard]] std::array<Leg, kPhaseCount> supplyLegs(SystemType system);

} // namespace s4k
