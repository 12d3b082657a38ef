// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/clocks.h"

#include <cstdint>
#include <optional>
#include <utility>

namespace s4k::app {

/// Wall time that does not step when the clock is corrected by a little: it runs on steadily and
/// follows the clock only where the two are kJumpMs or more apart (the clock was set, the machine
/// slept). Milliseconds since 1970 UTC. @source own design
class SteadyWall {
public:
    static constexpr std::int64_t kJumpMs = 2000;

    explicit SteadyWall(session::Clocks clocks = {}) : m_clocks(std::move(clocks)) {}

    [[nodiscard]] std::int64_t nowMs();
    /// The same with both clocks given.
    [[nodiscard]] std::int64_t at(std::int64_t wallMs, std::int64_t steadyMs);

private:
    session::Clocks m_clocks;
    std::optional<std::int64_t> m_offset; ///< wall less steady time
};

} // namespace s4k::app
