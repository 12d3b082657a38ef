// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <span>

namespace s4k {

namespace detail {
consteval std::array<std::uint32_t, 256> crc32Table() {
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t i = 0; i < 256; ++i) {
        std::uint32_t c = i;
        for (int bit = 0; bit < 8; ++bit)
            c = (c & 1U) != 0U ? 0xEDB88320U ^ (c >> 1U) : c >> 1U;
        table[i] = c;
    }
    return table;
}
} // namespace detail

/// CRC-32 (IEEE 802.3, reflected, as in zip and PNG) of `bytes`. To continue over more bytes, pass
/// the last result as `previous`.
/// @source IEEE 802.3; check value of "123456789" is 0xCBF43926
[[nodiscard]] constexpr std::uint32_t crc32(std::span<const std::uint8_t> bytes,
                                            std::uint32_t previous = 0) {
    constexpr auto kTable = detail::crc32Table();
    std::uint32_t c = ~previous;
    for (const std::uint8_t b : bytes)
        c = kTable[(c ^ b) & 0xFFU] ^ (c >> 8U);
    return ~c;
}

} // namespace s4k
