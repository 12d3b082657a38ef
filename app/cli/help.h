// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace s4k::cli {

struct Command;

/// `s4k --help`: the commands in their groups.
[[nodiscard]] std::string programHelp();
/// `s4k COMMAND --help`: usage, options, syntax.
[[nodiscard]] std::string commandHelp(const Command& command);

} // namespace s4k::cli
