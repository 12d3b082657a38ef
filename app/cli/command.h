// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace s4k::cli {

/// Exit code of a command, for scripts. @source own design
enum class ExitCode : std::uint8_t {
    Done = 0,
    CheckFailed = 1, ///< a check failed, nothing was found, or the user cancelled
    BadInput = 2,    ///< wrong usage, bad input, or output that cannot be written
    LinkTrouble = 3  ///< a port cannot be opened, or the meter does not answer
};

/// The exit code of a command that ran, or the error that ended it (exit code 2).
using Outcome = Result<ExitCode>;

/// One option of a command. Without a value name it is a switch.
struct OptionRow {
    std::string_view name;
    std::string_view valueName;
    std::string_view description;
};

/// One command. Dispatch, parsing and help are derived from this row.
struct Command {
    std::string_view name;
    std::string_view group;     ///< heading under which the help lists it
    std::string_view arguments; ///< positional arguments as the usage line shows them; empty: none
    std::string_view summary;   ///< one line, lower case, no full stop
    std::string_view details;   ///< closing paragraphs of its help: syntax, examples
    std::span<const OptionRow> options;
    std::size_t minArguments;
    std::size_t maxArguments;
    bool takesParameters; ///< has one option for each parameter of the meter
    bool passesArguments; ///< passes all words after its name on unparsed, except a single --help
    Outcome (*run)(const Arguments&);
};

extern const Command kMeasureCommand;
extern const Command kPressCommand;
extern const Command kScreensCommand;
extern const Command kServeCommand;
extern const Command kPollCommand;
extern const Command kScanCommand;
extern const Command kConfigCommand;
extern const Command kCheckCommand;
extern const Command kHistoryCommand;
extern const Command kDumpCommand;
extern const Command kBenchCommand;

/// All commands in the order of the help.
[[nodiscard]] std::span<const Command* const> commands();

/// The command called `name`; null: there is none.
[[nodiscard]] const Command* findCommand(std::string_view name);

} // namespace s4k::cli
