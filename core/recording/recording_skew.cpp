// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recording/recording_skew.h"

#include "core/recording/resampling.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace s4k::recorded {

namespace {

/// The sample at `i`, which may be outside the recording.
double mirrored(std::span<const double> samples, std::ptrdiff_t i) {
    const auto last = static_cast<std::ptrdiff_t>(samples.size()) - 1;
    if (i >= 0 && i <= last)
        return samples[static_cast<std::size_t>(i)];
    const std::ptrdiff_t pivot = i < 0 ? 0 : last;
    const std::ptrdiff_t other = std::clamp<std::ptrdiff_t>(2 * pivot - i, 0, last);
    return 2 * samples[static_cast<std::size_t>(pivot)] - samples[static_cast<std::size_t>(other)];
}

} // namespace

std::vector<double> aligned(std::span<const double> samples, double rate, double skewSeconds) {
    if (skewSeconds == 0 || samples.empty())
        return {samples.begin(), samples.end()};
    const double back = -skewSeconds * rate;
    const double whole = std::floor(back);
    const ResampleKernel kernel = shiftingKernel(rate);
    std::vector<double> weights(2 * kernel.reach());
    kernel.weights(back - whole, weights);
    const auto first =
        static_cast<std::ptrdiff_t>(whole) + 1 - static_cast<std::ptrdiff_t>(kernel.reach());
    std::vector<double> out(samples.size());
    for (std::size_t i = 0; i < out.size(); ++i)
        for (std::size_t k = 0; k < weights.size(); ++k)
            out[i] += weights[k] * mirrored(samples, static_cast<std::ptrdiff_t>(i + k) + first);
    return out;
}

} // namespace s4k::recorded
