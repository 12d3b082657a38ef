// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/past/demand_book.h"

#include <cstdint>
#include <map>
#include <set>
#include <vector>

namespace s4k::past {

/// Demands of which only the changes are known, as a history keeps them and a log shows them.
struct DemandChanges {
    std::vector<DemandPoint>
        points; ///< in the order of time; what they say of `fromMs` is not used
    /// When demands began anew or were not watched: a restart, a gap, other settings. No
    /// sub-interval of before lasts beyond such a time.
    std::set<std::int64_t> breaks;
    /// Length of a sub-interval, by the time from which it holds; 0: not known.
    std::map<std::int64_t, std::int64_t> lengthsMs;
};

/// The ends of all sub-intervals before `endMs`. Under a load so steady that a sub-interval ends
/// with the demand of the one before it nothing changes; there the length says where the ends were,
/// up to the next break. Zero at a break, and a demand that is not valid, are the end of nothing.
/// @source own design
[[nodiscard]] std::vector<DemandPoint> demandEnds(const DemandChanges& changes, std::int64_t endMs);

} // namespace s4k::past
