// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recording/recording_gaps.h"

#include <algorithm>
#include <cmath>

namespace s4k::recorded {

namespace {

/// Fills [begin, end). Precondition: there is a sample before or after this range.
void bridge(std::vector<double>& x, std::size_t begin, std::size_t end) {
    const double after = end < x.size() ? x[end] : x[begin - 1];
    const double before = begin > 0 ? x[begin - 1] : after;
    const double step = (after - before) / static_cast<double>(end - begin + 1);
    for (std::size_t i = begin; i < end; ++i)
        x[i] = before + step * static_cast<double>(i - begin + 1);
}

} // namespace

std::size_t longestGap(double rate) {
    return static_cast<std::size_t>(std::max(1.0, rate * kLongestGapSeconds));
}

void bridgeGaps(std::vector<double>& samples, std::size_t longest) {
    const auto isMissing = [](double v) { return std::isnan(v); };
    const auto begin = samples.begin();
    for (auto from = std::find_if(begin, samples.end(), isMissing); from != samples.end();) {
        const auto to = std::find_if_not(from, samples.end(), isMissing);
        const auto length = static_cast<std::size_t>(to - from);
        if (length <= longest && length < samples.size())
            bridge(samples, static_cast<std::size_t>(from - begin),
                   static_cast<std::size_t>(to - begin));
        from = std::find_if(to, samples.end(), isMissing);
    }
}

} // namespace s4k::recorded
