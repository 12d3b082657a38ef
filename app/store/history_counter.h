// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/history_types.h"

namespace s4k::store {

/// How far a counter went from one sample to the next.
struct CounterStep {
    double amount = 0; ///< in the unit of the quantity; negative where a register fell back
    bool rollover = false;
    bool reset = false;
};

/// The step of counter `q` between two samples of one meter, none where either lacks it. A register
/// that fell by more than half its range has begun again at zero; one that was cleared counts from
/// zero; one that fell back otherwise (a meter that lost its last minute) takes that back.
/// @source own design; 32-bit registers scaled by register 141
[[nodiscard]] CounterStep counterStep(Quantity q, const HistorySample& before,
                                      const HistorySample& now);

} // namespace s4k::store
