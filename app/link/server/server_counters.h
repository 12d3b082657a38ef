// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace s4k::link {

/// What a server has done since it was made.
struct ServerCounters {
    std::uint64_t requests = 0;   ///< frames for one of its meters, or for all
    std::uint64_t replies = 0;    ///< put on the wire
    std::uint64_t exceptions = 0; ///< of these, refusals
    std::uint64_t unheard = 0;    ///< frames for nobody here
    std::uint64_t noise = 0;      ///< bytes that were part of no frame, connections that broke off
    friend bool operator==(const ServerCounters&, const ServerCounters&) = default;
};

} // namespace s4k::link
