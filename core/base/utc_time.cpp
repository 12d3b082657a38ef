// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/utc_time.h"

#include <array>
#include <cstddef>
#include <cstdlib>

namespace s4k {

namespace {

constexpr std::int64_t kSecondsPerDay = 86'400;
// Years start on March 1, and day 0 is 0000-03-01: the leap day is then the last day of its year,
// and a period of 400 years starts at day 0.
constexpr std::int64_t kDaysTo1970 = 719'468;
constexpr std::int64_t kDaysIn400Years = 146'097;

std::int64_t floorDiv(std::int64_t a, std::int64_t b) {
    return a / b - (a % b < 0 ? 1 : 0);
}

/// Remainder of floorDiv: 0 or more, less than `b`.
std::int64_t floorMod(std::int64_t a, std::int64_t b) {
    return (a % b + b) % b;
}

void addDigits(std::string& text, std::int64_t number, std::size_t width) {
    std::array<char, 20> digits{};
    std::size_t count = 0;
    for (; count < width || number > 0; number /= 10)
        digits[count++] = static_cast<char>('0' + number % 10);
    while (count > 0)
        text += digits[--count];
}

void addDate(std::string& text, const CivilDate& date) {
    if (date.year < 0 || date.year > 9999)
        text += date.year < 0 ? '-' : '+';
    addDigits(text, std::abs(date.year), 4);
    text += '-';
    addDigits(text, date.month, 2);
    text += '-';
    addDigits(text, date.day, 2);
}

/// Date and time of day without fraction and zone.
std::string secondsText(std::int64_t seconds) {
    const std::int64_t second = floorMod(seconds, kSecondsPerDay);
    std::string text;
    text.reserve(32);
    addDate(text, dateOf(floorDiv(seconds, kSecondsPerDay)));
    text += 'T';
    addDigits(text, second / 3600, 2);
    text += ':';
    addDigits(text, second / 60 % 60, 2);
    text += ':';
    addDigits(text, second % 60, 2);
    return text += '.';
}

void addOffset(std::string& text, int seconds) {
    if (seconds == 0) {
        text += 'Z';
        return;
    }
    const int minutes = std::abs(seconds) / 60;
    text += seconds < 0 ? '-' : '+';
    addDigits(text, minutes / 60, 2);
    text += ':';
    addDigits(text, minutes % 60, 2);
}

} // namespace

std::int64_t daysOf(const CivilDate& date) {
    const std::int64_t year = date.month <= 2 ? date.year - 1 : date.year;
    const std::int64_t era = floorDiv(year, 400);
    const std::int64_t yearOfEra = year - era * 400;
    const int monthFromMarch = date.month + (date.month > 2 ? -3 : 9);
    const std::int64_t dayOfYear = (153 * monthFromMarch + 2) / 5 + date.day - 1;
    return era * kDaysIn400Years + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear -
           kDaysTo1970;
}

CivilDate dateOf(std::int64_t days) {
    const std::int64_t era = floorDiv(days + kDaysTo1970, kDaysIn400Years);
    const std::int64_t day = days + kDaysTo1970 - era * kDaysIn400Years;
    const std::int64_t year = (day - day / 1460 + day / 36'524 - day / 146'096) / 365;
    const auto dayOfYear = static_cast<int>(day - (365 * year + year / 4 - year / 100));
    const int monthFromMarch = (5 * dayOfYear + 2) / 153;
    const int month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
    return {era * 400 + year + (month <= 2 ? 1 : 0), month,
            dayOfYear - (153 * monthFromMarch + 2) / 5 + 1};
}

int daysOfMonth(std::int64_t year, int month) {
    const CivilDate next = month == 12 ? CivilDate{year + 1, 1, 1} : CivilDate{year, month + 1, 1};
    return static_cast<int>(daysOf(next) - daysOf({year, month, 1}));
}

std::string utcTimeUs(std::int64_t timeUs) {
    std::string text = secondsText(floorDiv(timeUs, 1'000'000));
    addDigits(text, floorMod(timeUs, 1'000'000), 6);
    return text += 'Z';
}

std::string utcTimeMs(std::int64_t timeMs) {
    return localTimeMs(timeMs, 0);
}

std::string localTimeMs(std::int64_t timeMs, int offsetSeconds) {
    // Computed in seconds, because the offset in ms could exceed 64 bits.
    std::string text = secondsText(floorDiv(timeMs, 1000) + offsetSeconds);
    addDigits(text, floorMod(timeMs, 1000), 3);
    addOffset(text, offsetSeconds);
    return text;
}

} // namespace s4k
