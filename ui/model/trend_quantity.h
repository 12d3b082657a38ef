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

/// What an axis of the trends counts in. A column of a log that is no quantity is Other.
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

[[nodiscard]] TrendUnit trendUnit(Quantity quantity);

/// `kW`; of a power factor `PF`; of counts and of what is no quantity nothing.
[[nodiscard]] QString unitText(TrendUnit unit);
/// What stands over a group of quantities to choose from, e.g. `Real power, kW`.
[[nodiscard]] QString unitTitle(TrendUnit unit);

/// `Voltage A to neutral`.
[[nodiscard]] QString quantityName(Quantity quantity);
/// The same where room is short: `V A-N`.
[[nodiscard]] QString quantityMark(Quantity quantity);

/// The phase whose colour the quantity is drawn in, for a pair of phases the one that the pair
/// stands at in the order AB BC AC; nothing for totals.
[[nodiscard]] std::optional<Phase> quantityPhase(Quantity quantity);

/// Decimals of a reading of this unit.
[[nodiscard]] int trendDecimals(TrendUnit unit, const Decimals& decimals);

} // namespace s4k::ui
