// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lcd/frame.h"
#include "core/panel/state.h"

#include <string>
#include <vector>

namespace s4k::panel {

/// The frame with meaning, as the command line prints it.
struct Description {
    std::string screen; ///< id of the menu row
    std::string label;  ///< text of the 6 cells without trailing blanks
    /// Digits with points without leading blanks; what blinks is written also while it is off.
    std::string value;
    std::vector<std::string> icons; ///< lit ones: heart wrench A B C
    /// What blinks now: empty, `digit 1`..`digit 5` (of the glass, 1 = leftmost), `value`.
    std::string blink;
    friend bool operator==(const Description&, const Description&) = default;
};

/// What the glass shows: a pure function of panel state and meter image.
[[nodiscard]] lcd::LcdFrame view(const State& state, const MeterSnapshot& meter);
[[nodiscard]] Description describe(const State& state, const MeterSnapshot& meter);

} // namespace s4k::panel
