// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/phase.h"
#include "core/units/system_type.h"

#include <array>

namespace s4k {

/// Voltage and current at one terminal of a system type with a balanced supply.
struct Leg {
    double volts = 0;        ///< terminal voltage as a fraction of the nominal one
    double voltageTurns = 0; ///< angle of the voltage in turns; negative: lags phase A
    double amps = 0;         ///< 1 with a current transducer, otherwise 0
    double currentTurns = 0; ///< angle of the current at power factor 1, in turns
};

/// The legs A, B and C of a system type; a leg that the type lacks is zero. Nominal voltages are
/// line-to-line, in type 10 line-to-neutral. In types 11 and 12 leg B is opposite to A. Types 31
/// and 40 are a wye with the sequence A, B, C; the reference of type 31 is the mean of its
/// terminals.
/// @source manual, "Supported System Types"; type 31 own design
[[nodiscard]] std::array<Leg, kPhaseCount> supplyLegs(SystemType system);

} // namespace s4k
