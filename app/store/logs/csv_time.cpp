// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/logs/csv_time.h"

#include "app/store/history/history_types.h"
#include "core/base/utc_time.h"
#include "core/base/words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace s4k::store {

namespace {

constexpr std::int64_t kDayMs = 86'400'000;
constexpr std::int64_t kMinuteMs = 60'000;
constexpr std::size_t kLongestTime = 40;
constexpr std::array<std::string_view, 12> kMonths{"jan", "feb", "mar", "apr", "may", "jun",
                                                   "jul", "aug", "sep", "oct", "nov", "dec"};
constexpr std::array<std::pair<std::string_view, int>, 4> kGermanMonths{
    {{"mrz", 3}, {"mai", 5}, {"okt", 10}, {"dez", 12}}};
constexpr std::array<std::pair<std::string_view, int>, 11> kZones{{{"z", 0},
                                                                   {"utc", 0},
                                                                   {"gmt", 0},
                                                                   {"wet", 0},
                                                                   {"west", 60},
                                                                   {"cet", 60},
                                                                   {"mez", 60},
                                                                   {"cest", 120},
                                                                   {"mesz", 120},
                                                                   {"eet", 120},
                                                                   {"eest", 180}}};

/// Reads a text from its front; after the first error ok() is false.
class Scanner {
public:
    explicit Scanner(std::string_view text) : m_text(text) {}

    /// A number of `least` to `most` digits.
    int number(std::size_t least, std::size_t most) {
        const std::size_t count = std::min(digitsAhead(), most);
        m_ok = m_ok && count >= least;
        int value = 0;
        for (std::size_t i = 0; i < count && m_ok; ++i)
            value = value * 10 + (m_text[i] - '0');
        m_text.remove_prefix(count);
        return value;
    }
    int digits(std::size_t count) { return number(count, count); }
    /// The letters ahead, in small letters.
    std::string word() {
        std::size_t end = 0;
        while (end < m_text.size() && isLetter(m_text[end]))
            ++end;
        std::string letters = lowerCase(m_text.substr(0, end));
        m_text.remove_prefix(end);
        return letters;
    }
    bool take(char c) {
        const bool found = next() == c && !ended();
        if (found)
            m_text.remove_prefix(1);
        return found;
    }
    bool takeBlanks() {
        const bool found = take(' ');
        while (take(' ')) {
        }
        return found;
    }
    void expect(char c) { m_ok = take(c) && m_ok; }
    [[nodiscard]] std::size_t digitsAhead() const {
        std::size_t count = 0;
        while (count < m_text.size() && m_text[count] >= '0' && m_text[count] <= '9')
            ++count;
        return count;
    }
    [[nodiscard]] char next(std::size_t at = 0) const {
        return at < m_text.size() ? m_text[at] : '\0';
    }
    [[nodiscard]] static bool isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
    [[nodiscard]] bool ended() const { return m_text.empty(); }
    [[nodiscard]] bool ok() const { return m_ok; }
    void refuse() { m_ok = false; }

private:
    std::string_view m_text;
    bool m_ok = true;
};

int monthOf(std::string_view word) {
    for (const auto& [name, month] : kGermanMonths)
        if (word.substr(0, 3) == name)
            return month;
    for (std::size_t i = 0; i < kMonths.size(); ++i)
        if (word.substr(0, 3) == kMonths[i])
            return static_cast<int>(i) + 1;
    return 0;
}

/// The year of two digits is of 1970 to 2069.
std::int64_t wholeYear(int year, std::size_t digits) {
    return digits > 2 ? year : year + (year < 70 ? 2000 : 1900);
}

int yearAtEnd(Scanner& scan) {
    const std::size_t digits = scan.digitsAhead();
    if (digits != 2 && digits != 4)
        scan.refuse();
    return static_cast<int>(wholeYear(scan.number(2, 4), digits));
}

CivilDate yearFirst(Scanner& scan) {
    CivilDate date{scan.digits(4), 1, 1};
    const char sign = scan.next();
    scan.expect(sign == '/' || sign == '.' ? sign : '-');
    date.month = scan.number(1, 2);
    scan.expect(sign);
    date.day = scan.number(1, 2);
    return date;
}

CivilDate digitsOnly(Scanner& scan) {
    CivilDate date{scan.digits(4), 1, 1};
    date.month = scan.digits(2);
    date.day = scan.digits(2);
    return date;
}

CivilDate yearLast(Scanner& scan, DateOrder order, bool& isOrdered) {
    const int first = scan.number(1, 2);
    const char sign = scan.next();
    scan.expect(sign == '/' || sign == '.' || sign == ' ' ? sign : '-');
    CivilDate date{1970, 1, first};
    if (Scanner::isLetter(scan.next())) {
        date.month = monthOf(scan.word());
    } else {
        const int second = scan.number(1, 2);
        isOrdered = true;
        date.month = order == DateOrder::DayFirst ? second : first;
        date.day = order == DateOrder::DayFirst ? first : second;
    }
    scan.expect(sign);
    date.year = yearAtEnd(scan);
    return date;
}

/// Reads the date ahead; the text has at least one digit in front.
void readDate(Scanner& scan, DateOrder order, WrittenTime& time) {
    const std::size_t digits = scan.digitsAhead();
    time.hasDate = true;
    time.isIso = digits == 4;
    time.isDigits = digits == 8 || digits == 14;
    if (digits > 2 && !time.isIso && !time.isDigits)
        return scan.refuse();
    const CivilDate date = time.isIso      ? yearFirst(scan)
                           : time.isDigits ? digitsOnly(scan)
                                           : yearLast(scan, order, time.isOrdered);
    if (!scan.ok() || date.year < 1970 || date.month < 1 || date.month > 12 || date.day < 1 ||
        date.day > daysOfMonth(date.year, date.month))
        return scan.refuse();
    time.ms = daysOf(date) * kDayMs;
}

int fractionMs(Scanner& scan) {
    int value = 0;
    int weight = 100;
    if (scan.digitsAhead() == 0)
        scan.refuse();
    while (scan.digitsAhead() > 0) {
        value += scan.digits(1) * weight;
        weight /= 10;
    }
    return value;
}

int secondsMs(Scanner& scan) {
    const int second = scan.digits(2);
    if (second > 60)
        scan.refuse();
    return second * 1000 + (scan.take('.') || scan.take(',') ? fractionMs(scan) : 0);
}

/// The hour of a clock with 12 hours, where AM or PM is ahead.
int halfDay(Scanner& scan, int hour) {
    const Scanner before = scan;
    scan.takeBlanks();
    const std::string word = scan.word();
    if (word != "am" && word != "pm") {
        scan = before;
        return hour;
    }
    if (hour < 1 || hour > 12)
        scan.refuse();
    return hour % 12 + (word == "pm" ? 12 : 0);
}

void readClock(Scanner& scan, WrittenTime& time) {
    time.hasClock = true;
    const std::size_t digits = scan.digitsAhead();
    const bool packed = time.isDigits || ((digits == 4 || digits == 6) && scan.next(digits) != ':');
    int hour = packed ? scan.digits(2) : scan.number(1, time.hasDate ? 2 : 4);
    if (!packed)
        scan.expect(':');
    const int minute = scan.digits(2);
    const bool seconds = packed ? scan.digitsAhead() >= 2 : scan.take(':');
    const int ms = seconds ? secondsMs(scan) : 0;
    hour = halfDay(scan, hour);
    const bool endOfDay = hour == 24 && minute == 0 && ms == 0;
    if ((time.hasDate && hour > 23 && !endOfDay) || minute > 59)
        scan.refuse();
    time.ms += hour * 60 * kMinuteMs + minute * kMinuteMs + ms;
}

std::optional<int> namedZone(Scanner& scan) {
    const std::string word = scan.word();
    for (const auto& [name, minutes] : kZones)
        if (word == name)
            return minutes;
    scan.refuse();
    return std::nullopt;
}

/// Reads what follows the clock: nothing, a name, or an offset.
void readOffset(Scanner& scan, WrittenTime& time) {
    scan.takeBlanks();
    if (scan.ended())
        return;
    if (Scanner::isLetter(scan.next()))
        time.offsetMinutes = namedZone(scan);
    if (scan.ended() || !scan.ok())
        return;
    const bool east = scan.take('+');
    if (!east)
        scan.expect('-');
    const int hours = scan.digits(2);
    scan.take(':');
    const int minutes = scan.ended() ? 0 : scan.digits(2);
    if (hours > 23 || minutes > 59)
        scan.refuse();
    time.offsetMinutes = (east ? 1 : -1) * (hours * 60 + minutes);
}

bool passesToClock(Scanner& scan, const WrittenTime& time) {
    if (time.isDigits && scan.digitsAhead() > 0)
        return true;
    const bool passed = scan.take('T') || scan.take('t') || scan.take(',') || scan.next() == ' ';
    scan.takeBlanks();
    return passed;
}

} // namespace

std::optional<WrittenTime> parseWrittenTime(std::string_view text, DateOrder order) {
    Scanner scan(text);
    if (text.size() > kLongestTime || scan.digitsAhead() == 0)
        return std::nullopt;
    WrittenTime time;
    if (scan.next(scan.digitsAhead()) != ':')
        readDate(scan, order, time);
    if (scan.ok() && !scan.ended() && (!time.hasDate || passesToClock(scan, time))) {
        time.isDigits = time.isDigits && text.find_first_not_of("0123456789") == std::string::npos;
        readClock(scan, time);
        readOffset(scan, time);
    }
    if (!scan.ok() || !scan.ended() || time.ms > kLastHistoryMs)
        return std::nullopt;
    return time;
}

std::optional<std::int64_t> parseIsoTime(std::string_view text) {
    const auto time = parseWrittenTime(text, DateOrder::DayFirst);
    if (!time || !time->isIso)
        return std::nullopt;
    const std::int64_t ms = time->ms - time->offsetMinutes.value_or(0) * kMinuteMs;
    return ms < 0 || ms > kLastHistoryMs ? std::nullopt : std::optional(ms);
}

} // namespace s4k::store
