// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lcd/frame.h"
#include "core/panel/state.h"

#include <string>
#include <vector>

namespace s4k::panel {

/// The frame as text, for the command line and for golden files.
struct Description {
    std::string screen; ///< id of the menu row
    std::string label;  ///< text of the 6 cells without trailing blanks
    /// Digits with points, or a flash, without leading blanks. A blinking part is included also
    /// while it is off.
    std::string value;
    std::vector<std::string> icons; ///< lit icons: heart wrench A B C
    /// Part that blinks now: empty, `digit 1`..`digit 5` (1 = leftmost of the LCD), `value`.
    std::string blink;
    friend bool operator==(const Description&, const Description&) = default;
};

/// Lit segments of the LCD: a pure function of panel state and meter snapshot.
[[nodiscard]] lcd::LcdFrame view(const State& state, const MeterSnapshot& meter);
[[nodiscard]] Description describe(const State& state, const MeterSnapshot& meter);

} // namespace s4k::panel
