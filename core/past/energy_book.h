// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/port/meter_port.h"
#include "core/registers/counter_step.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>

namespace s4k::ui {

/// The energies used in a stretch of time, in the order of kKept.
struct EnergyQuarter {
    std::int64_t fromMs = 0; ///< since 1970 UTC; a quarter of an hour, so that every zone's hours
                             ///< and days are whole
    std::array<double, 3> used{}; ///< Wh, varh, VAh
};

/// What a meter's energy registers went on by, in quarters of an hour, through rollovers and
/// resets: the sum is what the registers went on. What was used while nobody read counts where it
/// was read, and a time that goes back adds to the quarter that it goes back to. Keeps at most
/// kMost quarters, the oldest go.
/// @source own design
class EnergyBook {
public:
    static constexpr std::int64_t kStepMs = 900'000;
    static constexpr std::size_t kMost = 400 * 96; ///< 400 days
    static constexpr std::array kKept{Quantity::EnergyRealTotal, Quantity::EnergyReactiveTotal,
                                      Quantity::EnergyApparentTotal};

    void append(std::int64_t timeMs, const MeterSnapshot& snapshot);
    /// One that was recorded; a quarter that is known already goes on by it.
    void add(const EnergyQuarter& quarter);

    /// In the order of time; a quarter without a reading is missing.
    [[nodiscard]] const std::deque<EnergyQuarter>& quarters() const { return m_quarters; }
    /// What the registers read last; not finite where they were not read yet.
    [[nodiscard]] std::array<double, 3> registers() const;
    [[nodiscard]] std::uint64_t revision() const { return m_revision; }

private:
    std::deque<EnergyQuarter> m_quarters;
    std::array<std::optional<CounterReading>, 3> m_last;
    std::uint64_t m_revision = 0;

    EnergyQuarter* quarterAt(std::int64_t timeMs);
};

} // namespace s4k::ui
