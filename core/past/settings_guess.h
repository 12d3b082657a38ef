// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/past/moment.h"
#include "core/registers/demand_end.h"

#include <array>
#include <cstdint>
#include <map>
#include <optional>

namespace s4k::past {

/// What readings alone show of their meter: for a log, which has no settings and no registers 147
/// and 152. What they do not show is assumed to be as it leaves the factory, energies to be cleared
/// by no command (a register that fell is judged by counterStep), the meter never to restart.
/// @source own design
class SettingsGuess {
public:
    /// The next reading, in the order of time.
    void add(std::int64_t timeMs, const Readings& readings);

    /// The system type with the least phases that has all that was measured.
    [[nodiscard]] Settings settings() const;
    /// The least exponents with which the integer registers hold all that was measured.
    [[nodiscard]] ScaleExponents scales() const;
    /// The step between two readings that came most often; nothing: there were fewer than two.
    [[nodiscard]] std::optional<std::int64_t> stepMs() const { return usual(m_steps); }
    /// The length of a demand sub-interval: what most of the times between two changes of the
    /// present demand were, to a second. 0 where none was; as it leaves the factory where there
    /// were fewer than two.
    [[nodiscard]] std::int64_t subintervalMs() const;

private:
    using Counts = std::map<std::int64_t, std::size_t>; ///< how often a time came

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
