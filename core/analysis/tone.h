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

/// Weights for toneOf that select the tone of `turnsPerSample` (cycles per sample, 0 to 0.5).
/// `weights`, one for each sample, must add up to 1.
[[nodiscard]] std::vector<Phasor> toneProbe(std::span<const double> weights, double turnsPerSample);
/// Rms phasor of the tone that `probe` selects; its angle is the one at the middle of the samples.
/// `samples` have no mean and the size of `probe`.
[[nodiscard]] Phasor toneOf(std::span<const double> samples, std::span<const Phasor> probe);

/// Limits of the search for the line frequency, in Hz.
/// @source own design; wider than the 45 to 65 Hz of the readings
inline constexpr double kLeastLineHz = 40;
inline constexpr double kGreatestLineHz = 70;

/// Least number of line cycles for a measurement.
inline constexpr double kLeastCycles = 4;

/// Frequency of the fundamental in Hz. `samples` are finite values at kSampleRate, at least
/// kLeastCycles cycles. nullopt when there are fewer, or when no frequency from 40 to 70 Hz has a
/// tenth of the mean square of the input without DC. Accuracy for one second of clean input: 2e-6
/// Hz, independent of harmonics.
/// @source own design: search on a grid, then the phase difference between the two halves
[[nodiscard]] std::optional<double> lineFrequency(std::span<const double> samples);

} // namespace s4k
