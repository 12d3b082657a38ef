// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace s4k {

/// Text of at most `N` bytes in the object itself: trivially copyable, comparable, usable in
/// constexpr tables and in panel state. Bytes beyond N are dropped.
/// @source own design
template <std::size_t N>
class FixedText {
public:
    constexpr FixedText() = default;
    constexpr FixedText(std::string_view text) {
        for (const char c : text)
            append(c);
    }
    constexpr FixedText(const char* text) : FixedText(std::string_view(text)) {}

    constexpr void append(char c) {
        if (m_size < N)
            m_bytes[m_size++] = c;
    }
    constexpr void append(std::string_view text) {
        for (const char c : text)
            append(c);
    }

    [[nodiscard]] constexpr std::string_view view() const { return {m_bytes.data(), m_size}; }
    [[nodiscard]] constexpr std::size_t size() const { return m_size; }
    [[nodiscard]] constexpr bool empty() const { return m_size == 0; }
    constexpr char operator[](std::size_t i) const { return m_bytes[i]; }

    friend constexpr bool operator==(const FixedText&, const FixedText&) = default;
    friend constexpr bool operator==(const FixedText& a, std::string_view b) {
        return a.view() == b;
    }

private:
    std::array<char, N> m_bytes{};
    std::uint8_t m_size = 0;
    static_assert(N < 256);
};

} // namespace s4k
