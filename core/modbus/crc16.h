// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/modbus/bytes.h"

#include <array>
#include <cstdint>

namespace s4k::modbus {

namespace detail {
consteval std::array<std::uint16_t, 256> crc16Table() {
    std::array<std::uint16_t, 256> table{};
    for (std::uint16_t i = 0; i < 256; ++i) {
        std::uint16_t c = i;
        for (int bit = 0; bit < 8; ++bit)
            c = static_cast<std::uint16_t>((c & 1U) != 0U ? 0xA001U ^ (c >> 1U) : c >> 1U);
        table[i] = c;
    }
    return table;
}
inline constexpr std::array<std::uint16_t, 256> kCrc16Table = crc16Table();
} // namespace detail

inline constexpr std::uint16_t kCrc16Start = 0xFFFF;

/// The checksum `crc` continued by one byte.
constexpr std::uint16_t crc16Step(std::uint16_t crc, std::uint8_t byte) {
    return static_cast<std::uint16_t>(detail::kCrc16Table[(crc ^ byte) & 0xFFU] ^ (crc >> 8U));
}

/// CRC-16 of `bytes`. RTU frames send it low byte first; the CRC of a frame including its checksum
/// is 0.
/// @source Modbus over Serial Line V1.02, 6.2.2; check value of "123456789" is 0x4B37
constexpr std::uint16_t crc16(Bytes bytes) {
    std::uint16_t crc = kCrc16Start;
    for (const std::uint8_t byte : bytes)
        crc = crc16Step(crc, byte);
    return crc;
}

} // namespace s4k::modbus
