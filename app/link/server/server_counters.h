// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace s4k::link {

/// Counters of a server since it was made.
struct ServerCounters {
    std::uint64_t requests = 0;   ///< frames for one of its meters, or broadcasts
    std::uint64_t replies = 0;    ///< sent, exceptions included
    std::uint64_t exceptions = 0; ///< exception responses among the replies
    std::uint64_t unheard = 0;    ///< frames for unit ids that no meter here has
    std::uint64_t noise = 0;      ///< bytes outside frames (RTU), clients disconnected (TCP)
    friend bool operator==(const ServerCounters&, const ServerCounters&) = default;
};

} // namespace s4k::link
