// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signal/phasor.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace s4k {

/// Hann weights of `size` samples that add up to 1, symmetric about the middle.
[[nodiscard]] std::vector<double> hannWeights(std::size_t size);

/// What picks the rms phasor of a tone that turns by `turnsPerSample` (0 to 0.5) out of as many
/// samples as there are `weights`, which add up to 1.
[[nodiscard]] std::vector<Phasor> toneProbe(std::span<const double> weights, double turnsPerSample);
/// The phasor of that tone, its angle in the middle of the samples, whose mean must be gone.
[[nodiscard]] Phasor toneOf(std::span<const double> samples, std::span<const Phasor> probe);

/// The range in which a line frequency is looked for, in Hz.
/// @source own design; wider than the 45 to 65 Hz of the readings
inline constexpr double kLeastLineHz = 40;
inline constexpr double kGreatestLineHz = 70;

/// Least cycles that anything is told from.
inline constexpr double kLeastCycles = 4;

/// The frequency of the fundamental at kSampleRate, from at least kLeastCycles; nothing when none
/// of 40 to 70 Hz carries a tenth of the square of the alternating part. One second of clean input,
/// whatever its harmonics, gives it to 2e-6 Hz. Values must be finite.
/// @source own design: search on a grid, then the turning between the two halves
[[nodiscard]] std::optional<double> lineFrequency(std::span<const double> samples);

} // namespace s4k
