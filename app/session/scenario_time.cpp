// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/scenario_time.h"

#include "app/session/scenario.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace s4k::session {

namespace {

struct TimeUnit {
    std::string_view name;
    double seconds;
};
constexpr std::array<TimeUnit, 4> kTimeUnits{{{"ms", 0.001}, {"s", 1}, {"min", 60}, {"h", 3600}}};

Error refusal(std::string_view word, TextId cause) {
    return {S4K_TEXT("Scenario", "time"), std::string(word), cause,
            S4K_TEXT("Scenario", "write a time like 500ms, 90s, 1.5min or 2h")};
}

/// Digits with at most one point: no sign, no exponent, no words for what is no number.
bool isNumber(std::string_view text) {
    return !text.empty() && std::count(text.begin(), text.end(), '.') <= 1 && text.front() != '.';
}

} // namespace

Result<double> parseTime(std::string_view word) {
    const std::size_t digits = std::min(word.find_first_not_of("0123456789."), word.size());
    const std::string_view number = word.substr(0, digits);
    const std::string_view name = word.substr(digits);
    if (!isNumber(number))
        return refusal(word, S4K_TEXT("Scenario", "it does not begin with a number"));
    if (name.empty())
        return refusal(word, S4K_TEXT("Scenario", "its unit is missing"));
    const auto* unit = std::find_if(kTimeUnits.begin(), kTimeUnits.end(),
                                    [name](const TimeUnit& one) { return one.name == name; });
    if (unit == kTimeUnits.end())
        return refusal(word, S4K_TEXT("Scenario", "there is no such unit of time"));
    double value = 0;
    const auto read = std::from_chars(number.data(), number.data() + number.size(), value);
    if (read.ec != std::errc{} || !(value * unit->seconds <= kMaxScenarioSeconds))
        return refusal(word, S4K_TEXT("Scenario", "it is longer than 366 days"));
    return value * unit->seconds;
}

} // namespace s4k::session
