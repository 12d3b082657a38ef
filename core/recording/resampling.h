// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signal/sample.h"

#include <cstddef>
#include <span>
#include <vector>

namespace s4k::recorded {

/// A low-pass interpolation kernel: a sinc with a Kaiser window. The stop band is at least 100 dB
/// down, the pass band is flat to 1e-5, the gain at 0 Hz is 1. @source Kaiser and Schafer, "On the
/// use of the I0-sinh window" (1980)
class ResampleKernel {
public:
    /// Edges of the pass band and the stop band in cycles per sample of the source, 0 < pass <
    /// stop.
    ResampleKernel(double pass, double stop);

    /// Number of source samples on each side that contribute to one value.
    [[nodiscard]] std::size_t reach() const { return m_reach; }

    /// Computes the weights of the 2 * reach() samples around a position: it is `fraction` (0..1)
    /// sample intervals after the sample with index reach() - 1. The sum of the weights is 1.
    void weights(double fraction, std::span<double> out) const;

private:
    [[nodiscard]] double at(double distance) const;

    std::size_t m_reach;
    double m_stepsPerSample;
    std::vector<double> m_table;
};

/// Kernel that moves samples in time and keeps the band of the meter: flat to 1260 Hz or 47 % of
/// `rate`, whichever is lower.
[[nodiscard]] ResampleKernel shiftingKernel(double rate);

/// The assumed samples beyond the ends of a recording.
enum class Ends : std::uint8_t {
    Mirrored, ///< point reflection at the end sample, which continues value and slope
    Joined    ///< the samples of the other end: the recording is a loop
};

/// `count` interpolated values of `source` at the positions 0, step, 2 step ..., in samples of the
/// source. The positions may be beyond its end.
[[nodiscard]] std::vector<SampleSet> resample(std::span<const SampleSet> source,
                                              const ResampleKernel& kernel, double step,
                                              std::size_t count, Ends ends);

} // namespace s4k::recorded
