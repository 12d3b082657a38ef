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

/// The energies of one hour or day as clocks on the wall show it.
struct EnergySum {
    std::int64_t fromMs = 0; ///< since 1970 UTC
    std::int64_t toMs = 0;
    std::array<double, 3> used{}; ///< Wh, varh, VAh
    int quarters = 0;             ///< that are known of it; 0: nothing is
    friend bool operator==(const EnergySum&, const EnergySum&) = default;
};

/// When the hour or day of `zone` begins that holds `timeMs`, and when the one after it does. Days
/// have 23 to 25 hours where the clock is changed; a change within an hour cuts it in two.
[[nodiscard]] std::int64_t periodBegin(EnergyPeriod period, std::int64_t timeMs,
                                       const QTimeZone& zone);
[[nodiscard]] std::int64_t nextPeriod(EnergyPeriod period, std::int64_t timeMs,
                                      const QTimeZone& zone);

/// The hours or days that `fromMs`-`toMs` touches, without a gap, at most kMostPeriods of them (the
/// newest). A quarter counts where it begins.
inline constexpr std::size_t kMostPeriods = 10'000;
[[nodiscard]] std::vector<EnergySum> energyBy(EnergyPeriod period,
                                              const std::deque<past::EnergyStep>& quarters,
                                              const QTimeZone& zone, std::int64_t fromMs,
                                              std::int64_t toMs);

} // namespace s4k::app
