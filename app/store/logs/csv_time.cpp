// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/logs/csv_time.h"

#include "app/store/history/history_types.h"
#include "core/base/utc_time.h"

#include <algorithm>

namespace s4k::store {

namespace {

constexpr std::int64_t kDayMs = 86'400'000;

/// Reads a text from its front; after the first error ok() is false.
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

} // namespace

std::optional<std::int64_t> parseIsoTime(std::string_view text) {
    Scanner scan(text);
    CivilDate date{scan.digits(4), 1, 1};
    scan.expect('-');
    date.month = scan.digits(2);
    scan.expect('-');
    date.day = scan.digits(2);
    if (!scan.ok() || date.year < 1970 || date.month < 1 || date.month > 12 || date.day < 1 ||
        date.day > daysOfMonth(date.year, date.month))
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
