// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signal/phasor.h"
#include "core/signal/sample.h"
#include "core/units/system_type.h"

#include <array>
#include <optional>
#include <span>

namespace s4k {

/// Harmonics are told from the first (the fundamental) to this. @source manual, "Measurements"
inline constexpr int kHighestOrder = 21;

/// What one input carries.
struct ChannelSpectrum {
    double mean = 0; ///< the constant part, V or A
    double rms = 0;  ///< of everything, the constant part included
    double peak = 0; ///< greatest magnitude of a sample
    /// Harmonic n stands at n - 1: rms, its angle against the cosine of the reference. Nothing is
    /// what lies beyond kMaxComponentHz.
    std::array<std::optional<Phasor>, kHighestOrder> harmonics{};

    [[nodiscard]] std::optional<Phasor> harmonic(int order) const;
    /// The fundamental carries a 25th of the square at least.
    [[nodiscard]] bool hasFundamental() const;
    /// Total harmonic distortion: the harmonics from the second on, together, in percent of the
    /// fundamental; nothing without a fundamental. @source IEC 61000-4-7, total harmonic distortion
    [[nodiscard]] std::optional<double> thdPercent() const;
    /// One harmonic in percent of the fundamental.
    [[nodiscard]] std::optional<double> percentOf(int order) const;
};

/// A trace by frequencies.
struct Spectrum {
    double hz = 0;        ///< of the fundamental; 0: there is none, then nothing else is told
    double cycles = 0;    ///< that it was told from, a whole number
    int highestOrder = 0; ///< the last harmonic that can be measured
    Channel reference = Channel::Va;                       ///< whose fundamental is at 0 degrees
    std::array<ChannelSpectrum, kChannelCount> channels{}; ///< what is shown, see shownSet

    [[nodiscard]] const ChannelSpectrum& operator[](Channel c) const { return channels[index(c)]; }
};

/// The spectrum over the whole line cycles of the newest second of `sets`, which may be anything.
/// Angles of harmonic n are those that are left when time is shifted until the fundamental of the
/// reference (the first voltage that has one, else the first current) is at its crest. On clean
/// input of one second within 0.001 % of the fundamental and, of harmonics above 0.1 %, 0.02
/// degree. An input that holds anything but numbers reads 0.
/// @source own design: Hann-weighted Fourier sums at the exact multiples of the fundamental
[[nodiscard]] Spectrum analyse(std::span<const SampleSet> sets, SystemType system);

} // namespace s4k
