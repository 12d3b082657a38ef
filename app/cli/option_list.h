// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace s4k::cli {

struct Command;

/// An option with its texts for the help. Without a value name it is a switch.
struct OptionText {
    std::string name;
    std::string valueName;
    std::string description;
};

/// All options of a command: its rows, one for each parameter of the meter if `takesParameters`,
/// and `help`.
[[nodiscard]] std::vector<OptionText> optionsOf(const Command& command);

} // namespace s4k::cli
