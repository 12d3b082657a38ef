// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/phase.h"
#include "core/units/system_type.h"

#include <array>

namespace s4k {

/// Voltage and current at one terminal of a system type with a balanced supply.
struct Leg {
    double volts = 0;        ///< terminal voltage as a fraction of the nominal one
    double voltageTurns = 0; ///< angle of the voltage in turns
    double amps = 0;         ///< 1 with a current transducer, otherwise 0
    double currentTurns = 0; ///< angle of the current at power factor 1, in turns
};

/// The legs A, B and C of a system type. Nominal voltages are line-to-line, in type 10
/// line-to-neutral. Types 11 and 12 have two legs in opposite phase; types 31 and 40 are a star, in
/// type 31 with the mean of the terminals as its reference.
/// @source manual, "Supported System Types"; type 31 own design
[[nodiscard]] std::array<Leg, kPhaseCount> supplyLegs(SystemType system);

} // namespace s4k
