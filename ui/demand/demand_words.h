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
    std::size_t power = 0; ///< 0 real, 1 reactive, 2 apparent
    std::int64_t rightMs = 0;
    QLocale locale{};
};

/// `kW` and `kWh` of a kind of power (0 real, 1 reactive, 2 apparent).
[[nodiscard]] QString powerUnit(std::size_t power);
[[nodiscard]] QString energyUnit(std::size_t power);

using DemandFigureRow = std::array<DemandFigure, DemandFigures::kCount>;
/// Figures for present, predicted and maximum demand.
[[nodiscard]] DemandFigureRow demandFigures(const DemandTopic& topic, const past::DemandBook& book,
                                            const MeterSnapshot& meter);
/// Figures for the last hour or day, the sum of all shown, and the register.
[[nodiscard]] DemandFigureRow energyFigures(const DemandTopic& topic,
                                            const std::vector<app::EnergySum>& sums,
                                            const MeterSnapshot& meter);

/// Time and value of a bar (in kW, kWh, ...) as text.
[[nodiscard]] QString barText(const DemandTopic& topic, const ChartBar& bar,
                              const Settings& settings);
/// Description of all bars, shown while no bar is selected. The date is omitted if it is that of
/// `todayMs`.
[[nodiscard]] QString barsText(const DemandTopic& topic, std::int64_t todayMs);

/// Text shown instead of the bars: why there are none, and how to get one.
struct DemandHint {
    QString title;
    QString text;
};
/// The hint for a meter with these settings while `mode` has no bars.
[[nodiscard]] DemandHint noBarsHint(DemandMode mode, const Settings& settings);

} // namespace s4k::ui
