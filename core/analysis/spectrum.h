// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signal/phasor.h"
#include "core/signal/sample.h"
#include "core/units/system_type.h"

#include <array>
#include <optional>
#include <span>

namespace s4k {

/// Highest harmonic order; the fundamental is order 1. @source manual, "Measurements"
inline constexpr int kHighestOrder = 21;

/// Spectrum and levels of one input.
struct ChannelSpectrum {
    double mean = 0; ///< mean value (DC), V or A
    double rms = 0;  ///< true rms, DC included, V or A
    double peak = 0; ///< greatest magnitude of a sample, V or A
    /// Harmonic n is at index n - 1: rms in V or A, angle against the cosine of the reference.
    /// nullopt: the harmonic is beyond kMaxComponentHz.
    std::array<std::optional<Phasor>, kHighestOrder> harmonics{};

    /// Harmonic `order`; nullopt outside of 1 to kHighestOrder and where it cannot be measured.
    [[nodiscard]] std::optional<Phasor> harmonic(int order) const;
    /// Whether the fundamental has at least 1/25 of the mean square of the input without DC.
    [[nodiscard]] bool hasFundamental() const;
    /// Total harmonic distortion: root of the sum of squares of the harmonics from 2 to 21 that can
    /// be measured, in percent of the fundamental; nullopt without a fundamental.
    /// @source IEC 61000-4-7, total harmonic distortion
    [[nodiscard]] std::optional<double> thdPercent() const;
    /// Harmonic `order` in percent of the fundamental; nullopt without one of the two.
    [[nodiscard]] std::optional<double> percentOf(int order) const;
};

/// Spectra of all inputs of a trace.
struct Spectrum {
    double hz = 0;        ///< of the fundamental; 0: there is none, all other members are invalid
    double cycles = 0;    ///< number of whole line cycles analysed
    int highestOrder = 0; ///< highest order that can be measured, at most kHighestOrder
    Channel reference = Channel::Va;                       ///< its fundamental is at 0 degrees
    std::array<ChannelSpectrum, kChannelCount> channels{}; ///< of the inputs shown, see shownSet

    [[nodiscard]] const ChannelSpectrum& operator[](Channel c) const { return channels[index(c)]; }
};

/// Spectrum of the newest second of `sets`, over its whole line cycles. `sets` are the values at
/// the terminals, oldest first, may be empty and may have any values: an input with a value that is
/// not finite or beyond the limits of isPlayableLevel counts as 0 throughout. The reference is the
/// first voltage that has a line frequency and at least 1 % of the greatest voltage; without one,
/// the first such current. The angle of harmonic n is given for a time axis that starts at a crest
/// of the reference's fundamental. Accuracy on one second of input without noise: 0.001 % of the
/// fundamental, and 0.02 degrees for harmonics above 0.1 %.
/// @source own design: Hann-weighted Fourier sums at the exact multiples of the fundamental
[[nodiscard]] Spectrum analyse(std::span<const SampleSet> sets, SystemType system);

} // namespace s4k
