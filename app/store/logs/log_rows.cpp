// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/logs/log_rows.h"

#include "app/store/logs/log_number_style.h"
#include "app/store/logs/log_time_numbers.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace s4k::store {

namespace {

constexpr std::int64_t kDayMs = 86'400'000;
constexpr std::int64_t kMinuteMs = 60'000;

std::optional<std::int64_t> inYears(std::int64_t timeMs) {
    return timeMs < 0 || timeMs > kLastHistoryMs ? std::nullopt : std::optional(timeMs);
}

/// Names of the columns of text, at most LogFaults::kListed.
Doubt textColumns(const std::vector<std::string>& names) {
    std::string listed;
    const std::size_t shown = std::min(names.size(), LogFaults::kListed);
    for (std::size_t i = 0; i < shown; ++i)
        listed += (i == 0 ? "" : ", ") + shownCell(names[i]);
    return {DoubtCode::LeftOut, S4K_TEXT("Files", "columns of text"),
            shown == names.size()
                ? S4K_TEXT("Files", "they are left out: %1").with(listed)
                : S4K_TEXT("Files", "%1 are left out, among them %2").with(names.size(), listed)};
}

} // namespace

LogRowReader::LogRowReader(std::string name, LogShape shape, LocalClock clock)
    : m_name(std::move(name)), m_shape(std::move(shape)), m_clock(std::move(clock)),
      m_decoder(m_shape.encoding), m_splitter(m_shape.separator) {
    for (const LogColumnShape& column : m_shape.columns) {
        const bool isNumber = column.type == LogColumnType::Number;
        m_columns.push_back(isNumber ? m_history.columns.size() : kNoColumn);
        if (isNumber)
            m_history.columns.push_back({column.name, {}});
        if (column.type == LogColumnType::Text)
            m_history.skipped.push_back(column.name);
    }
}

Result<Done> LogRowReader::feed(std::string_view bytes) {
    std::string_view text = m_decoder.decode(bytes);
    while (!text.empty()) {
        const auto end = text.find(m_shape.lineEnd);
        const std::string_view piece = text.substr(0, end);
        if (m_rest.size() + piece.size() > kLongestCsvLine)
            return tooLongLine(m_name, m_number + 1);
        if (end == std::string_view::npos) {
            m_rest += piece;
            return Done{};
        }
        auto done = m_rest.empty() ? line(piece) : line(m_rest += piece);
        if (!done)
            return done;
        m_rest.clear();
        text.remove_prefix(end + 1);
    }
    return Done{};
}

Result<Done> LogRowReader::line(std::string_view text) {
    ++m_number;
    if (!text.empty() && text.back() == '\r')
        text.remove_suffix(1);
    if (m_number < m_shape.firstRowLine || text.empty() || isLogComment(text, m_shape.separator))
        return Done{};
    if (auto split = m_splitter.split(text, m_name, m_number, kMostCsvColumns, m_cells); !split) {
        m_faults.row(m_number, split.error().cause);
        return Done{};
    }
    if (hasRowWidth())
        return row();
    m_faults.row(m_number, S4K_TEXT("Files", "it has %1 instead of %2 cells")
                               .with(m_cells.size(), m_shape.columns.size()));
    return Done{};
}

/// Removes an empty cell behind a separator at the end of the line.
bool LogRowReader::hasRowWidth() {
    const std::size_t width = m_shape.columns.size();
    if (m_cells.size() == width + 1 && m_cells.back().text.empty())
        m_cells.pop_back();
    return m_cells.size() == width;
}

bool LogRowReader::isHeadingAgain() const {
    return m_shape.headingLine > 0 &&
           std::equal(m_cells.begin(), m_cells.end(), m_shape.columns.begin(),
                      m_shape.columns.end(), [](const CsvCell& cell, const LogColumnShape& column) {
                          return cell.text == column.name;
                      });
}

Result<Done> LogRowReader::row() {
    const auto time = timeOfRow();
    if (!time) {
        const CsvCell& cell = m_cells[m_shape.times.front()];
        m_faults.row(m_number,
                     isHeadingAgain()
                         ? Text(S4K_TEXT("Files", "it is the heading again"))
                         : S4K_TEXT("Files", "\"%1\" is no time").with(shownCell(cell.text)));
        return Done{};
    }
    if ((m_history.timesMs.size() + 1) * m_cells.size() > kMostCsvValues)
        return Error{Text::verbatim(csvPlace(m_name, m_number, 1)), "",
                     S4K_TEXT("Files", "the file has more than %1 values").with(kMostCsvValues),
                     S4K_TEXT("Files", "cut it into parts")};
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        if (m_columns[i] == kNoColumn)
            continue;
        const auto value = valueOf(i);
        if (!value)
            return value.error();
        m_history.columns[m_columns[i]].values.push_back(value->value_or(Readings::kNotValid));
    }
    if (!m_history.timesMs.empty() && *time < m_history.timesMs.back())
        ++m_history.timeJumps;
    m_history.timesMs.push_back(*time);
    return Done{};
}

/// The number of a cell; nullopt: it is left out. A number of another style ends the reading.
Result<std::optional<double>> LogRowReader::valueOf(std::size_t cell) {
    const CsvCell& read = m_cells[cell];
    const auto value = numberIn(read.text, m_shape.numbers);
    if (value)
        return value;
    if (signOf(read.text) != NumberSign::NoNumber && !m_shape.numbersGiven)
        return twoMeanings(Text::verbatim(csvPlace(m_name, m_number, read.column)), read.text,
                           m_shape.columns[cell].name);
    m_faults.cell(m_number, S4K_TEXT("Files", "\"%1\" is no number, in the column %2")
                                .with(shownCell(read.text), shownCell(m_shape.columns[cell].name)));
    return value;
}

std::optional<std::int64_t> LogRowReader::timeOfRow() {
    const std::string_view text = m_cells[m_shape.times[0]].text;
    if (m_shape.times.size() > 1)
        return joinedTime(text, m_cells[m_shape.times[1]].text);
    if (!isNumeric(m_shape.timeFormat))
        return writtenTime(text);
    const auto time = numericTimeMs(text, m_shape.numbers, m_shape.timeFormat);
    if (time && m_shape.timeFormat == LogTimeFormat::ExcelDays)
        return inYears(utcOf(*time));
    return time;
}

std::optional<std::int64_t> LogRowReader::writtenTime(std::string_view text) {
    const auto time = parseWrittenTime(text, orderOf(m_shape.timeFormat));
    if (!time) {
        noteOtherOrder();
        return std::nullopt;
    }
    if (!time->hasDate)
        return m_shape.isRelative ? std::optional(afterMidnights(time->ms)) : std::nullopt;
    if (m_shape.isRelative)
        return std::nullopt;
    if (time->offsetMinutes)
        return inYears(time->ms - *time->offsetMinutes * kMinuteMs);
    return inYears(utcOf(time->ms));
}

std::optional<std::int64_t> LogRowReader::joinedTime(std::string_view date,
                                                     std::string_view clock) {
    const DateOrder order = orderOf(m_shape.timeFormat);
    const auto day = parseWrittenTime(date, order);
    const auto hour = parseWrittenTime(clock, order);
    if (!day)
        noteOtherOrder();
    if (!day || !hour || !day->hasDate || !hour->hasClock || (!hour->hasDate && hour->ms > kDayMs))
        return std::nullopt;
    const std::int64_t wallMs =
        day->ms / kDayMs * kDayMs + (hour->hasDate ? hour->ms % kDayMs : hour->ms);
    if (hour->offsetMinutes)
        return inYears(wallMs - *hour->offsetMinutes * kMinuteMs);
    return inYears(utcOf(wallMs));
}

/// Of a local time that occurs twice the later one is taken when the earlier one would go back.
std::int64_t LogRowReader::utcOf(std::int64_t wallMs) {
    const LocalTime time = m_clock(wallMs);
    m_skipped += time.isSkipped ? 1U : 0U;
    if (time.laterMs == time.utcMs)
        return time.utcMs;
    ++m_twice;
    const bool goesBack = !m_history.timesMs.empty() && time.utcMs <= m_history.timesMs.back();
    return goesBack ? time.laterMs : time.utcMs;
}

/// A clock that falls by more than half a day has passed midnight.
std::int64_t LogRowReader::afterMidnights(std::int64_t clockMs) {
    if (m_lastClockMs && clockMs + kDayMs / 2 < *m_lastClockMs)
        m_daysMs += kDayMs;
    m_lastClockMs = clockMs;
    return m_daysMs + clockMs;
}

void LogRowReader::noteOtherOrder() {
    if (!m_shape.orderGuessed)
        return;
    const DateOrder other = orderOf(m_shape.timeFormat) == DateOrder::DayFirst
                                ? DateOrder::MonthFirst
                                : DateOrder::DayFirst;
    m_otherOrder =
        m_otherOrder || parseWrittenTime(m_cells[m_shape.times[0]].text, other).has_value();
}

Result<CsvHistory> LogRowReader::finish() {
    if (!m_rest.empty())
        if (auto done = line(m_rest); !done)
            return done.error();
    const std::size_t rows = m_history.timesMs.size();
    if (m_faults.rows() > rows)
        return Error{S4K_TEXT("Files", "CSV file"), m_name,
                     S4K_TEXT("Files", "most of its rows cannot be read (%1 of %2); %3: %4")
                         .with(m_faults.rows(), m_faults.rows() + rows, m_faults.firstRow()->where,
                               m_faults.firstRow()->text),
                     S4K_TEXT("Files", "say how it is written (--separator, --time, "
                                       "--time-format, --decimal, --encoding)")};
    if (rows == 0)
        return Error{S4K_TEXT("Files", "CSV file"), m_name,
                     S4K_TEXT("Files", "it has no row of values"),
                     S4K_TEXT("Files", "name a file with readings")};
    if (m_history.columns.empty())
        return Error{S4K_TEXT("Files", "CSV file"), m_name,
                     S4K_TEXT("Files", "none of its columns holds numbers"),
                     S4K_TEXT("Files", "name a file with readings")};
    sayWhole();
    if (m_history.timeJumps > 0)
        sort();
    m_history.shape = std::move(m_shape);
    return std::move(m_history);
}

void LogRowReader::sayWhole() {
    Doubts& doubts = m_history.doubts;
    if (!m_history.skipped.empty())
        doubts.push_back(textColumns(m_history.skipped));
    m_history.rowsLeftOut = m_faults.rows();
    const Doubts rows = m_faults.doubts();
    doubts.insert(doubts.end(), rows.begin(), rows.end());
    const auto changed = [&](std::size_t count, TextId text) {
        if (count > 0)
            doubts.push_back({DoubtCode::Changed, S4K_TEXT("Files", "rows"), text.with(count)});
    };
    changed(m_history.timeJumps,
            S4K_TEXT("Files", "%1 are earlier than the row before them and are put in order"));
    changed(m_skipped, S4K_TEXT("Files", "%1 have a local time that does not exist, because clocks "
                                         "were set forward"));
    if (m_twice > 0)
        doubts.push_back(
            {DoubtCode::Guessed, S4K_TEXT("Files", "rows"),
             S4K_TEXT("Files", "%1 have a local time that occurs twice, because clocks were set "
                               "back; they are taken in the order of the rows")
                 .with(m_twice)});
}

void LogRowReader::sort() {
    std::vector<std::size_t> order(m_history.timesMs.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return m_history.timesMs[a] < m_history.timesMs[b];
    });
    const auto arrange = [&](auto& values) {
        auto sorted = values;
        for (std::size_t i = 0; i < order.size(); ++i)
            sorted[i] = values[order[i]];
        values = std::move(sorted);
    };
    arrange(m_history.timesMs);
    for (CsvColumn& column : m_history.columns)
        arrange(column.values);
}

} // namespace s4k::store
