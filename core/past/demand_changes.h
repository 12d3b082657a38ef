// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/past/demand_book.h"

#include <cstdint>
#include <map>
#include <set>
#include <vector>

namespace s4k::past {

/// Demands of which only the changes are known: a history stores them, a log shows them.
struct DemandChanges {
    std::vector<DemandPoint> points; ///< in the order of time; their `fromMs` is not used
    /// Times at which demands restarted or were not measured: a restart, a gap, a change of
    /// settings. No earlier sub-interval continues beyond such a time.
    std::set<std::int64_t> breaks;
    /// Length of a sub-interval in ms, by the time from which it is valid; 0: not known.
    std::map<std::int64_t, std::int64_t> lengthsMs;
};

/// The ends of all sub-intervals before `endMs`. When a sub-interval ends with the same demand as
/// the one before it, no change is known; such ends are computed from the length of the
/// sub-interval, up to the next break. A change to 0 at a break, and demands that are not
/// valid, are no ends.
/// @source own design
[[nodiscard]] std::vector<DemandPoint> demandEnds(const DemandChanges& changes, std::int64_t endMs);

} // namespace s4k::past
