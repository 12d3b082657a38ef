// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registers/demand_end.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace s4k {

/// Real, reactive and apparent power of the whole service: W, var, VA.
using PowerTriple = std::array<double, 3>;

/// A command that takes effect at the end of the running second. A request within 10 s after the
/// last accepted one is ignored.
/// @source manual, register 129; ignoring is own design
class PacedRequest {
public:
    /// Requests the command; `now` is the number of completed seconds.
    void ask(std::uint64_t now);
    /// Returns whether a request is pending, and removes it.
    [[nodiscard]] bool take();
    /// Whether a request waits for the end of the running second.
    [[nodiscard]] bool pending() const { return m_pending; }

private:
    bool m_pending = false;
    std::optional<std::uint64_t> m_lastAsked;
};

/// Present and maximum demand by block, by rolling block, or by sub-intervals that a command ends.
/// @source manual, registers 37-42, 129, 149, 150
class DemandMeter {
public:
    explicit DemandMeter(const Settings& settings = {});

    /// A change of the demand plan (registers 149, 150) restarts the interval: present demand is 0
    /// until the next full interval has ended, maximum demand is kept.
    void configure(const Settings& settings);

    /// Adds one second with these mean powers in W, var, VA.
    void addSecond(const PowerTriple& mean);

    /// Command 21211: the running sub-interval, of whatever length, ends with the running second.
    void beginSubinterval() { m_begin.ask(m_seconds); }
    /// Command 21212: maximum demand becomes present demand at the end of the running second.
    void resetMaximum() { m_resetMaximum.ask(m_seconds); }

    /// Mean power of the last full interval, new at each end of a sub-interval; 0 until the first
    /// full interval has ended.
    [[nodiscard]] const PowerTriple& present() const { return m_present; }
    /// The largest present demand since the last reset, separately for each power.
    [[nodiscard]] const PowerTriple& maximum() const { return m_maximum; }
    /// The maximum demand to store for a loss of control power: a pending reset is already applied.
    [[nodiscard]] const PowerTriple& kept() const {
        return m_resetMaximum.pending() ? m_present : m_maximum;
    }
    /// Sets the maximum demand to the stored one.
    void setMaximum(const PowerTriple& maximum) { m_maximum = maximum; }

private:
    /// Sums of the powers and number of seconds: the mean is exact for any length.
    struct Subinterval {
        PowerTriple sum{};
        std::uint32_t seconds = 0;
    };

    [[nodiscard]] bool subintervalEnds();
    void endSubinterval();
    void updatePresent();

    DemandPlan m_plan;
    std::uint64_t m_seconds = 0;
    Subinterval m_running;
    std::array<Subinterval, kMaxSubintervals> m_ended{}; ///< ring; the newest is before m_next
    std::size_t m_next = 0;
    std::size_t m_endedCount = 0;
    PowerTriple m_present{};
    PowerTriple m_maximum{};
    PacedRequest m_begin;
    PacedRequest m_resetMaximum;
};

} // namespace s4k
