// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/energy_periods.h"
#include "core/past/demand_book.h"
#include "ui/charts/time_ticks.h"

#include <QString>

#include <optional>
#include <vector>

namespace s4k::ui {

/// A bar: a time and what stands one on the other there. What is not known is NaN.
struct ChartBar {
    std::int64_t fromMs = 0; ///< since 1970 UTC
    std::int64_t toMs = 0;
    double ended = Readings::kNotValid;
    double soFar = 0;  ///< on top: of what still runs
    double toCome = 0; ///< on top of both: if the load stays
    int merged = 0;    ///< how many values it stands for; it is the greatest of them
};

/// What a chart of bars shows. Bars stand side by side; ticks are counted in bars, the middle of
/// the first being 0.
struct BarPlotData {
    struct Tick {
        double bar = 0;
        QString label;
        friend bool operator==(const Tick&, const Tick&) = default;
    };
    std::vector<ChartBar> bars;
    std::vector<Tick> ticks;
    std::optional<double> line{}; ///< a level across the whole chart
    QString unit;
};

inline constexpr std::int64_t kDemandSpanMs = 86'400'000;
inline constexpr int kMostBars = 144;

/// The demand `which` (0 real, 1 reactive, 2 apparent) of the day that ends at `rightMs`, in W, var
/// or VA: a bar a sub-interval, or several in one where there would be more than kMostBars. The bar
/// that holds `rightMs` also shows the running one when it is of that time. Sub-intervals of odd
/// lengths stand in the bars that they fill, at least in one.
[[nodiscard]] std::vector<ChartBar> demandBars(const past::DemandBook& book, std::size_t which,
                                               std::int64_t rightMs);

/// At most `most` local times below bars of equal lengths.
[[nodiscard]] std::vector<BarPlotData::Tick> barTicks(const std::vector<ChartBar>& bars, int most,
                                                      const QTimeZone& zone, const QLocale& locale);

/// The energy `which` of each hour or day as a bar, Wh, varh or VAh.
[[nodiscard]] std::vector<ChartBar> energyBars(const std::vector<app::EnergySum>& sums,
                                               std::size_t which);
/// Below them the hour that begins, or the day, where there is room.
[[nodiscard]] std::vector<BarPlotData::Tick> energyTicks(app::EnergyPeriod period,
                                                         const std::vector<app::EnergySum>& sums,
                                                         int most, const QTimeZone& zone,
                                                         const QLocale& locale);

} // namespace s4k::ui
