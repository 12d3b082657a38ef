// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/past/moment.h"
#include "core/registers/demand_end.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>

namespace s4k::past {

/// Demands at the end of a sub-interval: W, var, VA; NaN where the meter has none.
struct DemandPoint {
    std::int64_t timeMs = 0; ///< end of the sub-interval, ms since 1970 UTC
    std::array<double, 3> demand{};
    std::optional<std::int64_t> fromMs{}; ///< its beginning; nullopt: not seen
};

/// The running sub-interval, from its beginning or from the first reading in it.
struct RunningDemand {
    std::int64_t beganMs = 0; ///< beginning, or time of the first reading in it
    std::int64_t nowMs = 0;
    std::optional<std::int64_t> endsMs{}; ///< nullopt: ended by command, or beginning not seen
    std::array<double, 3> mean{};         ///< mean power so far; NaN before the first reading
    /// Present demand at the end of the sub-interval if the present load does not change; NaN while
    /// it cannot be computed.
    std::array<double, 3> predicted{};
    std::array<double, 3> toCome{}; ///< part of `predicted` that comes from the time until the end
    bool whole = false;             ///< true: its beginning was seen
};

/// Value of a maximum demand register and the end of its interval.
struct DemandMaximum {
    double demand = Readings::kNotValid;  ///< W, var or VA
    std::optional<std::int64_t> timeMs{}; ///< end of the interval; nullopt: not seen
};

/// Demands of a meter, computed from its readings: the registers at the end of each sub-interval,
/// and a prediction for the running one. The end of a sub-interval is seen by a change of the
/// present demand. With a load so steady that nothing changes, the end is computed from the length
/// of the sub-interval. After a change of settings, a restart, a gap or a step back in time, the
/// running sub-interval is unknown until the next end is seen. Keeps at most kMost points; the
/// oldest are removed.
/// @source manual, registers 37-42, 149, 150; prediction is own design
class DemandBook {
public:
    static constexpr std::size_t kMost = 20'000; ///< two weeks of minutes

    /// Adds a reading.
    void append(const Moment& moment);
    /// Adds a recorded point; points must be added in the order of time.
    void add(const DemandPoint& point);

    /// All points in the order of time.
    [[nodiscard]] const std::deque<DemandPoint>& points() const { return m_points; }
    /// The running sub-interval; nullopt without control power and before the first reading.
    [[nodiscard]] const std::optional<RunningDemand>& running() const { return m_running; }
    /// Maximum demands: real, reactive, apparent.
    [[nodiscard]] const std::array<DemandMaximum, 3>& maxima() const { return m_maxima; }
    /// Increases with every change of the book.
    [[nodiscard]] std::uint64_t revision() const { return m_revision; }

private:
    /// The values of a reading that are used here.
    struct Reading {
        std::int64_t timeMs = 0;
        DemandTrio power{};
        DemandTrio present{};
        DemandTrio maximum{};
        DemandPlan plan;
        std::uint16_t powerUps = 0;
    };
    /// Sums of power and time: the mean is exact for any length.
    struct Watched {
        DemandTrio wattSeconds{};
        double seconds = 0;
        Watched& operator+=(const Watched& more);
    };

    std::deque<DemandPoint> m_points;
    std::optional<RunningDemand> m_running;
    std::array<DemandMaximum, 3> m_maxima;
    std::optional<Reading> m_last;
    std::int64_t m_beganMs = 0; ///< of the running sub-interval
    bool m_whole = false;
    bool m_assumed = false;              ///< it began by time, not by a change of the demand
    Watched m_sum;                       ///< of the running sub-interval
    std::deque<Watched> m_ended;         ///< complete sub-intervals before it, the newest last
    std::optional<std::int64_t> m_endMs; ///< end of the sub-interval of the present demand
    std::uint64_t m_revision = 0;

    [[nodiscard]] static Reading readingOf(const Moment& moment);
    [[nodiscard]] static Watched watchedBetween(const Reading& from, const Reading& to);
    [[nodiscard]] bool follows(const Reading& now) const;
    [[nodiscard]] std::optional<std::int64_t> endsMs() const;
    void beginAnew(const Reading& now);
    void goOn(const Reading& now);
    void endAt(std::int64_t endMs, const Reading& now, const Watched& step);
    void endLate(std::int64_t endMs, const Reading& now, const Watched& step);
    void put(const DemandPoint& point);
    void noteMaxima(const Reading& now);
    void showRunning(const Reading& now);
    void predict(RunningDemand& running, const Reading& now) const;
};

} // namespace s4k::past
