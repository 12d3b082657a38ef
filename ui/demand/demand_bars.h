// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/energy_periods.h"
#include "core/past/demand_book.h"
#include "ui/charts/time_ticks.h"

#include <QString>

#include <optional>
#include <vector>

namespace s4k::ui {

/// A bar: a time, and the values stacked there. Unknown values are NaN.
struct ChartBar {
    std::int64_t fromMs = 0;            ///< ms since 1970 UTC
    std::int64_t toMs = 0;              ///< ms since 1970 UTC
    double ended = Readings::kNotValid; ///< demand of ended sub-intervals, or energy
    double soFar = 0;                   ///< stacked on `ended`: the running sub-interval so far
    double toCome = 0;                  ///< stacked on both: the rest of it at the present load
    int merged = 0; ///< number of values in this bar: sub-intervals, of which the greatest is
                    ///< shown, or summed quarters of an hour
};

/// Content of a bar chart. Ticks are in bars: 0 is the middle of the first bar.
struct BarPlotData {
    struct Tick {
        double bar = 0;
        QString label;
        friend bool operator==(const Tick&, const Tick&) = default;
    };
    std::vector<ChartBar> bars;
    std::vector<Tick> ticks;
    std::optional<double> line{}; ///< value of a horizontal line across the chart
    QString unit;
};

inline constexpr std::int64_t kDemandSpanMs = 86'400'000; ///< of all bars of the demand
inline constexpr int kMostBars = 144;

/// Bars of the demand `which` (0 real, 1 reactive, 2 apparent; W, var, VA) for the 24 hours before
/// `rightMs` (ms since 1970 UTC). All bars are equally long: the usual length of a sub-interval, or
/// a multiple of it that gives at most kMostBars. The last bar contains `rightMs`; it also shows
/// the running sub-interval if `rightMs` is within that and its start was observed. A sub-interval
/// of another length is shown in each bar whose middle it covers, and at least in one.
[[nodiscard]] std::vector<ChartBar> demandBars(const past::DemandBook& book, std::size_t which,
                                               std::int64_t rightMs);

/// At most `most` ticks with local times, for bars of equal length without gaps.
[[nodiscard]] std::vector<BarPlotData::Tick> barTicks(const std::vector<ChartBar>& bars, int most,
                                                      const QTimeZone& zone, const QLocale& locale);

/// Bars of the energy `which` (0 real, 1 reactive, 2 apparent; Wh, varh, VAh), one for each sum.
[[nodiscard]] std::vector<ChartBar> energyBars(const std::vector<app::EnergySum>& sums,
                                               std::size_t which);
/// Ticks for the bars of these sums: the hour at which a bar begins, or its day. Hours have a tick
/// every 1, 2, 3 or 6 hours, so that 24 hours have at most `most` ticks if `most` is 4 or more;
/// days have about `most` ticks.
[[nodiscard]] std::vector<BarPlotData::Tick> energyTicks(app::EnergyPeriod period,
                                                         const std::vector<app::EnergySum>& sums,
                                                         int most, const QTimeZone& zone,
                                                         const QLocale& locale);

} // namespace s4k::ui
