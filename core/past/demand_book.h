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

/// The demands that a sub-interval ended with: W, var, VA; NaN where the meter has none.
struct DemandPoint {
    std::int64_t timeMs = 0; ///< since 1970 UTC; when it ended
    std::array<double, 3> demand{};
    std::optional<std::int64_t> fromMs{}; ///< when the sub-interval began; nothing: not seen
};

/// The sub-interval that runs, as far as it was watched.
struct RunningDemand {
    std::int64_t beganMs = 0; ///< or when it was first watched
    std::int64_t nowMs = 0;
    std::optional<std::int64_t> endsMs{}; ///< nothing: a command ends it, or its beginning was not
                                          ///< seen
    std::array<double, 3> mean{};         ///< since it began; NaN before the first reading
    /// The present demand at its end if the load stays as it is now; NaN while it cannot be known.
    std::array<double, 3> predicted{};
    std::array<double, 3> toCome{}; ///< the part of it that the time until the end adds
    bool whole = false;             ///< its beginning was seen
};

/// A maximum demand register and when the interval ended that it is of.
struct DemandMaximum {
    double demand = Readings::kNotValid;  ///< W, var or VA
    std::optional<std::int64_t> timeMs{}; ///< nothing: it was not seen
};

/// The demands of a meter, from its readings: what the registers show at the end of each
/// sub-interval, and what the running one comes to. An end is seen by registers that moved on;
/// where the load is so steady that they do not, its length says when it ends. After a
/// change of settings, a restart, a gap or a time that goes back the running one is unknown until
/// the next end is seen. Keeps at most kMost points, the oldest go.
/// @source manual, registers 37-42, 149, 150; prediction is own design
class DemandBook {
public:
    static constexpr std::size_t kMost = 20'000; ///< two weeks of minutes

    void append(const Moment& moment);
    /// One that was recorded; they come in the order of time.
    void add(const DemandPoint& point);

    /// In the order of time.
    [[nodiscard]] const std::deque<DemandPoint>& points() const { return m_points; }
    [[nodiscard]] const std::optional<RunningDemand>& running() const { return m_running; }
    /// Real, reactive, apparent.
    [[nodiscard]] const std::array<DemandMaximum, 3>& maxima() const { return m_maxima; }
    [[nodiscard]] std::uint64_t revision() const { return m_revision; }

private:
    /// What of a reading matters here.
    struct Reading {
        std::int64_t timeMs = 0;
        DemandTrio power{};
        DemandTrio present{};
        DemandTrio maximum{};
        DemandPlan plan;
        std::uint16_t powerUps = 0;
    };
    /// Power summed over time: the mean is exact for any length.
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
    bool m_assumed = false;              ///< it began because the last one's time was up
    Watched m_sum;                       ///< of the running sub-interval
    std::deque<Watched> m_ended;         ///< whole sub-intervals before it, the newest last
    std::optional<std::int64_t> m_endMs; ///< when the end was that the present demand is of
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
