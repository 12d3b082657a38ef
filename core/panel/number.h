// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/fixed_text.h"
#include "core/units/quantity.h"

#include <cstdint>

namespace s4k::panel {

/// A value in LCD format: at most 5 digits and a point, and the prefix for its label.
struct LcdNumber {
    FixedText<7> text; ///< `----` when not valid
    char prefix = 'K'; ///< K, M or G; replaces the K that starts an energy or power label
};

inline constexpr std::string_view kNotValidText = "----";
inline constexpr int kPowerFactorDecimals = 3;
inline constexpr int kFrequencyDecimals = 2;
/// Full scale in kW above which powers have the prefix M. The full scale is 1.2 x the voltage times
/// 1.2 x the current of the theoretical maximum power.
inline constexpr std::uint32_t kMegaAboveKw = 99999;
inline constexpr std::uint32_t kFullScalePercent = 144;

/// Formats `value` (SI units: W, Wh, V ...) as the LCD shows a quantity of this kind. Volts, amps
/// and powers have max(0, -scaleExponent) decimals, fewer when the number would need more than 5
/// digits, and are rounded to nearest; energies are truncated. A number of more than 5 digits is
/// shown as the largest possible. `maxPowerW`: theoretical maximum power.
/// @source panel.md "Numbers"
[[nodiscard]] LcdNumber lcdNumber(QuantityKind kind, double value, int scaleExponent,
                                  double maxPowerW);

} // namespace s4k::panel
