// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace s4k::cli {

struct Command;

/// Text of `s4k --help`: the commands by group.
[[nodiscard]] std::string programHelp();
/// Text of `s4k COMMAND --help`: usage, options, syntax.
[[nodiscard]] std::string commandHelp(const Command& command);

} // namespace s4k::cli
