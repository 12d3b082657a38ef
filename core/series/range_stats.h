// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/pyramid.h"

#include <cstddef>

namespace s4k::series {

/// Statistics of a series between two times. If `count` is 0 there is no valid reading and the
/// other members are invalid.
struct RangeStats {
    std::size_t count = 0; ///< number of valid readings
    double min = 0;
    double max = 0;
    double mean = 0;
    double slopePerSecond = 0; ///< NaN when all readings have the same time
    double firstMs = 0;        ///< time of the first valid reading, or start of a summary
    double lastMs = 0;         ///< time of the last valid reading, or end of a summary
    [[nodiscard]] bool empty() const { return count == 0; }
};

/// Statistics of the readings of `in` from `fromMs` to `toMs`, both included. Mean and slope (least
/// squares) are weighted by time. The weight of a reading is the time since the reading before it;
/// after a gap the time to the next one; 1 s for a reading between two gaps. Evenly spaced readings
/// therefore have equal weights. The result is exact where readings are kept. Where only a summary
/// is kept, it counts as one value at the middle of its time.
/// @source own design
[[nodiscard]] RangeStats rangeStats(const Pyramid& pyramid, std::size_t series, const Stretch& in,
                                    double fromMs, double toMs);

} // namespace s4k::series
