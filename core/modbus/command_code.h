// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"

#include <array>
#include <cstdint>

namespace s4k::modbus {

/// A value that the command register accepts.
struct CommandCode {
    std::uint16_t code = 0;
    TextId name; ///< meaning, shown to the user
};

/// @source manual, register 129
inline constexpr std::array<CommandCode, 4> kCommandCodes{{
    {30078, S4K_TEXT("Registers", "clear all energy accumulators")},
    {21211, S4K_TEXT("Registers", "begin a new demand sub-interval")},
    {21212, S4K_TEXT("Registers", "reset maximum demand to present demand")},
    {16498, S4K_TEXT("Registers", "clear the pulse counters")},
}};

/// The command with this code, or null.
constexpr const CommandCode* findCommandCode(std::uint16_t code) {
    for (const CommandCode& row : kCommandCodes)
        if (row.code == code)
            return &row;
    return nullptr;
}

} // namespace s4k::modbus
