// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/modbus/bytes.h"

#include <string>

namespace s4k::modbus {

/// `01 03 00 33`, capitals; at most 32 bytes, then `...`.
[[nodiscard]] std::string hexText(Bytes bytes);

/// `0x0F`.
[[nodiscard]] std::string hexByte(std::uint8_t byte);

/// `0x0FA0`.
[[nodiscard]] std::string hexWord(std::uint16_t word);

/// The bytes as ASCII text; what is not printable becomes `.`.
[[nodiscard]] std::string printableText(Bytes bytes);

} // namespace s4k::modbus
