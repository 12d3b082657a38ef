// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/phase.h"
#include "core/units/quantity.h"
#include "ui/model/present_values.h"

#include <QString>

#include <array>
#include <cstdint>
#include <optional>

namespace s4k::ui {

/// Unit of an axis of the trends. A column of a log that is no Quantity has the unit Other.
enum class TrendUnit : std::uint8_t {
    Volts,
    Amps,
    Kilowatts,
    Kilovars,
    KilovoltAmps,
    PowerFactor,
    Hertz,
    KilowattHours,
    KilovarHours,
    KilovoltAmpHours,
    Count,
    Other
};
inline constexpr std::size_t kTrendUnitCount = 12;

/// Unit in which the trends draw the quantity.
[[nodiscard]] TrendUnit trendUnit(Quantity quantity);

/// Short name of the unit: `kW`; `PF` for power factors; empty for Count and Other.
[[nodiscard]] QString unitText(TrendUnit unit);
/// Heading over the quantities of this unit in a list, e.g. `Real power, kW`.
[[nodiscard]] QString unitTitle(TrendUnit unit);

/// Name of the quantity: `Voltage A to neutral`.
[[nodiscard]] QString quantityName(Quantity quantity);
/// Short name of the quantity: `V A-N`.
[[nodiscard]] QString quantityMark(Quantity quantity);

/// The phase whose colour the quantity has. Line pairs AB, BC, AC have the colours of A, B, C;
/// nullopt for a quantity that belongs to no phase.
[[nodiscard]] std::optional<Phase> quantityPhase(Quantity quantity);

/// Number of decimals of a reading in this unit.
[[nodiscard]] int trendDecimals(TrendUnit unit, const Decimals& decimals);

} // namespace s4k::ui
