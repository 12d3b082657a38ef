// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace s4k::panel {

/// The four keys under the LCD, left to right.
enum class Key : std::uint8_t {
    Back,
    Minus,
    Plus,
    Next
};
/// The keys, their names and their signs in this order.
inline constexpr std::array<Key, 4> kKeys{Key::Back, Key::Minus, Key::Plus, Key::Next};
inline constexpr std::array<std::string_view, 4> kKeyNames{"back", "minus", "plus", "next"};
inline constexpr std::array<std::string_view, 4> kKeySigns{"<", "-", "+", ">"};

constexpr std::string_view name(Key k) {
    return kKeyNames[static_cast<std::size_t>(k)];
}

/// The key with this name or sign (`back`, `<` ...); nullopt when there is none.
constexpr std::optional<Key> keyFromName(std::string_view text) {
    for (const Key k : kKeys)
        if (text == name(k) || text == kKeySigns[static_cast<std::size_t>(k)])
            return k;
    return std::nullopt;
}

} // namespace s4k::panel
