// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/modbus/server.h"

#include <optional>

/// The writing half of the server: what 0x06 and 0x10 may change.
namespace s4k::modbus {

/// Whether register `first` and the `count - 1` behind it can all be written to.
[[nodiscard]] bool areWritable(std::uint32_t first, std::uint32_t count);

/// Enters `value` for a writable register into `changes`, checked against `now` as `changes` have
/// made it. False when the meter refuses the value; `changes` are worthless then.
[[nodiscard]] bool acceptWord(PduOutcome& changes, const Settings& now, RegisterNumber number,
                              std::uint16_t value);

} // namespace s4k::modbus
