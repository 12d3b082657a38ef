// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include <array>

namespace s4k::cli {

namespace {

// In the order of the help; rows of one group are adjacent.
constexpr std::array<const Command*, 11> kCommands{
    &kMeasureCommand, &kPressCommand, &kScreensCommand, &kServeCommand,
    &kPollCommand,    &kScanCommand,  &kConfigCommand,  &kCheckCommand,
    &kHistoryCommand, &kDumpCommand,  &kBenchCommand};

} // namespace

std::span<const Command* const> commands() {
    return kCommands;
}

const Command* findCommand(std::string_view name) {
    for (const Command* command : kCommands)
        if (command->name == name)
            return command;
    return nullptr;
}

} // namespace s4k::cli
