// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lcd/frame.h"
#include "core/panel/values.h"

namespace s4k::panel {

/// The part of the LCD that blinks; it is given also while it is off.
struct Blink {
    enum class What : std::uint8_t {
        Nothing,
        Digit,
        Value
    };
    What what = What::Nothing;
    std::uint8_t digit = 0; ///< digit of the LCD, 0 = leftmost
};

/// Contents of the LCD as text, before conversion to segments.
struct ScreenText {
    FixedText<lcd::kLabelCells> label;
    ValueText value;        ///< right-aligned; only characters that a digit can show
    std::uint8_t icons = 0; ///< lit icons, bit numbers of lcd::Icon
    Blink blink;
};

/// Contents of the LCD in `state`. @source docs/decisions.md, "Panel"
[[nodiscard]] ScreenText screenText(const State& state, const MeterSnapshot& meter);

} // namespace s4k::panel
