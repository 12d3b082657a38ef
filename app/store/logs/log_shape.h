// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/logs/csv_time.h"
#include "app/store/logs/log_encoding.h"
#include "app/store/logs/log_numbers.h"
#include "core/base/doubt.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace s4k::store {

/// How a time is written.
enum class LogTimeFormat : std::uint8_t {
    Iso,        ///< the year first, or the name of the month, or a clock alone
    DayFirst,   ///< `1/3/2026` is 1 March
    MonthFirst, ///< `3/1/2026` is 1 March
    Seconds,    ///< a number of seconds, since 1970 UTC or since the beginning of the log
    Milliseconds,
    Microseconds,
    Nanoseconds,
    Minutes,
    Hours,
    ExcelDays ///< days since 1899-12-30, local time
};

/// `iso`, `dmy`, `mdy`, `s`, `ms`, `us`, `ns`, `min`, `h`, `excel`.
[[nodiscard]] std::string_view nameOf(LogTimeFormat format);
[[nodiscard]] std::optional<LogTimeFormat> timeFormatFrom(std::string_view name);
/// All names, in the order of the formats.
[[nodiscard]] std::vector<std::string> timeFormatNames();
/// Whether the times are numbers.
[[nodiscard]] constexpr bool isNumeric(LogTimeFormat format) {
    return format >= LogTimeFormat::Seconds;
}
/// Length of the unit of a numeric format in ms.
[[nodiscard]] double unitMs(LogTimeFormat format);
[[nodiscard]] constexpr DateOrder orderOf(LogTimeFormat format) {
    return format == LogTimeFormat::MonthFirst ? DateOrder::MonthFirst : DateOrder::DayFirst;
}

/// What most cells of a column are.
enum class LogColumnType : std::uint8_t {
    Number,
    Text,
    Time,   ///< it gives the times of the rows
    Nothing ///< no name and no cell
};

struct LogColumnShape {
    std::string name;
    std::string unit; ///< from the row of units; empty without one
    LogColumnType type = LogColumnType::Number;
    friend bool operator==(const LogColumnShape&, const LogColumnShape&) = default;
};

/// The zone of times without an offset: the one of this computer.
inline constexpr const char* kLocalZone = "local";

/// How a log is written. Lines are counted from 1.
struct LogShape {
    LogEncoding encoding = LogEncoding::Utf8;
    char lineEnd = '\n'; ///< or CR, in files of old programs
    char separator = ',';
    NumberStyle numbers;
    bool numbersGiven = false;    ///< by the user: cells of another style are left out, not refused
    std::size_t headingLine = 1;  ///< 0: none; the columns have numbers for names
    std::size_t unitsLine = 0;    ///< 0: none
    std::size_t firstRowLine = 2; ///< lines before it are no rows
    std::vector<std::size_t> times; ///< index of the column of times, or of date and clock
    LogTimeFormat timeFormat = LogTimeFormat::Iso;
    bool orderGuessed = false; ///< no value decides between DayFirst and MonthFirst
    bool isRelative = false;   ///< times count from the beginning of the log, which is 1970
    std::string zone =
        kLocalZone;         ///< of times without an offset: kLocalZone, `utc` or an IANA name
    bool zoneGiven = false; ///< by the user
    bool needsZone = false; ///< some times have no offset
    std::vector<LogColumnShape> columns;
    friend bool operator==(const LogShape&, const LogShape&) = default;
};

/// What a user knows about a log; the rest is guessed.
struct LogWish {
    std::optional<LogEncoding> encoding{};
    std::optional<char> separator{};
    std::optional<char> decimal{};    ///< `.` or `,`; the other one then groups thousands
    std::vector<std::string> times{}; ///< names of one column of times, or of date and clock
    std::optional<LogTimeFormat> timeFormat{};
    std::optional<std::string> zone{}; ///< see LogShape::zone
};

/// A line that begins with `#` or `//`, or with `;` where this is not the separator.
[[nodiscard]] bool isLogComment(std::string_view line, char separator);

} // namespace s4k::store
