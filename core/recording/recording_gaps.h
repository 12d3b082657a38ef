// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace s4k::recorded {

/// Longest gap that is bridged, in seconds: a tenth of a line cycle, in which a straight line
/// deviates by at most 2 % of the crest. @source own design
inline constexpr double kLongestGapSeconds = 0.002;

/// Longest gap that is bridged, in samples, at `rate` samples per second; at least 1.
[[nodiscard]] std::size_t longestGap(double rate);

/// Replaces each run of at most `longest` NaN by a straight line between its neighbours, at the
/// ends of the recording by the nearest sample. Longer runs remain NaN.
void bridgeGaps(std::vector<double>& samples, std::size_t longest);

} // namespace s4k::recorded
