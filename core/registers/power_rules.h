// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registers/parameter.h"
#include "core/units/system_type.h"

#include <array>
#include <cstdint>
#include <optional>

/// Values that follow from the settings alone. A setting may have any value: voltage, current and
/// PT ratio are limited to 0..32767 before use, but not in ptRatio().
namespace s4k {

/// System type of register 130; wye for a value that is no system type.
[[nodiscard]] SystemType systemType(const Settings& s);

/// PT ratio as a factor (register 133 / 100).
[[nodiscard]] double ptRatio(const Settings& s);

/// Theoretical maximum system power in W, unrounded: system voltage x CT primary current, times
/// sqrt(3) for system types 31 and 40. The PT ratio is not a factor. @source manual, register 135
/// (600 V, 100 A -> 103.923 kW)
[[nodiscard]] double maxPowerW(const Settings& s);

/// Decimal exponents n of the integer registers: value = count x 10^n, in the unit of the register
/// table. n is the smallest of -4..4 with which full scale is at most 32767 counts.
/// @source registers 138-141; the rule is inferred
struct ScaleExponents {
    std::int8_t current = 0;
    std::int8_t voltage = 0;
    std::int8_t power = 0;
    std::int8_t energy = 0;
    friend bool operator==(const ScaleExponents&, const ScaleExponents&) = default;
};
/// The scale exponents for these full scales: 1.2 x CT primary current, 720 V x PT ratio, and for
/// power and energy sqrt(3) x their product.
[[nodiscard]] ScaleExponents scaleExponents(const Settings& s);

/// The pulse durations of the meter, longest first.
inline constexpr std::array<std::int32_t, 6> kPulseDurationsMs{500, 250, 100, 50, 25, 10};

/// The longest pulse duration in ms with which pulses of `wattHours` (limited to 0..10000) can
/// represent the theoretical maximum power: at most 1 800 000 x Wh / ms watts. nullopt if not even
/// the shortest can. @source manual, register 145
[[nodiscard]] std::optional<std::int32_t> pulseDurationMs(const Settings& s,
                                                          std::int32_t wattHours);

} // namespace s4k
