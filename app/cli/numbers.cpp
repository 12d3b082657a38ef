// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/numbers.h"

#include <array>
#include <charconv>

namespace s4k::cli {

std::string shortest(double number) {
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number).ptr;
    return {buffer.data(), end};
}

std::string fixedPoint(double number, int decimals) {
    std::array<char, 400> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number,
                                   std::chars_format::fixed, decimals)
                         .ptr;
    return {buffer.data(), end};
}

} // namespace s4k::cli
