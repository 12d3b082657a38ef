// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registers/power_rules.h"
#include "core/units/quantity.h"

#include <cstdint>

namespace s4k {

/// What a counter read.
struct CounterReading {
    double value = 0;               ///< in the unit of the quantity; not finite: it was not read
    std::uint16_t energyResets = 0; ///< register 147 with it
};

/// How far a counter went from one reading to the next.
struct CounterStep {
    double amount = 0; ///< in the unit of the quantity; negative where a register fell back
    bool rollover = false;
    bool reset = false;
};

/// The step of counter `q` between two readings of one meter, none where either lacks it; `scales`
/// are those of the second. A register that fell by more than half its range has begun again at
/// zero; one that was cleared counts from zero; one that fell back otherwise (a meter that lost its
/// last minute) takes that back.
/// @source own design; 32-bit registers scaled by register 141
[[nodiscard]] CounterStep counterStep(Quantity q, const CounterReading& before,
                                      const CounterReading& now, const ScaleExponents& scales);

} // namespace s4k
