// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signal/sample.h"

#include <cstddef>
#include <span>
#include <vector>

namespace s4k::recorded {

/// A low-pass interpolation kernel: windowed sinc (Kaiser), stop band at least 100 dB down, pass
/// band flat to 1e-5, unity at 0 Hz. @source Kaiser and Schafer, "On the use of the I0-sinh window"
/// (1980)
class ResampleKernel {
public:
    /// Edges of pass and stop band in cycles per sample of the source, 0 < pass < stop.
    ResampleKernel(double pass, double stop);

    /// Samples of the source on either side that take part in one value.
    [[nodiscard]] std::size_t reach() const { return m_reach; }

    /// Weights of the 2 * reach() samples around a position `fraction` (0..1) behind the sample
    /// reach() - 1; their sum is 1.
    void weights(double fraction, std::span<double> out) const;

private:
    [[nodiscard]] double at(double distance) const;

    std::size_t m_reach;
    double m_stepsPerSample;
    std::vector<double> m_table;
};

/// What lies beyond the ends of a recording.
enum class Ends : std::uint8_t {
    Mirrored, ///< turned half round about the end sample: value and slope go on
    Joined    ///< the other end: the recording is a ring
};

/// `count` values of `source` at positions 0, step, 2 step ... in samples of the source; they may
/// overrun its end.
[[nodiscard]] std::vector<SampleSet> resample(std::span<const SampleSet> source,
                                              const ResampleKernel& kernel, double step,
                                              std::size_t count, Ends ends);

} // namespace s4k::recorded
