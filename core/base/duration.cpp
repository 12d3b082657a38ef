// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/duration.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace s4k {

namespace {

struct TimeUnit {
    std::string_view name;
    double seconds;
};
constexpr std::array<TimeUnit, 4> kTimeUnits{{{"ms", 0.001}, {"s", 1}, {"min", 60}, {"h", 3600}}};

Error refusal(const Text& thing, std::string_view word, TextId cause) {
    return {thing, std::string(word), cause,
            S4K_TEXT("Words", "write a time like 500ms, 90s, 1.5min or 2h")};
}

/// Whether `text` is digits with at most one point, without sign or exponent. The caller has
/// checked that it has no other characters.
bool isNumber(std::string_view text) {
    return !text.empty() && std::count(text.begin(), text.end(), '.') <= 1 && text.front() != '.';
}

} // namespace

Result<double> parseDuration(const Text& thing, std::string_view word, const DurationLimit& limit) {
    const std::size_t digits = std::min(word.find_first_not_of("0123456789."), word.size());
    const std::string_view number = word.substr(0, digits);
    const std::string_view name = word.substr(digits);
    if (!isNumber(number))
        return refusal(thing, word, S4K_TEXT("Words", "it does not begin with a number"));
    if (name.empty())
        return refusal(thing, word, S4K_TEXT("Words", "its unit is missing"));
    const auto* unit = std::find_if(kTimeUnits.begin(), kTimeUnits.end(),
                                    [name](const TimeUnit& one) { return one.name == name; });
    if (unit == kTimeUnits.end())
        return refusal(thing, word, S4K_TEXT("Words", "there is no such unit of time"));
    double value = 0;
    const auto read = std::from_chars(number.data(), number.data() + number.size(), value);
    if (read.ec != std::errc{} || !(value * unit->seconds <= limit.seconds))
        return refusal(thing, word, limit.refusal);
    return value * unit->seconds;
}

} // namespace s4k
