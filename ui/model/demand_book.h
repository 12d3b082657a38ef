// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/port/meter_port.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>

namespace s4k::ui {

/// The demands that a sub-interval ended with: W, var, VA; NaN where the meter has none.
struct DemandPoint {
    std::int64_t timeMs = 0; ///< since 1970 UTC; when it ended
    std::array<double, 3> demand{};
};

/// The sub-interval that runs, as far as it was watched.
struct RunningDemand {
    std::int64_t beganMs = 0;
    std::int64_t nowMs = 0;
    std::optional<std::int64_t> endsMs{}; ///< nothing: a command ends it, or its beginning was not
                                          ///< seen
    std::array<double, 3> mean{};         ///< since it began; NaN before the first reading
    /// The present demand at its end if the load stays as it is now; NaN while it cannot be told.
    std::array<double, 3> predicted{};
};

/// The demands of a meter, from its readings: what the registers tell at the end of each
/// sub-interval, and what the running one comes to. Keeps at most kMost points, the oldest go.
/// @source manual, registers 37-42, 149, 150; prediction is own design
class DemandBook {
public:
    static constexpr std::size_t kMost = 20'000; ///< two weeks of minutes

    void append(std::int64_t timeMs, const MeterSnapshot& snapshot);
    /// One that was recorded; they come in the order of time.
    void add(const DemandPoint& point);

    [[nodiscard]] const std::deque<DemandPoint>& points() const { return m_points; }
    [[nodiscard]] const std::optional<RunningDemand>& running() const { return m_running; }
    [[nodiscard]] std::uint64_t revision() const { return m_revision; }

private:
    std::deque<DemandPoint> m_points;
    std::optional<RunningDemand> m_running;
    std::uint64_t m_revision = 0;
};

} // namespace s4k::ui
