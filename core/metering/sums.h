// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metering/window.h"
#include "core/units/phase.h"

#include <array>
#include <cstdint>
#include <span>

namespace s4k {

using PhaseTrio = std::array<double, kPhaseCount>;

/// Weighted sums of terminal voltages v and currents i over a window: sufficient for the powers of
/// every system type.
struct Sums {
    double weight = 0;
    SampleSet first{};                            ///< v, i
    SampleSet square{};                           ///< v^2, i^2
    PhaseTrio pair{};                             ///< va vb, vb vc, va vc
    std::array<PhaseTrio, kPhaseCount> product{}; ///< [voltage][current]
};

/// Weights at the start of the sets.
enum class Head : std::uint8_t {
    Rising, ///< the first kOverlap sets have the weights of the taper
    Plain   ///< the first sets have weight 1: there is no earlier window
};

/// Sums over `sets` (at least 2 kOverlap); the last kOverlap sets have the weights of the taper,
/// reversed.
[[nodiscard]] Sums sumsOf(std::span<const SampleSet> sets, const Taper& taper, Head head);

/// Weighted means in the same layout; squares, pairs and products without the part of the means
/// (DC). `sums.weight` must be positive.
[[nodiscard]] Sums centredMeans(const Sums& sums);

} // namespace s4k
