// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registers/power_rules.h"
#include "core/units/quantity.h"

#include <cstdint>

namespace s4k {

/// One reading of a counter.
struct CounterReading {
    double value = 0;               ///< in the unit of the quantity; not finite: not read
    std::uint16_t energyResets = 0; ///< register 147 at the same time
};

/// The increase of a counter from one reading to the next.
struct CounterStep {
    double amount = 0;     ///< in the unit of the quantity; negative when the counter lost a part
    bool rollover = false; ///< the counter passed its largest value and continued at zero
    bool reset = false;    ///< the counter was cleared or lost a part
};

/// Computes the step of counter `q` between two readings of one meter; 0 when either reading is not
/// finite. `scales`: the scale exponents at the second reading. The rules, in this order:
/// - Energy, register 147 changed: a reset; the amount is the second reading.
/// - No decrease: the amount is the difference.
/// - A decrease by more than half the range of the 32-bit register: a rollover.
/// - A decrease to half of the first reading or less: a reset; the amount is the second reading.
/// - Any other decrease (a meter lost its last minute): a reset with a negative amount.
/// @source own design; 32-bit registers scaled by register 141
[[nodiscard]] CounterStep counterStep(Quantity q, const CounterReading& before,
                                      const CounterReading& now, const ScaleExponents& scales);

} // namespace s4k
