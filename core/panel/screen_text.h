// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lcd/frame.h"
#include "core/panel/values.h"

namespace s4k::panel {

/// What blinks on the glass.
struct Blink {
    enum class What : std::uint8_t {
        Nothing,
        Digit,
        Value
    };
    What what = What::Nothing;
    std::uint8_t digit = 0; ///< of the glass, 0 = leftmost
};

/// The glass before it becomes segments.
struct ScreenText {
    FixedText<lcd::kLabelCells> label;
    ValueText value; ///< right-aligned on the glass; only what a digit can draw
    std::uint8_t icons = 0;
    Blink blink;
};

/// @source panel.md
[[nodiscard]] ScreenText screenText(const State& state, const MeterSnapshot& meter);

} // namespace s4k::panel
