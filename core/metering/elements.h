// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metering/segments.h"
#include "core/metering/sums.h"
#include "core/units/system_type.h"

namespace s4k {

/// What the elements of a system type measure. Element voltages are the terminals' own, in type 11
/// that of A against B, in type 31 those against the mean of the three terminals.
/// @source manual, "Wiring"; type 31 own design
struct Moments {
    SampleSet mean{};    ///< the constant part of the terminals: V, A
    PhaseTrio volts{};   ///< squares of the element voltages, V^2
    PhaseTrio amps{};    ///< A^2
    PhaseTrio product{}; ///< W, signed
    PhaseTrio line{};    ///< squares of the line-to-line voltages AB BC AC, V^2
};
[[nodiscard]] Moments momentsOf(const Sums& sums, SystemType system);

/// Whether everything in it is a finite number.
[[nodiscard]] bool isFinite(const Moments& moments);

/// The same for the fundamental: phasors of the terminals become those of the elements.
[[nodiscard]] SegmentPhasors elementPhasors(SegmentPhasors phasors, SystemType system);

} // namespace s4k
