// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/port/meter_port.h"
#include "ui/demand/demand_bars.h"
#include "ui/demand/demand_export.h"
#include "ui/demand/demand_figures.h"

#include <QLocale>

#include <array>
#include <vector>

/// Texts and figures of the demand view. @source own design
namespace s4k::ui {

/// What the demand view is set to.
struct DemandTopic {
    DemandMode mode = DemandMode::Intervals;
    std::size_t power = 0;    ///< 0 real, 1 reactive, 2 apparent
    std::int64_t rightMs = 0; ///< end of the bars, ms since 1970 UTC
    QLocale locale{};
};

/// Unit of a power, 0 real to 2 apparent: `kW`, `kvar`, `kVA`.
[[nodiscard]] QString powerUnit(std::size_t power);
/// Unit of its energy: `kWh`, `kvarh`, `kVAh`.
[[nodiscard]] QString energyUnit(std::size_t power);

using DemandFigureRow = std::array<DemandFigure, DemandFigures::kCount>;
/// Figures for present, predicted and maximum demand.
[[nodiscard]] DemandFigureRow demandFigures(const DemandTopic& topic, const past::DemandBook& book,
                                            const MeterSnapshot& meter);
/// Figures for the last of `sums`, for all of them together, and for the register.
[[nodiscard]] DemandFigureRow energyFigures(const DemandTopic& topic,
                                            const std::vector<app::EnergySum>& sums,
                                            const MeterSnapshot& meter);

/// Time and value of a bar as text. The values of `bar` are in powerUnit() or energyUnit().
[[nodiscard]] QString barText(const DemandTopic& topic, const ChartBar& bar,
                              const Settings& settings);
/// Description of all bars, shown while no bar is selected. The date is omitted if it is that of
/// `todayMs` (ms since 1970 UTC).
[[nodiscard]] QString barsText(const DemandTopic& topic, std::int64_t todayMs);

/// Text shown instead of the bars: why there are none, and how to get one.
struct DemandHint {
    QString title;
    QString text;
};
/// The hint for a meter with these settings while `mode` has no bars.
[[nodiscard]] DemandHint noBarsHint(DemandMode mode, const Settings& settings);

} // namespace s4k::ui
