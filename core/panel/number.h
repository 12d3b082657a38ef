// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/fixed_text.h"
#include "core/units/quantity.h"

#include <cstdint>

namespace s4k::panel {

/// A value in LCD format: at most 5 digits, or a minus sign and 4 digits, with a point, and the
/// prefix for its label.
struct LcdNumber {
    FixedText<7> text; ///< `----` if the value is not finite
    char prefix = 'K'; ///< K, M or G; replaces the K that starts an energy or power label
};

/// Text of a value that is not valid or not known.
inline constexpr std::string_view kNotValidText = "----";
inline constexpr int kPowerFactorDecimals = 3;
inline constexpr int kFrequencyDecimals = 2;
/// Powers have the prefix M when full scale exceeds this many kW.
inline constexpr std::uint32_t kMegaAboveKw = 99999;
/// Full scale in percent of the theoretical maximum power (1.2 x V times 1.2 x A).
inline constexpr std::uint32_t kFullScalePercent = 144;

/// Formats `value` (W, Wh, V, A, Hz ...) as the LCD shows a quantity of this kind. Volts, amps and
/// powers have -scaleExponent decimals, limited to 0..4. All numbers but energies are rounded to
/// nearest, with fewer decimals if there is no room. The prefix of an energy follows from its
/// value; energies are truncated to 1 or 0 decimals, negative ones read 0.0. A number that is still
/// too long is shown as 99999 or -9999. `maxPowerW` is the theoretical maximum power, which decides
/// the prefix of powers. @source docs/decisions.md, "Panel"
[[nodiscard]] LcdNumber lcdNumber(QuantityKind kind, double value, int scaleExponent,
                                  double maxPowerW);

} // namespace s4k::panel
