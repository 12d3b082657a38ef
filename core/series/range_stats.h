// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/pyramid.h"

#include <cstddef>

namespace s4k::series {

/// What a series did between two markers; without a valid reading `count` is 0 and the rest means
/// nothing.
struct RangeStats {
    std::size_t count = 0; ///< valid readings
    double min = 0;
    double max = 0;
    double mean = 0;
    double slopePerSecond = 0; ///< NaN where the readings do not differ in time
    double firstMs = 0;        ///< time of the first valid reading, of the last
    double lastMs = 0;
    [[nodiscard]] bool empty() const { return count == 0; }
};

/// Statistics of the readings from `fromMs` to `toMs`, both included. Mean and slope (least
/// squares) are weighted by time: a reading counts for the time since the one before it, after a
/// gap for the time to the next, alone for a second; evenly spaced readings therefore count alike.
/// Exact where the readings are kept; where only summaries are, of these, each at its middle.
/// @source own design
[[nodiscard]] RangeStats rangeStats(const Pyramid& pyramid, std::size_t series, const Stretch& in,
                                    double fromMs, double toMs);

} // namespace s4k::series
