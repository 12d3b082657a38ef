// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lcd/frame.h"
#include "core/panel/state.h"

#include <string>
#include <vector>

namespace s4k::panel {

/// The frame with meaning, as the command line prints it.
struct Description {
    std::string screen;             ///< id of the menu row
    std::string label;              ///< text of the 6 cells without trailing blanks
    std::string value;              ///< digits with points without leading blanks
    std::vector<std::string> icons; ///< lit ones: heart wrench A B C
    std::string blink;              ///< what blinks now: empty, `digit 1`..`digit 5`, `value`
    friend bool operator==(const Description&, const Description&) = default;
};

/// What the glass shows: a pure function of panel state and meter image.
[[nodiscard]] lcd::LcdFrame view(const State& state, const MeterSnapshot& meter);
[[nodiscard]] Description describe(const State& state, const MeterSnapshot& meter);

} // namespace s4k::panel
