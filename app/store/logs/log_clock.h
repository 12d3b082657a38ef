// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>

namespace s4k::store {

/// The UTC of a local time, ms since 1970.
struct LocalTime {
    std::int64_t utcMs = 0;   ///< the earlier one, where clocks were set back
    std::int64_t laterMs = 0; ///< the later one; otherwise the same
    bool isSkipped = false;   ///< clocks were set forward over it; utcMs is by the offset before
};

/// Gives the UTC of a time that is written as if it were UTC, ms since 1970.
using LocalClock = std::function<LocalTime(std::int64_t wallMs)>;

} // namespace s4k::store
