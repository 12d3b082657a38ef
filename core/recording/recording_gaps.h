// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace s4k::recorded {

/// Longest run of missing samples that is bridged, in seconds: a tenth of a line cycle, over which
/// a straight line stays within 2 % of the crest. @source own design
inline constexpr double kLongestGapSeconds = 0.002;

/// Longest gap in samples at `rate` samples per second: a single one is always bridged.
[[nodiscard]] std::size_t longestGap(double rate);

/// Replaces runs of at most `longest` NaN by a straight line, at either end by the nearest sample;
/// longer runs stay NaN.
void bridgeGaps(std::vector<double>& samples, std::size_t longest);

} // namespace s4k::recorded
