// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/logs/log_times.h"

#include "app/store/logs/csv_rows.h"
#include "app/store/logs/log_time_numbers.h"
#include "core/base/words.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace s4k::store {

namespace {

constexpr std::int64_t kDayMs = 86'400'000;
constexpr std::array<std::string_view, 20> kTimeNames{
    "time",      "timestamp", "datetime",    "date",    "t",         "ts",       "zeit",
    "datum",     "uhrzeit",   "zeitstempel", "epoch",   "unixtime",  "unix",     "clock",
    "localtime", "utc",       "timeutc",     "utctime", "unixepoch", "timelocal"};

/// The times that the cells of a column are, in one order of day and month.
struct TimesOf {
    std::size_t cells = 0; ///< that are not empty
    std::size_t times = 0;
    std::size_t dates = 0;
    std::size_t clocks = 0;
    std::size_t midnights = 0;
    std::size_t ordered = 0; ///< the order decided
    std::size_t dotted = 0;  ///< with points between day, month and year
    std::size_t digits = 0;  ///< digits alone
    std::size_t local = 0;   ///< without an offset
    double travelMs = 0;     ///< sum of the steps between the times, without their signs

    [[nodiscard]] bool areMost() const { return 2 * times > cells && digits == 0; }
    [[nodiscard]] bool haveDate() const { return 2 * dates > times; }
    [[nodiscard]] bool haveClock() const { return 2 * clocks > times; }
    [[nodiscard]] bool areDaysOnly() const { return !haveClock() || midnights == times; }
};

TimesOf timesOf(const SampleColumn& column, DateOrder order) {
    TimesOf all;
    std::optional<std::int64_t> last;
    for (const std::string_view cell : column.cells) {
        all.cells += cell.empty() ? 0U : 1U;
        const auto time = parseWrittenTime(cell, order);
        if (!time)
            continue;
        ++all.times;
        all.dates += time->hasDate ? 1U : 0U;
        all.clocks += time->hasClock ? 1U : 0U;
        all.midnights += time->hasDate && time->ms % kDayMs == 0 ? 1U : 0U;
        all.ordered += time->isOrdered ? 1U : 0U;
        all.dotted += time->isOrdered && cell.find_first_of("/-") >= 5 ? 1U : 0U;
        all.digits += time->isDigits ? 1U : 0U;
        all.local += time->offsetMinutes ? 0U : 1U;
        all.travelMs += last ? std::abs(static_cast<double>(time->ms - *last)) : 0.0;
        last = time->ms;
    }
    return all;
}

/// The order in which more cells are times, otherwise the one whose times are nearer together.
DateOrder orderOf(const SampleColumn& column) {
    const TimesOf day = timesOf(column, DateOrder::DayFirst);
    const TimesOf month = timesOf(column, DateOrder::MonthFirst);
    const bool isMonth = day.times != month.times
                             ? month.times > day.times
                             : day.dotted == 0 && month.travelMs < day.travelMs;
    return isMonth ? DateOrder::MonthFirst : DateOrder::DayFirst;
}

std::string baseOf(std::string_view heading) {
    std::string base;
    for (const std::string& word : headingWords(heading))
        base += word;
    const auto unit = unitInHeading(heading);
    if (unit && headingWords(heading).size() > 1)
        base.resize(base.size() - headingWords(heading).back().size());
    return base;
}

Text columnText(const SampleColumn& column) {
    return S4K_TEXT("Files", "column %1").with(shownCell(column.name));
}

/// Finds the columns of one log.
class TimeFinder {
public:
    TimeFinder(const std::vector<SampleColumn>& columns, LogShape& shape, Doubts& doubts)
        : m_columns(columns), m_shape(shape), m_doubts(doubts) {
        for (const SampleColumn& column : columns) {
            m_times.push_back(timesOf(column, orderOf(column)));
            if (m_times.back().digits == m_times.back().times && isTimeName(column.name))
                m_times.back().digits = 0; // the name says that 20260301 is a day
        }
    }

    /// The columns of times by their cells; empty: there are none.
    [[nodiscard]] std::vector<std::size_t> byCells() const {
        const auto whole = pick([](const TimesOf& t) { return t.haveDate() && !t.areDaysOnly(); });
        if (whole)
            return {*whole};
        const auto day = pick([](const TimesOf& t) { return t.haveDate(); });
        const auto clock = pick([](const TimesOf& t) { return !t.haveDate(); });
        if (day && clock)
            return {*day, *clock};
        if (day || clock)
            return {day ? *day : *clock};
        return {};
    }

    /// The column of times that are numbers, by its name or its size.
    [[nodiscard]] std::vector<std::size_t> byNumbers() const {
        for (std::size_t i = 0; i < m_columns.size(); ++i)
            if (isTimeName(m_columns[i].name) &&
                guessNumericTime(m_columns[i], m_shape.numbers).has_value())
                return {i};
        const auto first = guessNumericTime(m_columns[0], m_shape.numbers);
        if (first && !first->isRelative && first->format != LogTimeFormat::ExcelDays)
            return {0};
        return {};
    }

    /// Writes the format of the text in the columns `times` into the shape.
    void takeText(std::optional<LogTimeFormat> wish) {
        const SampleColumn& column = m_columns[m_shape.times[0]];
        const TimesOf& times = m_times[m_shape.times[0]];
        const bool isMonth = orderOf(column) == DateOrder::MonthFirst;
        const LogTimeFormat guess = isMonth ? LogTimeFormat::MonthFirst : LogTimeFormat::DayFirst;
        m_shape.timeFormat = wish.value_or(times.ordered > 0 ? guess : LogTimeFormat::Iso);
        m_shape.orderGuessed = !wish && times.ordered > 0 && times.dotted == 0 &&
                               timesOf(column, DateOrder::DayFirst).times ==
                                   timesOf(column, DateOrder::MonthFirst).times;
        m_shape.isRelative = !times.haveDate();
        m_shape.needsZone = !m_shape.isRelative && times.local > 0;
        sayText(column);
    }

    void takeNumbers(std::optional<LogTimeFormat> wish) {
        const SampleColumn& column = m_columns[m_shape.times[0]];
        const auto guess = guessNumericTime(column, m_shape.numbers, wish);
        m_shape.timeFormat = guess ? guess->format : wish.value_or(LogTimeFormat::Seconds);
        m_shape.isRelative = guess && guess->isRelative;
        m_shape.needsZone = m_shape.timeFormat == LogTimeFormat::ExcelDays;
        if (guess && !wish && guess->isGuessed)
            doubt(column, S4K_TEXT("Files", "its times are taken as numbers in the unit %1")
                              .with(nameOf(m_shape.timeFormat)));
    }

    /// Says which other columns hold times, which zone is taken, and that times are relative.
    void sayAll() {
        const SampleColumn& column = m_columns[m_shape.times[0]];
        for (std::size_t i = 0; i < m_columns.size(); ++i)
            if (m_times[i].areMost() && m_times[i].haveDate() && !m_times[i].areDaysOnly() &&
                std::find(m_shape.times.begin(), m_shape.times.end(), i) == m_shape.times.end())
                doubt(column, S4K_TEXT("Files", "the times of the rows are taken from it; the "
                                                "column %1 holds times too")
                                  .with(shownCell(m_columns[i].name)));
        if (m_shape.isRelative)
            doubt(column, S4K_TEXT("Files", "its times are relative: they count from the beginning "
                                            "of the log, which is shown as 1970-01-01 00:00"));
        if (m_shape.needsZone && !m_shape.zoneGiven)
            doubt(column, S4K_TEXT("Files", "its times have no offset from UTC; they are taken as "
                                            "local time of this computer"));
    }

private:
    const std::vector<SampleColumn>& m_columns;
    LogShape& m_shape;
    Doubts& m_doubts;
    std::vector<TimesOf> m_times;

    /// The column of times that fits, preferably one that is named so.
    template <typename Fits>
    [[nodiscard]] std::optional<std::size_t> pick(Fits fits) const {
        std::optional<std::size_t> best;
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            if (!m_times[i].areMost() || !fits(m_times[i]))
                continue;
            if (isTimeName(m_columns[i].name))
                return i;
            best = best ? best : i;
        }
        return best;
    }
    void sayText(const SampleColumn& column) {
        if (!m_shape.orderGuessed)
            return;
        const bool month = m_shape.timeFormat == LogTimeFormat::MonthFirst;
        doubt(column, month ? S4K_TEXT("Files", "no value decides whether day or month is first; "
                                                "the month is taken as first")
                            : S4K_TEXT("Files", "no value decides whether day or month is first; "
                                                "the day is taken as first"));
    }
    void doubt(const SampleColumn& column, Text text) {
        m_doubts.push_back({DoubtCode::Guessed, columnText(column), std::move(text)});
    }
};

Result<std::vector<std::size_t>> wished(const std::vector<SampleColumn>& columns,
                                        const std::vector<std::string>& names) {
    std::vector<std::size_t> found;
    std::vector<std::string> known;
    for (const SampleColumn& column : columns)
        known.push_back(shownCell(column.name));
    for (const std::string& name : names) {
        const auto at = std::find_if(columns.begin(), columns.end(),
                                     [&](const SampleColumn& c) { return c.name == name; });
        if (at == columns.end())
            return Error{S4K_TEXT("Files", "column of times"), name,
                         S4K_TEXT("Files", "the log has no such column"), whatExists(name, known)};
        found.push_back(static_cast<std::size_t>(at - columns.begin()));
    }
    if (found.size() > 2 || (found.size() == 2 && found[0] == found[1]))
        return Error{S4K_TEXT("Files", "columns of times"), names.back(),
                     S4K_TEXT("Files", "times are in one column, or in a date and a clock"),
                     S4K_TEXT("Files", "name one column, or two different ones")};
    return found;
}

} // namespace

bool isTimeCell(std::string_view cell) {
    const auto isTime = [&](DateOrder order) {
        const auto time = parseWrittenTime(cell, order);
        return time && !time->isDigits;
    };
    return isTime(DateOrder::DayFirst) || isTime(DateOrder::MonthFirst);
}

bool isTimeName(std::string_view heading) {
    const std::string base = baseOf(heading);
    return std::find(kTimeNames.begin(), kTimeNames.end(), base) != kTimeNames.end();
}

Result<Done> guessTimes(const std::vector<SampleColumn>& columns, const LogWish& wish,
                        const std::string& name, LogShape& shape, Doubts& doubts) {
    TimeFinder finder(columns, shape, doubts);
    const auto given = wished(columns, wish.times);
    if (!given)
        return given.error();
    const bool numbers = wish.timeFormat && isNumeric(*wish.timeFormat);
    shape.times = *given;
    if (shape.times.empty() && !numbers)
        shape.times = finder.byCells();
    if (shape.times.empty())
        shape.times = finder.byNumbers();
    if (shape.times.empty())
        return Error{S4K_TEXT("Files", "CSV file"), name,
                     S4K_TEXT("Files", "no column holds times"),
                     S4K_TEXT("Files", "name the column of times (--time)")};
    const SampleColumn& column = columns[shape.times[0]];
    const TimesOf text = timesOf(column, orderOf(column));
    const bool isText =
        2 * text.times > text.cells && (text.digits == 0 || isTimeName(column.name));
    if (numbers || (!wish.timeFormat && !isText))
        finder.takeNumbers(wish.timeFormat);
    else
        finder.takeText(wish.timeFormat);
    finder.sayAll();
    return Done{};
}

} // namespace s4k::store
