// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/port/meter_port.h"
#include "ui/demand/demand_bars.h"
#include "ui/demand/demand_export.h"
#include "ui/demand/demand_figures.h"

#include <QLocale>

#include <array>
#include <vector>

/// What the demand view says in words and figures. @source own design
namespace s4k::ui {

/// What is looked at.
struct DemandTopic {
    DemandMode mode = DemandMode::Intervals;
    std::size_t power = 0; ///< 0 real, 1 reactive, 2 apparent
    std::int64_t rightMs = 0;
    QLocale locale{};
};

/// `kW` and `kWh` of a kind of power.
[[nodiscard]] QString powerUnit(std::size_t power);
[[nodiscard]] QString energyUnit(std::size_t power);

using DemandFigureRow = std::array<DemandFigure, DemandFigures::kCount>;
/// Present, predicted and maximum demand.
[[nodiscard]] DemandFigureRow demandFigures(const DemandTopic& topic, const past::DemandBook& book,
                                            const MeterSnapshot& meter);
/// The last hour or day, all that is shown, and the register.
[[nodiscard]] DemandFigureRow energyFigures(const DemandTopic& topic,
                                            const std::vector<app::EnergySum>& sums,
                                            const MeterSnapshot& meter);

/// What a bar (in kW, kWh ...) stands for: its time and its value.
[[nodiscard]] QString barText(const DemandTopic& topic, const ChartBar& bar,
                              const Settings& settings);
/// What all bars stand for, while none is pointed at. `todayMs` needs no date.
[[nodiscard]] QString barsText(const DemandTopic& topic, std::int64_t todayMs);

/// What stands where there is no bar yet, and how to get one.
struct DemandHint {
    QString title;
    QString text;
};
[[nodiscard]] DemandHint noBarsHint(DemandMode mode, const Settings& settings);

} // namespace s4k::ui
