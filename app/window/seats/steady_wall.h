// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/clocks.h"

#include <cstdint>
#include <optional>
#include <utility>

namespace s4k::app {

/// Wall time that does not jump when the computer's clock is corrected by a little: it advances
/// with the steady clock and takes the wall clock's time only when the two differ by kJumpMs or
/// more (the clock was set, or the computer slept). Milliseconds since 1970 UTC. @source own design
class SteadyWall {
public:
    static constexpr std::int64_t kJumpMs = 2000;

    explicit SteadyWall(session::Clocks clocks = {}) : m_clocks(std::move(clocks)) {}

    [[nodiscard]] std::int64_t nowMs(); ///< ms since 1970 UTC
    /// Like nowMs, with both clocks given in ms.
    [[nodiscard]] std::int64_t at(std::int64_t wallMs, std::int64_t steadyMs);

private:
    session::Clocks m_clocks;
    std::optional<std::int64_t> m_offset; ///< wall time minus steady time
};

} // namespace s4k::app
