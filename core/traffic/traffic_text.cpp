// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/traffic/traffic_text.h"

namespace s4k::modbus {

namespace {

constexpr std::int64_t kUsPerSecond = 1'000'000;
constexpr std::int64_t kSecondsPerDay = 86'400;

std::int64_t floorDiv(std::int64_t a, std::int64_t b) {
    return a / b - (a % b < 0 ? 1 : 0);
}

/// What floorDiv leaves: 0 or more, less than `b`.
std::int64_t floorMod(std::int64_t a, std::int64_t b) {
    return (a % b + b) % b;
}

std::string digits(std::int64_t number, std::size_t width) {
    const std::string text = std::to_string(number);
    return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

struct Date {
    std::int64_t year;
    std::int64_t month;
    std::int64_t day;
};

// Years are counted from March, so that the leap day is the last of its year, and from 0000-03-01,
// where a period of 400 years begins.
Date dateOf(std::int64_t daysSince1970) {
    constexpr std::int64_t kDaysTo1970 = 719'468;
    constexpr std::int64_t kDaysIn400Years = 146'097;
    const std::int64_t days = daysSince1970 + kDaysTo1970;
    const std::int64_t era = floorDiv(days, kDaysIn400Years);
    const std::int64_t day = days - era * kDaysIn400Years;
    const std::int64_t year = (day - day / 1460 + day / 36'524 - day / 146'096) / 365;
    const std::int64_t dayOfYear = day - (365 * year + year / 4 - year / 100);
    const std::int64_t monthFromMarch = (5 * dayOfYear + 2) / 153;
    const std::int64_t month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
    return {era * 400 + year + (month <= 2 ? 1 : 0), month,
            dayOfYear - (153 * monthFromMarch + 2) / 5 + 1};
}

std::string yearText(std::int64_t year) {
    if (year < 0)
        return "-" + digits(-year, 4);
    return (year > 9999 ? "+" : "") + digits(year, 4);
}

} // namespace

std::string_view framingName(Framing framing) {
    return framing == Framing::Tcp ? "tcp" : "rtu";
}

std::string_view directionName(Direction direction) {
    return direction == Direction::Request ? "request" : "reply";
}

std::string utcText(std::int64_t timeUs) {
    const std::int64_t seconds = floorDiv(timeUs, kUsPerSecond);
    const std::int64_t days = floorDiv(seconds, kSecondsPerDay);
    const std::int64_t second = floorMod(seconds, kSecondsPerDay);
    const Date date = dateOf(days);
    return yearText(date.year) + "-" + digits(date.month, 2) + "-" + digits(date.day, 2) + "T" +
           digits(second / 3600, 2) + ":" + digits(second / 60 % 60, 2) + ":" +
           digits(second % 60, 2) + "." + digits(floorMod(timeUs, kUsPerSecond), 6) + "Z";
}

std::string wholeHexText(Bytes bytes) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string text;
    text.reserve(3 * bytes.size());
    for (const std::uint8_t byte : bytes) {
        if (!text.empty())
            text += ' ';
        text += kDigits[byte >> 4U];
        text += kDigits[byte & 0xFU];
    }
    return text;
}

} // namespace s4k::modbus
