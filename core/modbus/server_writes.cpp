// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/modbus/server_writes.h"

#include "core/registers/register_names.h"
#include "core/registers/register_table.h"

#include <limits>

namespace s4k::modbus {

namespace {

bool isWritable(std::uint32_t number) {
    if (number > std::numeric_limits<std::uint16_t>::max())
        return false;
    const RegisterRow* row = findRegister(RegisterNumber{static_cast<std::uint16_t>(number)});
    return row != nullptr && row->access == Access::ReadWrite;
}

bool isWithin(const Limits& limits, std::uint16_t value) {
    return value >= limits.min.value_or(0) && value <= limits.max.value_or(value);
}

bool acceptCommand(PduOutcome& changes, std::uint16_t value) {
    if (findCommandCode(value) == nullptr)
        return false;
    changes.command = value;
    return true;
}

bool acceptParameter(PduOutcome& changes, const Settings& now, Parameter parameter,
                     std::uint16_t value) {
    if (!changes.settings)
        changes.settings = now;
    return apply(*changes.settings, parameter, value).ok();
}

/// Accepts a writable register that is neither command nor parameter: 152, and 151, in which values
/// in range have no effect.
bool acceptPlain(PduOutcome& changes, RegisterNumber number, std::uint16_t value) {
    const RegisterRow* row = findRegister(number);
    if (row == nullptr || !isWithin(row->limits, value))
        return false;
    if (number == kPowerUpsRegister)
        changes.powerUpCount = value;
    return true;
}

} // namespace

bool areWritable(std::uint32_t first, std::uint32_t count) {
    for (std::uint32_t i = 0; i < count; ++i)
        if (!isWritable(first + i))
            return false;
    return true;
}

bool acceptWord(PduOutcome& changes, const Settings& now, RegisterNumber number,
                std::uint16_t value) {
    if (number == kCommandRegister)
        return acceptCommand(changes, value);
    if (const ParameterRow* row = findParameter(number))
        return acceptParameter(changes, now, row->parameter, value);
    return acceptPlain(changes, number, value);
}

} // namespace s4k::modbus
