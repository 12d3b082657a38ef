// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <charconv>
#include <limits>
#include <optional>
#include <string_view>
#include <system_error>

namespace s4k::modbus {

/// Parses a text of decimal digits only; nullopt for any other text. A number that is too large
/// gives the largest int.
[[nodiscard]] inline std::optional<int> wholeNumber(std::string_view text) {
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (text.empty() || !std::all_of(text.begin(), text.end(), isDigit))
        return std::nullopt;
    int number = 0;
    const auto end = std::from_chars(text.data(), text.data() + text.size(), number);
    return end.ec == std::errc::result_out_of_range ? std::numeric_limits<int>::max() : number;
}

} // namespace s4k::modbus
