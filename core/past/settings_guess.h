// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/past/moment.h"
#include "core/registers/demand_end.h"

#include <array>
#include <cstdint>
#include <map>
#include <optional>

namespace s4k::past {

/// Settings derived from readings alone, for a log, which has no settings and no registers 147 and
/// 152. Where readings show nothing the factory default is assumed. It is assumed that no command
/// cleared the energies (CounterRule decides about a register that fell), and that the meter never
/// restarted.
/// @source own design
class SettingsGuess {
public:
    /// Adds a reading; readings must be added in the order of time.
    void add(std::int64_t timeMs, const Readings& readings);

    /// Factory defaults with the system type of the fewest phases that has all measured quantities.
    [[nodiscard]] Settings settings() const;
    /// The least scale exponents with which the integer registers hold all measured values.
    [[nodiscard]] ScaleExponents scales() const;
    /// The most frequent step between two readings; nullopt with fewer than two readings.
    [[nodiscard]] std::optional<std::int64_t> stepMs() const { return usual(m_steps); }
    /// Length of a demand sub-interval in ms: the time between two changes of the present demand,
    /// rounded to 1 s, that occurs in more than half of the cases; 0 if none does. With fewer than
    /// two cases the factory default.
    [[nodiscard]] std::int64_t subintervalMs() const;

private:
    using Counts = std::map<std::int64_t, std::size_t>; ///< number of occurrences of each time

    std::array<double, kQuantityCount> m_greatest{}; ///< magnitude
    std::array<bool, kQuantityCount> m_measured{};
    Counts m_steps;
    Counts m_subintervals; ///< s
    std::size_t m_ends = 0;
    std::optional<std::int64_t> m_lastMs;
    std::optional<DemandTrio> m_demand;
    std::optional<std::int64_t> m_endMs;

    void addDemand(std::int64_t timeMs, const DemandTrio& demand);
    [[nodiscard]] SystemType system() const;
    [[nodiscard]] std::int8_t exponentFor(std::string_view unit, double perCount, double most,
                                          std::int8_t least) const;
    [[nodiscard]] static std::optional<std::int64_t> usual(const Counts& counts);
};

} // namespace s4k::past
