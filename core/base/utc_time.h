// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

/// Dates of the proleptic Gregorian calendar and times in ISO 8601, without leap seconds. Years
/// before 0 and years of more than four digits are written with a sign. Any 64-bit time is valid.
/// (<chrono> is not used: the core must have no clocks, and years of <chrono> end at 32767.)
/// @source ISO 8601; Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms"
namespace s4k {

/// A date of the proleptic Gregorian calendar.
struct CivilDate {
    std::int64_t year = 1970;
    int month = 1; ///< 1-12
    int day = 1;   ///< 1-31
    friend bool operator==(const CivilDate&, const CivilDate&) = default;
};

/// Number of days from 1970-01-01 to a valid date (negative before), and the date of that number.
[[nodiscard]] std::int64_t daysOf(const CivilDate& date);
[[nodiscard]] CivilDate dateOf(std::int64_t days);
/// Number of days of a month, 28 to 31. `month`: 1-12.
[[nodiscard]] int daysOfMonth(std::int64_t year, int month);

/// `2026-01-31T08:00:05.000250Z`. `timeUs`: microseconds since 1970 UTC.
[[nodiscard]] std::string utcTimeUs(std::int64_t timeUs);
/// `2026-01-31T08:00:05.250Z`. `timeMs`: milliseconds since 1970 UTC.
[[nodiscard]] std::string utcTimeMs(std::int64_t timeMs);
/// `2026-01-31T13:30:05.250+05:30`, or with `Z` if the offset is 0: local time with a clock
/// `offsetSeconds` ahead of UTC (-86399 to 86399; written in whole minutes).
[[nodiscard]] std::string localTimeMs(std::int64_t timeMs, int offsetSeconds);

} // namespace s4k
