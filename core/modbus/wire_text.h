// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/modbus/bytes.h"

#include <string>

namespace s4k::modbus {

/// Hexadecimal text in capitals: `01 03 00 33`; after 32 bytes `...`.
[[nodiscard]] std::string hexText(Bytes bytes);

/// One byte as `0x0F`.
[[nodiscard]] std::string hexByte(std::uint8_t byte);

/// One word as `0x0FA0`.
[[nodiscard]] std::string hexWord(std::uint16_t word);

/// The bytes as ASCII text; bytes that are not printable become `.`.
[[nodiscard]] std::string printableText(Bytes bytes);

} // namespace s4k::modbus
