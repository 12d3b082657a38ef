// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/crc.h"

#include <doctest/doctest.h>

#include <string_view>
#include <vector>

namespace {

using namespace s4k;

std::vector<std::uint8_t> bytesOf(std::string_view text) {
    return {text.begin(), text.end()};
}

// Computed bit by bit from the polynomial.
std::uint32_t slowCrc32(std::span<const std::uint8_t> bytes) {
    std::uint32_t c = 0xFFFFFFFFU;
    for (const std::uint8_t b : bytes) {
        c ^= b;
        for (int bit = 0; bit < 8; ++bit)
            c = (c >> 1U) ^ ((c & 1U) != 0U ? 0xEDB88320U : 0U);
    }
    return ~c;
}

TEST_CASE("crc32 has the published check values") {
    CHECK(crc32(bytesOf("")) == 0U);
    CHECK(crc32(bytesOf("a")) == 0xE8B7BE43U);
    CHECK(crc32(bytesOf("123456789")) == 0xCBF43926U);
    CHECK(crc32(bytesOf("The quick brown fox jumps over the lazy dog")) == 0x414FA339U);
}

TEST_CASE("crc32 agrees with the bitwise definition and chains at any cut") {
    std::vector<std::uint8_t> bytes;
    for (unsigned n = 0; n < 600; ++n)
        bytes.push_back(static_cast<std::uint8_t>(n * 7 + n / 251));
    const std::uint32_t whole = crc32(bytes);
    CHECK(whole == slowCrc32(bytes));
    const std::span<const std::uint8_t> all(bytes);
    for (std::size_t cut = 0; cut <= bytes.size(); cut += 37)
        CHECK(crc32(all.subspan(cut), crc32(all.first(cut))) == whole);
}

TEST_CASE("crc32 tells any flipped bit") {
    std::vector<std::uint8_t> bytes = bytesOf("register image");
    const std::uint32_t whole = crc32(bytes);
    for (std::size_t n = 0; n < bytes.size() * 8; ++n) {
        const auto bit = static_cast<std::uint8_t>(1U << (n % 8));
        bytes[n / 8] = static_cast<std::uint8_t>(bytes[n / 8] ^ bit);
        CHECK(crc32(bytes) != whole);
        bytes[n / 8] = static_cast<std::uint8_t>(bytes[n / 8] ^ bit);
    }
}

} // namespace
