// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/modbus/server.h"

#include <optional>

/// Checks the writes of functions 0x06 and 0x10.
namespace s4k::modbus {

/// Whether the `count` registers from `first` on are all writable.
[[nodiscard]] bool areWritable(std::uint32_t first, std::uint32_t count);

/// Enters `value` for a writable register into `changes`. It is checked with the settings `now` and
/// the changes before it. Returns false when the meter refuses the value; `changes` must then be
/// discarded.
[[nodiscard]] bool acceptWord(PduOutcome& changes, const Settings& now, RegisterNumber number,
                              std::uint16_t value);

} // namespace s4k::modbus
