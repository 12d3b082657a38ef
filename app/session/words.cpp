// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/words.h"

#include "core/signal/range_check.h"

#include <charconv>
#include <cmath>

namespace s4k::session {

namespace {

constexpr TextId kOutside = S4K_TEXT("Options", "it is outside the range");

/// Parses all of `text` as a T; fails when characters are left over.
template <typename T>
bool readAll(std::string_view text, T& out) {
    const char* end = text.data() + text.size();
    const auto [stop, status] = std::from_chars(text.data(), end, out);
    return status == std::errc{} && stop == end;
}

Error refusal(const TextValue& thing, std::string_view text, TextId cause, const TextValue& min,
              const TextValue& max) {
    return {Text::inRow(thing), std::string(text), cause,
            S4K_TEXT("Options", "give a number of %1 to %2").with(min, max)};
}

} // namespace

Result<std::int64_t> parseWhole(const TextValue& thing, std::string_view text, std::int64_t min,
                                std::int64_t max) {
    std::int64_t value = 0;
    const bool read = readAll(text, value);
    if (!read || value < min || value > max)
        return refusal(thing, text,
                       read ? kOutside : S4K_TEXT("Options", "it is not a whole number"), min, max);
    return value;
}

Result<double> parseDecimal(const TextValue& thing, std::string_view text, double min, double max) {
    double value = 0;
    const bool read = readAll(text, value) && std::isfinite(value);
    if (!read || value < min || value > max)
        return refusal(thing, text,
                       read ? kOutside : S4K_TEXT("Options", "it is not a finite number"),
                       Number{numberText(min)}, Number{numberText(max)});
    return value;
}

} // namespace s4k::session
