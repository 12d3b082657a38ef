// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace s4k::modbus {

/// A value that the command register takes.
struct CommandCode {
    std::uint16_t code;
    std::string_view name; ///< for people
};

/// @source manual, register 129
inline constexpr std::array<CommandCode, 4> kCommandCodes{{
    {30078, "clear all energy accumulators"},
    {21211, "begin a new demand sub-interval"},
    {21212, "reset maximum demand to present demand"},
    {16498, "clear the pulse counters"},
}};

/// The command with this code, or null.
constexpr const CommandCode* findCommandCode(std::uint16_t code) {
    for (const CommandCode& row : kCommandCodes)
        if (row.code == code)
            return &row;
    return nullptr;
}

} // namespace s4k::modbus
