// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metering/window.h"
#include "core/units/phase.h"

#include <array>
#include <cstdint>
#include <span>

namespace s4k {

using PhaseTrio = std::array<double, kPhaseCount>;

/// Weighted sums over a window of terminal voltages v and currents i: all that power needs in any
/// system type.
struct Sums {
    double weight = 0;
    SampleSet first{};                            ///< v, i
    SampleSet square{};                           ///< v^2, i^2
    PhaseTrio pair{};                             ///< va vb, vb vc, va vc
    std::array<PhaseTrio, kPhaseCount> product{}; ///< [voltage][current]
};

enum class Head : std::uint8_t {
    Rising, ///< the first kOverlap sets weigh as the taper rises
    Plain   ///< they weigh 1: nothing came before
};

/// The sums over `sets` (at least 2 kOverlap), whose last kOverlap weigh as the taper falls.
[[nodiscard]] Sums sumsOf(std::span<const SampleSet> sets, const Taper& taper, Head head);

/// Weighted means, the constant part taken off the second-order ones. Same layout.
[[nodiscard]] Sums centredMeans(const Sums& sums);

} // namespace s4k
