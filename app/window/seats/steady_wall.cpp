// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/seats/steady_wall.h"

#include <QDateTime>

#include <cstdlib>

namespace s4k::app {

std::int64_t SteadyWall::nowMs() {
    if (!m_timer.isValid())
        m_timer.start();
    return at(QDateTime::currentMSecsSinceEpoch(), m_timer.elapsed());
}

std::int64_t SteadyWall::at(std::int64_t wallMs, std::int64_t steadyMs) {
    const std::int64_t offset = wallMs - steadyMs;
    if (!m_offset || std::abs(offset - *m_offset) >= kJumpMs)
        m_offset = offset;
    return steadyMs + *m_offset;
}

} // namespace s4k::app
