// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace s4k::cli {

struct Command;

/// An option with the texts its help shows.
struct OptionText {
    std::string name;
    std::string valueName;
    std::string description;
};

/// Every option of a command: its own rows, one for each parameter of the meter if it takes them,
/// and `help`.
[[nodiscard]] std::vector<OptionText> optionsOf(const Command& command);

} // namespace s4k::cli
