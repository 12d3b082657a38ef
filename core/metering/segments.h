// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metering/window.h"
#include "core/signal/phasor.h"

#include <array>
#include <cstddef>
#include <span>

namespace s4k {

/// The fundamental is measured in ten Hann segments a second, each of which shares its second half
/// with the next. Together they cover a window; the interval from the last segment of a window to
/// the first of the next is the same.
inline constexpr std::size_t kSegments = 10;
inline constexpr std::size_t kSegmentStep = kHop / kSegments;  ///< 252 sets
inline constexpr std::size_t kSegmentReach = kSegmentStep - 1; ///< sets each side of the middle
inline constexpr double kSegmentRate =
    static_cast<double>(kSampleRate) / kSegmentStep; ///< segments a second

/// Rms phasors of all channels at the probe's frequency. Their angles refer to the middle of the
/// first segment of a window.
using SegmentPhasors = std::array<std::array<Phasor, kChannelCount>, kSegments>;

/// Measures phasors at one frequency. @source own design
class Probe {
public:
    Probe();

    /// Sets the frequency; 1 <= hz <= 1000.
    void tune(double hz);
    [[nodiscard]] double hz() const { return m_hz; }

    /// Phasors of the segments of `sets`: kWindow sets, or kHop without history; the first segment
    /// is then missing and reads 0. `mean` is subtracted first.
    [[nodiscard]] SegmentPhasors measure(std::span<const SampleSet> sets,
                                         const SampleSet& mean) const;

    /// Factor by which the square of a magnitude is too small when the signal is `offsetHz` (below
    /// 1 Hz) away from the probe's frequency.
    [[nodiscard]] static double squaredGain(double offsetHz);

private:
    static constexpr std::size_t kTable = kSegmentReach + 1;
    void segment(const SampleSet* middle, const SampleSet& mean,
                 std::array<Phasor, kChannelCount>& out) const;

    double m_hz = 0;
    std::array<double, kTable> m_hann{};
    std::array<double, kTable> m_cosine{}; ///< cosine times Hann
    std::array<double, kTable> m_sine{};
    double m_constantGain = 0; ///< response of a segment to a constant 1
    double m_imageGain = 0;    ///< response to the negative frequency, relative to the positive
};

/// Index of the first segment that is complete in `sets`: 1 without history.
constexpr std::size_t firstSegment(std::span<const SampleSet> sets) {
    return sets.size() == kWindow ? 0 : 1;
}

} // namespace s4k
