// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace s4k::store {

/// What `1/2/2026` means.
enum class DateOrder : std::uint8_t {
    DayFirst,
    MonthFirst
};

/// A time as it is written.
struct WrittenTime {
    /// Date and clock as if they were UTC, ms since 1970; without a date since midnight. Digits
    /// beyond the millisecond are cut off.
    std::int64_t ms = 0;
    std::optional<int> offsetMinutes{}; ///< ahead of UTC; nullopt: local time
    bool hasDate = false;
    bool hasClock = false;
    bool isOrdered = false; ///< the DateOrder decided what is day and what is month
    bool isIso = false;     ///< the year is first, with signs between year, month and day
    bool isDigits = false;  ///< digits only: `20260301123456`
};

/// Reads `2026-03-01`, `2026/3/1`, `20260301`, `1.3.2026`, `1/3/26` or `1-Mar-2026`, alone or with
/// a clock after T, blanks or a comma; or a clock alone. A clock is `12:34` with or without seconds
/// and a fraction, `1:34 PM`, or 24:00, which is the beginning of the next day. After it may follow
/// `Z`, an offset, or the name of a European zone. A clock alone may have more than 24 hours.
/// nullopt: no time, or none of the years 1970 to 9999.
[[nodiscard]] std::optional<WrittenTime> parseWrittenTime(std::string_view text, DateOrder order);

/// Time in ms since 1970 UTC of an ISO 8601 text: `2026-03-01`, `2026-03-01T12:34`, with seconds
/// and a fraction, with `Z` or an offset, with a blank for the T. Without an offset it is UTC.
/// nullopt: no time of the years 1970 to 9999.
[[nodiscard]] std::optional<std::int64_t> parseIsoTime(std::string_view text);

} // namespace s4k::store
