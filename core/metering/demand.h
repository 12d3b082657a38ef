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

/// A command that acts at the end of the running second; repeats within 10 s are merged into it.
/// @source manual, register 129; merging is own design
class PacedRequest {
public:
    /// `now` is the number of completed seconds.
    void ask(std::uint64_t now);
    /// Whether it is due; it is then done.
    [[nodiscard]] bool take();
    [[nodiscard]] bool pending() const { return m_pending; }

private:
    bool m_pending = false;
    std::optional<std::uint64_t> m_lastAsked;
};

/// Present and maximum demand: block, rolling block, or sub-intervals that a command ends.
/// @source manual, registers 37-42, 129, 149, 150
class DemandMeter {
public:
    explicit DemandMeter(const Settings& settings = {});

    /// A change of registers 149 or 150 restarts the interval: the present demand is 0 until the
    /// next full one, the maximum stays.
    void configure(const Settings& settings);

    /// One second has passed at these mean powers.
    void addSecond(const PowerTriple& mean);

    /// Command 21211: the running sub-interval ends with the running second, at its true length.
    void beginSubinterval() { m_begin.ask(m_seconds); }
    /// Command 21212: the maximum becomes the present demand when the running second ends.
    void resetMaximum() { m_resetMaximum.ask(m_seconds); }

    /// Mean of the last full interval; 0 until there is one.
    [[nodiscard]] const PowerTriple& present() const { return m_present; }
    /// The largest present demand since the last reset, each power for itself.
    [[nodiscard]] const PowerTriple& maximum() const { return m_maximum; }
    /// The maximum to be kept without control power: a reset that was asked for is not lost.
    [[nodiscard]] const PowerTriple& kept() const {
        return m_resetMaximum.pending() ? m_present : m_maximum;
    }
    /// Restores what was kept without control power.
    void setMaximum(const PowerTriple& maximum) { m_maximum = maximum; }

private:
    /// Powers summed over seconds: the mean is exact for any length.
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
    std::array<Subinterval, kMaxSubintervals> m_ended{}; ///< a ring, newest before m_next
    std::size_t m_next = 0;
    std::size_t m_endedCount = 0;
    PowerTriple m_present{};
    PowerTriple m_maximum{};
    PacedRequest m_begin;
    PacedRequest m_resetMaximum;
};

} // namespace s4k
