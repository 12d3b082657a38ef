// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/past/energy_book.h"

#include <QTimeZone>

#include <vector>

namespace s4k::app {

enum class EnergyPeriod : std::uint8_t {
    Hour,
    Day
};

/// The energies of one hour or day of local time.
struct EnergySum {
    std::int64_t fromMs = 0;      ///< milliseconds since 1970 UTC
    std::int64_t toMs = 0;        ///< end, not included
    std::array<double, 3> used{}; ///< Wh, varh, VAh
    int quarters = 0;             ///< number of known quarters of an hour in it; 0: no data
    friend bool operator==(const EnergySum&, const EnergySum&) = default;
};

/// `periodBegin` returns the start of the hour or day of the valid `zone` that contains `timeMs`,
/// and `nextPeriod` the start of the one after it; all times in milliseconds since 1970 UTC. A day
/// has 23 to 25 hours where the clock is changed; a clock change within an hour cuts the hour in
/// two.
[[nodiscard]] std::int64_t periodBegin(EnergyPeriod period, std::int64_t timeMs,
                                       const QTimeZone& zone);
[[nodiscard]] std::int64_t nextPeriod(EnergyPeriod period, std::int64_t timeMs,
                                      const QTimeZone& zone);

/// Most periods that energyBy() returns.
inline constexpr std::size_t kMostPeriods = 10'000;
/// All hours or days with a part in `fromMs` to before `toMs`, oldest first, also those without
/// data; at most the newest kMostPeriods. A quarter counts in the period in which it begins. Empty
/// for an invalid zone or an empty range. `quarters` must be sorted by time.
[[nodiscard]] std::vector<EnergySum> energyBy(EnergyPeriod period,
                                              const std::deque<past::EnergyStep>& quarters,
                                              const QTimeZone& zone, std::int64_t fromMs,
                                              std::int64_t toMs);

} // namespace s4k::app
