// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace s4k::recorded {

/// Largest skew that is corrected, in seconds. A skew is a part of a sampling interval in most
/// recorders; a longer one is a mistake in the file. @source own design
inline constexpr double kLargestSkewSeconds = 0.02;

/// The samples of a channel at the times of the sets. Each sample of `samples` was taken
/// `skewSeconds` after the time of its set. Band-limited to 1260 Hz or 47 % of `rate`. Beyond the
/// ends the signal is continued by point reflection.
[[nodiscard]] std::vector<double> aligned(std::span<const double> samples, double rate,
                                          double skewSeconds);

} // namespace s4k::recorded
