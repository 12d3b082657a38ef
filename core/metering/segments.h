// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metering/window.h"
#include "core/signal/phasor.h"

#include <array>
#include <cstddef>
#include <span>

namespace s4k {

/// The fundamental is measured in ten Hann segments a second, each half over the next: they tile a
/// window exactly, and time evenly from window to window.
inline constexpr std::size_t kSegments = 10;
inline constexpr std::size_t kSegmentStep = kHop / kSegments;  ///< 252 sets
inline constexpr std::size_t kSegmentReach = kSegmentStep - 1; ///< sets either side of the middle
inline constexpr double kSegmentRate =
    static_cast<double>(kSampleRate) / kSegmentStep; ///< a second

/// RMS phasors of all channels at the probe's frequency, referred to the middle of the first
/// segment of a window.
using SegmentPhasors = std::array<std::array<Phasor, kChannelCount>, kSegments>;

/// Looks at one frequency. @source own design
class Probe {
public:
    Probe();

    /// 1 <= hz <= 1000
    void tune(double hz);
    [[nodiscard]] double hz() const { return m_hz; }

    /// The segments of `sets` (kWindow sets, or kHop without history: then the first segment is
    /// missing and reads 0). `mean` is taken off first.
    [[nodiscard]] SegmentPhasors measure(std::span<const SampleSet> sets,
                                         const SampleSet& mean) const;

    /// By what the square of a magnitude falls short when the signal is `offsetHz` (below 1 Hz)
    /// off the probe.
    [[nodiscard]] static double squaredGain(double offsetHz);

private:
    static constexpr std::size_t kTable = kSegmentReach + 1;
    void segment(const SampleSet* middle, const SampleSet& mean,
                 std::array<Phasor, kChannelCount>& out) const;

    double m_hz = 0;
    std::array<double, kTable> m_hann{};
    std::array<double, kTable> m_cosine{}; ///< times Hann
    std::array<double, kTable> m_sine{};
    double m_constantGain = 0; ///< what a constant of 1 leaves in a segment
    double m_imageGain = 0;    ///< what the negative frequency leaves, relative to the positive
};

/// First segment that lies within `sets`: 1 without history.
constexpr std::size_t firstSegment(std::span<const SampleSet> sets) {
    return sets.size() == kWindow ? 0 : 1;
}

} // namespace s4k
