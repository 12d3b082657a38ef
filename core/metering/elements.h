// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metering/segments.h"
#include "core/metering/sums.h"
#include "core/units/system_type.h"

namespace s4k {

/// Moments of the elements that a system type measures. The voltage of an element is that of its
/// terminal; in type 11 that of A against B, in type 31 that of the terminal against the mean of
/// the three terminals.
/// @source manual, "Wiring"; type 31 own design
struct Moments {
    SampleSet mean{};    ///< mean values (DC) at the terminals: V, A
    PhaseTrio volts{};   ///< mean squares of the element voltages, V^2
    PhaseTrio amps{};    ///< mean squares of the currents, A^2
    PhaseTrio product{}; ///< mean products of voltage and current, W, signed
    PhaseTrio line{};    ///< mean squares of the line-to-line voltages AB BC AC, V^2
};
/// Moments of the elements from the weighted sums at the terminals.
[[nodiscard]] Moments momentsOf(const Sums& sums, SystemType system);

/// Whether all values are finite.
[[nodiscard]] bool isFinite(const Moments& moments);

/// Converts phasors of the terminals to phasors of the elements of the system type.
[[nodiscard]] SegmentPhasors elementPhasors(SegmentPhasors phasors, SystemType system);

} // namespace s4k
