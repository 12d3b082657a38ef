// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/numbers.h"

#include <array>
#include <charconv>
#include <cmath>

namespace s4k::cli {

namespace {

/// Parses all of `text` as a T; anything left over is a failure.
template <typename T>
bool readAll(std::string_view text, T& out) {
    const char* end = text.data() + text.size();
    const auto [stop, status] = std::from_chars(text.data(), end, out);
    return status == std::errc{} && stop == end;
}

Error notInRange(std::string_view thing, std::string_view text, const std::string& min,
                 const std::string& max) {
    return {std::string(thing), std::string(text), "it is outside the range",
            "give a number of " + min + " to " + max};
}

} // namespace

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

Result<std::int64_t> parseWhole(std::string_view thing, std::string_view text, std::int64_t min,
                                std::int64_t max) {
    std::int64_t value = 0;
    if (!readAll(text, value))
        return Error{std::string(thing), std::string(text), "it is not a whole number",
                     "give a number of " + std::to_string(min) + " to " + std::to_string(max)};
    if (value < min || value > max)
        return notInRange(thing, text, std::to_string(min), std::to_string(max));
    return value;
}

Result<double> parseDecimal(std::string_view thing, std::string_view text, double min, double max) {
    double value = 0;
    if (!readAll(text, value) || !std::isfinite(value))
        return Error{std::string(thing), std::string(text), "it is not a finite number",
                     "give a number of " + shortest(min) + " to " + shortest(max)};
    if (value < min || value > max)
        return notInRange(thing, text, shortest(min), shortest(max));
    return value;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= text.size(); ++i)
        if (i == text.size() || text[i] == separator) {
            parts.push_back(text.substr(begin, i - begin));
            begin = i + 1;
        }
    return parts;
}

} // namespace s4k::cli
