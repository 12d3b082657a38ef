// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/seats/steady_wall.h"

#include <cstdlib>

namespace s4k::app {

std::int64_t SteadyWall::nowMs() {
    constexpr std::int64_t kNsPerMs = 1'000'000;
    return at(m_clocks.utcMs(), m_clocks.steadyNs() / kNsPerMs);
}

std::int64_t SteadyWall::at(std::int64_t wallMs, std::int64_t steadyMs) {
    const std::int64_t offset = wallMs - steadyMs;
    if (!m_offset || std::abs(offset - *m_offset) >= kJumpMs)
        m_offset = offset;
    return steadyMs + *m_offset;
}

} // namespace s4k::app
