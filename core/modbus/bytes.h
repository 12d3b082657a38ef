// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace s4k::modbus {

/// A view of bytes that were received or are to be sent. The view does not own them.
using Bytes = std::span<const std::uint8_t>;

/// At most `N` bytes, stored by value, without heap. Bytes that do not fit are left out; a word is
/// never cut. @source own design
template <std::size_t N>
class FixedBytes {
public:
    constexpr FixedBytes() = default;
    explicit constexpr FixedBytes(Bytes bytes) { append(bytes); }

    constexpr void push(std::uint8_t byte) {
        if (m_size < N)
            m_bytes[m_size++] = byte;
    }
    /// Adds a word, high byte first, as Modbus sends registers.
    constexpr void pushWord(std::uint16_t word) {
        if (m_size + 2 > N)
            return;
        setWord(m_size, word);
        m_size += 2;
    }
    /// Overwrites the two bytes at `offset` with a word, high byte first. `offset` + 2 must not
    /// exceed `N`.
    constexpr void setWord(std::size_t offset, std::uint16_t word) {
        m_bytes[offset] = static_cast<std::uint8_t>(word >> 8U);
        m_bytes[offset + 1] = static_cast<std::uint8_t>(word & 0xFFU);
    }
    /// Adds words, each with the high byte first.
    constexpr void appendWords(std::span<const std::uint16_t> words) {
        std::size_t end = m_size; // a local variable: a member would be stored after every byte
        for (const std::uint16_t word : words.first(std::min(words.size(), (N - m_size) / 2))) {
            setWord(end, word);
            end += 2;
        }
        m_size = end;
    }
    constexpr void append(Bytes bytes) {
        const Bytes fitting = bytes.first(std::min(bytes.size(), N - m_size));
        std::copy(fitting.begin(), fitting.end(), m_bytes.data() + m_size);
        m_size += fitting.size();
    }
    constexpr void append(std::string_view text) {
        for (const char c : text)
            push(static_cast<std::uint8_t>(c));
    }
    constexpr void clear() { m_size = 0; }

    [[nodiscard]] constexpr Bytes view() const { return {m_bytes.data(), m_size}; }
    [[nodiscard]] constexpr std::size_t size() const { return m_size; }
    [[nodiscard]] constexpr bool empty() const { return m_size == 0; }
    constexpr std::uint8_t operator[](std::size_t i) const { return m_bytes[i]; }

    friend constexpr bool operator==(const FixedBytes& a, const FixedBytes& b) {
        return std::ranges::equal(a.view(), b.view());
    }

private:
    std::size_t m_size = 0;
    std::array<std::uint8_t, N> m_bytes{};
};

/// Size of the largest PDU (function code and data) and of the largest RTU and TCP frames, in
/// bytes.
/// @source Modbus Application Protocol V1.1b3, section 4.1
inline constexpr std::size_t kMaxPdu = 253;
inline constexpr std::size_t kMaxRtuFrame = 256;
inline constexpr std::size_t kMaxMbapFrame = 260;

using PduBytes = FixedBytes<kMaxPdu>;
using RtuBytes = FixedBytes<kMaxRtuFrame>;
using MbapBytes = FixedBytes<kMaxMbapFrame>;

/// The 16-bit number at `offset`, high byte first; 0 if fewer than two bytes are there.
constexpr std::uint16_t wordAt(Bytes bytes, std::size_t offset) {
    if (offset + 2 > bytes.size())
        return 0;
    return static_cast<std::uint16_t>((bytes[offset] << 8U) | bytes[offset + 1]);
}

} // namespace s4k::modbus
