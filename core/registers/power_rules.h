// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registers/parameter.h"
#include "core/units/system_type.h"

#include <array>
#include <cstdint>
#include <optional>

namespace s4k {

/// Values that follow from the configuration alone: pure functions of Settings.

/// System type of register 130; wye for a value that is no system type.
[[nodiscard]] SystemType systemType(const Settings& s);

/// PT ratio as a factor (register 133 / 100).
[[nodiscard]] double ptRatio(const Settings& s);

/// Theoretical maximum system power in W, unrounded: system voltage x CT primary current, times
/// sqrt(3) for system types 31 and 40. The PT ratio is not a factor. @source manual, register 135
/// (600 V, 100 A -> 103.923 kW)
[[nodiscard]] double maxPowerW(const Settings& s);

/// Decimal exponents of the integer registers, each in -4..4.
/// @source registers 138-141; the rule is inferred (smallest n whose full scale fits 32767)
struct ScaleExponents {
    std::int8_t current = 0;
    std::int8_t voltage = 0;
    std::int8_t power = 0;
    std::int8_t energy = 0;
    friend bool operator==(const ScaleExponents&, const ScaleExponents&) = default;
};
/// The scale exponents for the CT primary current and PT ratio in `s`.
[[nodiscard]] ScaleExponents scaleExponents(const Settings& s);

inline constexpr std::array<std::int32_t, 6> kPulseDurationsMs{500, 250, 100, 50, 25, 10};

/// The longest pulse duration in ms that keeps up with the maximum power at `wattHours` per pulse;
/// nullopt when even the shortest does not. @source manual, register 145 (1 800 000 x Wh / ms)
[[nodiscard]] std::optional<std::int32_t> pulseDurationMs(const Settings& s,
                                                          std::int32_t wattHours);

} // namespace s4k
