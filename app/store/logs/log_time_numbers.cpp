// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/logs/log_time_numbers.h"

#include "app/store/history/history_types.h"
#include "core/base/words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace s4k::store {

namespace {

constexpr double kExcelEpochDays = 25'569;   // 1970-01-01
constexpr double kExcelFirstDay = 32'874;    // 1990-01-01
constexpr double kExcelLastDay = 73'051;     // 2100-01-01
constexpr double kFirstEpochMs = 631.152e9;  // 1990-01-01
constexpr double kLastEpochMs = 4102.4448e9; // 2100-01-01
constexpr std::array<std::pair<std::string_view, LogTimeFormat>, 25> kUnits{
    {{"s", LogTimeFormat::Seconds},
     {"sec", LogTimeFormat::Seconds},
     {"secs", LogTimeFormat::Seconds},
     {"second", LogTimeFormat::Seconds},
     {"seconds", LogTimeFormat::Seconds},
     {"sekunden", LogTimeFormat::Seconds},
     {"ms", LogTimeFormat::Milliseconds},
     {"msec", LogTimeFormat::Milliseconds},
     {"millis", LogTimeFormat::Milliseconds},
     {"milliseconds", LogTimeFormat::Milliseconds},
     {"us", LogTimeFormat::Microseconds},
     {"usec", LogTimeFormat::Microseconds},
     {"micros", LogTimeFormat::Microseconds},
     {"microseconds", LogTimeFormat::Microseconds},
     {"\xC2\xB5s", LogTimeFormat::Microseconds},
     {"\xCE\xBCs", LogTimeFormat::Microseconds},
     {"ns", LogTimeFormat::Nanoseconds},
     {"nanos", LogTimeFormat::Nanoseconds},
     {"nanoseconds", LogTimeFormat::Nanoseconds},
     {"min", LogTimeFormat::Minutes},
     {"minutes", LogTimeFormat::Minutes},
     {"minuten", LogTimeFormat::Minutes},
     {"h", LogTimeFormat::Hours},
     {"hours", LogTimeFormat::Hours},
     {"stunden", LogTimeFormat::Hours}}};
constexpr std::array<LogTimeFormat, 4> kEpochUnits{
    LogTimeFormat::Seconds, LogTimeFormat::Milliseconds, LogTimeFormat::Microseconds,
    LogTimeFormat::Nanoseconds};

bool isWordByte(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80;
}

/// Least and greatest number of the column; nullopt: most cells are no numbers from 0 on.
std::optional<std::pair<double, double>> rangeOf(const SampleColumn& column, NumberStyle style) {
    std::optional<std::pair<double, double>> range;
    std::size_t numbers = 0;
    for (const std::string_view cell : column.cells) {
        const auto value = numberIn(cell, style);
        if (!value || !(*value >= 0))
            continue;
        ++numbers;
        range = range ? std::pair(std::min(range->first, *value), std::max(range->second, *value))
                      : std::pair(*value, *value);
    }
    return 2 * numbers > column.cells.size() ? range : std::nullopt;
}

bool isEpoch(double value, LogTimeFormat unit) {
    const double ms = value * unitMs(unit);
    return ms >= kFirstEpochMs && ms < kLastEpochMs;
}

std::optional<LogTimeFormat> epochUnitOf(double value) {
    for (const LogTimeFormat unit : kEpochUnits)
        if (isEpoch(value, unit))
            return unit;
    return std::nullopt;
}

std::optional<std::int64_t> scaledMs(double value, LogTimeFormat format) {
    const double days = format == LogTimeFormat::ExcelDays ? value - kExcelEpochDays : value;
    const double ms = days * unitMs(format);
    if (!(ms >= 0 && ms <= static_cast<double>(kLastHistoryMs)))
        return std::nullopt;
    return std::llround(ms);
}

/// The whole number of µs or ns in ms; a double has not enough digits for it.
std::optional<std::int64_t> wholeMs(std::string_view cell, LogTimeFormat format) {
    if (format != LogTimeFormat::Microseconds && format != LogTimeFormat::Nanoseconds)
        return std::nullopt;
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (error != std::errc() || end != cell.data() + cell.size() || value < 0)
        return std::nullopt;
    return value / (format == LogTimeFormat::Microseconds ? 1'000 : 1'000'000);
}

} // namespace

std::vector<std::string> headingWords(std::string_view heading) {
    std::vector<std::string> words;
    bool inWord = false;
    for (const char c : heading) {
        if (isWordByte(c) && !inWord)
            words.emplace_back();
        inWord = isWordByte(c);
        if (inWord)
            words.back() += c;
    }
    for (std::string& word : words)
        word = lowerCase(word);
    return words;
}

std::optional<LogTimeFormat> unitInHeading(std::string_view heading) {
    const auto words = headingWords(heading);
    for (const auto& [name, unit] : kUnits)
        if (words.size() > 1 && words.back() == name)
            return unit;
    return std::nullopt;
}

std::optional<NumericTime> guessNumericTime(const SampleColumn& column, NumberStyle style,
                                            std::optional<LogTimeFormat> given) {
    const auto range = rangeOf(column, style);
    if (!range)
        return std::nullopt;
    const auto [least, greatest] = *range;
    const auto unit = given ? given : unitInHeading(column.name);
    if (given == LogTimeFormat::ExcelDays)
        return NumericTime{*given, false, false};
    const auto epoch = epochUnitOf(least);
    if (unit && (given || isEpoch(least, *unit) || !epoch))
        return NumericTime{*unit, !(least * unitMs(*unit) >= kFirstEpochMs), false};
    if (epoch)
        return NumericTime{*epoch, false, unit.has_value()};
    if (least >= kExcelFirstDay && greatest < kExcelLastDay)
        return NumericTime{LogTimeFormat::ExcelDays, false, true};
    return NumericTime{LogTimeFormat::Seconds, true, true};
}

std::optional<std::int64_t> numericTimeMs(std::string_view cell, NumberStyle style,
                                          LogTimeFormat format) {
    if (const auto ms = wholeMs(cell, format))
        return *ms <= kLastHistoryMs ? ms : std::nullopt;
    const auto value = numberIn(cell, style);
    return value ? scaledMs(*value, format) : std::nullopt;
}

} // namespace s4k::store
