// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/logs/csv_time.h"

#include "app/store/history/history_types.h"

#include <algorithm>
#include <array>

namespace s4k::store {

namespace {

constexpr std::int64_t kDayMs = 86'400'000;

struct Date {
    std::int64_t year;
    int month;
    int day;
};

/// Days since 1970. @source Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms"
std::int64_t daysOf(Date d) {
    const std::int64_t year = d.month <= 2 ? d.year - 1 : d.year;
    const std::int64_t era = year / 400;
    const std::int64_t yearOfEra = year - era * 400;
    const std::int64_t dayOfYear = (153 * (d.month + (d.month > 2 ? -3 : 9)) + 2) / 5 + d.day - 1;
    return era * 146097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719468;
}

Date dateOf(std::int64_t days) {
    days += 719468;
    const std::int64_t era = days / 146097;
    const std::int64_t dayOfEra = days - era * 146097;
    const std::int64_t yearOfEra =
        (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const std::int64_t dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const auto shifted = static_cast<int>((5 * dayOfYear + 2) / 153);
    const auto day = static_cast<int>(dayOfYear) - (153 * shifted + 2) / 5 + 1;
    const int month = shifted < 10 ? shifted + 3 : shifted - 9;
    return {yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day};
}

int monthDays(Date d) {
    constexpr std::array<int, 12> kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (d.year % 4 == 0 && d.year % 100 != 0) || d.year % 400 == 0;
    return d.month == 2 && leap ? 29 : kDays[static_cast<std::size_t>(d.month - 1)];
}

/// Reads from the front of a text and remembers whether all went well.
class Scanner {
public:
    explicit Scanner(std::string_view text) : m_text(text) {}

    int digits(std::size_t count) {
        int value = 0;
        for (std::size_t i = 0; i < count; ++i) {
            const char c = i < m_text.size() ? m_text[i] : 'x';
            m_ok = m_ok && c >= '0' && c <= '9';
            value = m_ok ? value * 10 + (c - '0') : 0;
        }
        m_text.remove_prefix(std::min(count, m_text.size()));
        return value;
    }
    bool take(char c) {
        const bool found = !m_text.empty() && m_text.front() == c;
        if (found)
            m_text.remove_prefix(1);
        return found;
    }
    void expect(char c) { m_ok = take(c) && m_ok; }
    [[nodiscard]] bool nextIsDigit() const {
        return !m_text.empty() && m_text.front() >= '0' && m_text.front() <= '9';
    }
    [[nodiscard]] bool ended() const { return m_text.empty(); }
    [[nodiscard]] bool ok() const { return m_ok; }
    void refuse() { m_ok = false; }

private:
    std::string_view m_text;
    bool m_ok = true;
};

int fractionMs(Scanner& scan) {
    int value = 0;
    int weight = 100;
    if (!scan.nextIsDigit())
        scan.refuse();
    while (scan.nextIsDigit()) {
        value += scan.digits(1) * weight;
        weight /= 10;
    }
    return value;
}

std::int64_t timeOfDay(Scanner& scan) {
    const int hour = scan.digits(2);
    scan.expect(':');
    const int minute = scan.digits(2);
    int second = 0;
    int ms = 0;
    if (scan.take(':')) {
        second = scan.digits(2);
        if (scan.take('.') || scan.take(','))
            ms = fractionMs(scan);
    }
    if (hour > 23 || minute > 59 || second > 60)
        scan.refuse();
    return ((std::int64_t{hour} * 60 + minute) * 60 + second) * 1000 + ms;
}

std::int64_t offsetMs(Scanner& scan) {
    if (scan.ended() || scan.take('Z') || scan.take('z'))
        return 0;
    const bool east = scan.take('+');
    if (!east)
        scan.expect('-');
    const int hours = scan.digits(2);
    scan.take(':');
    const int minutes = scan.ended() ? 0 : scan.digits(2);
    if (hours > 23 || minutes > 59)
        scan.refuse();
    const std::int64_t offset = (std::int64_t{hours} * 60 + minutes) * 60'000;
    return east ? offset : -offset;
}

/// Fills `count` places from `at` on, the last digits of `value`.
void putDigits(std::string& text, std::size_t at, std::size_t count, int value) {
    for (; count > 0; value /= 10)
        text[at + --count] = static_cast<char>('0' + value % 10);
}

} // namespace

std::string isoTime(std::int64_t timeMs) {
    const Date date = dateOf(timeMs / kDayMs);
    const auto ms = static_cast<int>(timeMs % kDayMs);
    std::string text = "0000-00-00T00:00:00.000Z";
    putDigits(text, 0, 4, static_cast<int>(date.year));
    putDigits(text, 5, 2, date.month);
    putDigits(text, 8, 2, date.day);
    putDigits(text, 11, 2, ms / 3'600'000);
    putDigits(text, 14, 2, ms / 60'000 % 60);
    putDigits(text, 17, 2, ms / 1000 % 60);
    putDigits(text, 20, 3, ms % 1000);
    return text;
}

std::optional<std::int64_t> parseIsoTime(std::string_view text) {
    Scanner scan(text);
    Date date{scan.digits(4), 1, 1};
    scan.expect('-');
    date.month = scan.digits(2);
    scan.expect('-');
    date.day = scan.digits(2);
    if (!scan.ok() || date.year < 1970 || date.month < 1 || date.month > 12 || date.day < 1 ||
        date.day > monthDays(date))
        return std::nullopt;
    std::int64_t time = daysOf(date) * kDayMs;
    if (scan.take('T') || scan.take(' ') || scan.take('t')) {
        time += timeOfDay(scan);
        time -= offsetMs(scan);
    }
    if (!scan.ok() || !scan.ended() || time < 0 || time > kLastHistoryMs)
        return std::nullopt;
    return time;
}

} // namespace s4k::store
