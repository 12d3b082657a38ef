// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/logs/log_times.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace s4k::store {

/// The words of a heading in small letters: `Time (ms)` gives `time` and `ms`.
[[nodiscard]] std::vector<std::string> headingWords(std::string_view heading);

/// The unit of time that the last word of a heading names; nullopt: it names none.
[[nodiscard]] std::optional<LogTimeFormat> unitInHeading(std::string_view heading);

/// What a column of numbers is as times.
struct NumericTime {
    LogTimeFormat format = LogTimeFormat::Seconds;
    bool isRelative = false; ///< they begin before 1990
    bool isGuessed = false;  ///< neither the heading nor an unmistakable size says the unit
};

/// The unit by the heading or by the size of the numbers, or as given. nullopt: most cells are no
/// numbers from 0 on.
[[nodiscard]] std::optional<NumericTime>
guessNumericTime(const SampleColumn& column, NumberStyle style,
                 std::optional<LogTimeFormat> given = std::nullopt);

/// The time of a number in ms since 1970, or since the beginning of the log. `local`: of Excel days
/// as if local time were UTC. Whole numbers of ns are exact to the ms. nullopt: no number, or none
/// of the years 1970 to 9999.
[[nodiscard]] std::optional<std::int64_t> numericTimeMs(std::string_view cell, NumberStyle style,
                                                        LogTimeFormat format);

} // namespace s4k::store
