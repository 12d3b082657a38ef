// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/logs/csv_parser.h"

#include "app/store/logs/csv_time.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <numeric>

namespace s4k::store {

namespace {

constexpr double kLeastMilliseconds = 1e11; // as seconds this is the year 5138
constexpr std::size_t kShownCell = 40;
constexpr std::array<std::string_view, 4> kTimeNames{"time", "timestamp", "datetime", "date"};
constexpr std::array<std::string_view, 8> kNoValue{"null", "nan",  "na",  "n/a",
                                                   "-",    "----", "inf", "-inf"};

std::string lower(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return out;
}

template <std::size_t N>
bool isOneOf(std::string_view text, const std::array<std::string_view, N>& list) {
    return text.size() <= 9 && std::find(list.begin(), list.end(), lower(text)) != list.end();
}

/// A cell as it is shown in a message: at most 40 characters without control characters.
std::string shown(std::string_view text) {
    std::string out(text.substr(0, kShownCell));
    for (char& c : out)
        if (static_cast<unsigned char>(c) < 0x20)
            c = '.';
    return text.size() > kShownCell ? out + "..." : out;
}

std::optional<double> plainNumber(std::string_view text) {
    if (!text.empty() && text.front() == '+')
        text.remove_prefix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (end != text.data() + text.size() || text.empty())
        return std::nullopt;
    if (error == std::errc::result_out_of_range)
        return Readings::kNotValid;
    return error == std::errc() ? std::optional(value) : std::nullopt;
}

} // namespace

Error CsvHistoryParser::refused(const CsvCell& cell, Text cause, Text remedy) const {
    return {Text::verbatim(csvPlace(m_name, m_number, cell.column)), shown(cell.text),
            std::move(cause), std::move(remedy)};
}

Result<Done> CsvHistoryParser::feed(std::string_view chunk) {
    while (!chunk.empty()) {
        const auto end = chunk.find('\n');
        const std::string_view piece = chunk.substr(0, end);
        if (m_rest.size() + piece.size() > kLongestCsvLine)
            return Error{
                Text::verbatim(csvPlace(m_name, m_number + 1, kLongestCsvLine)), "",
                S4K_TEXT("Files", "the line is longer than %1 bytes").with(kLongestCsvLine),
                S4K_TEXT("Files", "give a text file with a line for each time")};
        if (end == std::string_view::npos) {
            m_rest += piece;
            return Done{};
        }
        auto done = m_rest.empty() ? line(piece) : line(m_rest += piece);
        if (!done)
            return done;
        m_rest.clear();
        chunk.remove_prefix(end + 1);
    }
    return Done{};
}

Result<Done> CsvHistoryParser::line(std::string_view text) {
    ++m_number;
    if (!text.empty() && text.back() == '\r')
        text.remove_suffix(1);
    if (m_heading.empty())
        return heading(text);
    if (text.empty())
        return Done{};
    if (auto done = m_splitter.split(text, m_name, m_number, m_heading.size(), m_cells); !done)
        return done;
    if (m_cells.size() != m_heading.size())
        return refused(m_cells.back(),
                       S4K_TEXT("Files", "the line ends after %1 of %2 cells")
                           .with(m_cells.size(), m_heading.size()),
                       S4K_TEXT("Files", "give each line as many cells as the heading has"));
    if (m_sources.empty())
        if (auto done = firstRow(); !done)
            return done;
    return row();
}

Result<Done> CsvHistoryParser::heading(std::string_view text) {
    constexpr std::string_view kMark = "\xEF\xBB\xBF";
    if (text.substr(0, kMark.size()) == kMark)
        text.remove_prefix(kMark.size());
    const char separator = csvSeparator(text);
    m_splitter = CsvSplitter(separator);
    m_decimalComma = separator != ',';
    if (auto done = m_splitter.split(text, m_name, m_number, kMostCsvColumns, m_cells); !done)
        return done;
    bool named = false;
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        m_heading.emplace_back(m_cells[i].text);
        if (!named && isOneOf(m_cells[i].text, kTimeNames)) {
            m_timeCell = i;
            named = true;
        }
    }
    if (m_cells.size() < 2 || plainNumber(m_cells[m_timeCell].text))
        return refused(
            m_cells.front(), S4K_TEXT("Files", "this is no heading with a time and a value"),
            S4K_TEXT("Files", "begin the file with the names of its columns, one of them `time`"));
    return Done{};
}

/// The first row of values decides the format of the time and which columns are text.
Result<Done> CsvHistoryParser::firstRow() {
    const std::string_view time = m_cells[m_timeCell].text;
    if (const auto number = plainNumber(time))
        m_timeFormat =
            *number < kLeastMilliseconds ? TimeFormat::Seconds : TimeFormat::Milliseconds;
    m_sources.resize(m_cells.size());
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        m_sources[i].isText = i == m_timeCell || !numberOf(m_cells[i].text);
        m_sources[i].column = m_history.columns.size();
        if (!m_sources[i].isText)
            m_history.columns.push_back({m_heading[i], {}});
        else if (i != m_timeCell)
            m_history.skipped.push_back(m_heading[i]);
    }
    return Done{};
}

Result<Done> CsvHistoryParser::row() {
    const CsvCell& timeCell = m_cells[m_timeCell];
    const auto time = timeOf(timeCell.text);
    if (!time)
        return refused(
            timeCell, S4K_TEXT("Files", "this is no time of the years 1970 to 9999"),
            S4K_TEXT("Files",
                     "write ISO 8601 such as 2026-03-01T12:34:56Z, or seconds since 1970"));
    if ((m_history.timesMs.size() + 1) * m_cells.size() > kMostCsvValues)
        return refused(timeCell,
                       S4K_TEXT("Files", "the file has more than %1 values").with(kMostCsvValues),
                       S4K_TEXT("Files", "cut it into parts"));
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        if (m_sources[i].isText)
            continue;
        const auto value = numberOf(m_cells[i].text);
        if (!value)
            return refused(
                m_cells[i],
                S4K_TEXT("Files", "this is no number, in the column %1").with(shown(m_heading[i])),
                S4K_TEXT("Files", "write a decimal number, or leave the cell empty"));
        m_history.columns[m_sources[i].column].values.push_back(*value);
    }
    if (!m_history.timesMs.empty() && *time < m_history.timesMs.back())
        ++m_history.timeJumps;
    m_history.timesMs.push_back(*time);
    return Done{};
}

std::optional<std::int64_t> CsvHistoryParser::timeOf(std::string_view text) const {
    if (m_timeFormat == TimeFormat::Iso)
        return parseIsoTime(text);
    const auto number = numberOf(text);
    if (!number)
        return std::nullopt;
    const double ms = m_timeFormat == TimeFormat::Seconds ? *number * 1000 : *number;
    if (!(ms >= 0 && ms <= static_cast<double>(kLastHistoryMs)))
        return std::nullopt;
    return std::llround(ms);
}

std::optional<double> CsvHistoryParser::numberOf(std::string_view text) const {
    if (text.empty())
        return Readings::kNotValid;
    if (const auto value = plainNumber(text))
        return std::isfinite(*value) ? *value : Readings::kNotValid;
    if (isOneOf(text, kNoValue))
        return Readings::kNotValid;
    if (!m_decimalComma || text.size() > kShownCell || text.find(',') == std::string_view::npos)
        return std::nullopt;
    std::string point(text);
    point[point.find(',')] = '.';
    return plainNumber(point);
}

Result<CsvHistory> CsvHistoryParser::finish() {
    if (!m_rest.empty())
        if (auto done = line(m_rest); !done)
            return done.error();
    if (m_history.timesMs.empty())
        return Error{S4K_TEXT("Files", "CSV file"), m_name,
                     S4K_TEXT("Files", "it has no row of values"),
                     S4K_TEXT("Files", "name a file with readings")};
    if (m_history.columns.empty())
        return Error{S4K_TEXT("Files", "CSV file"), m_name,
                     S4K_TEXT("Files", "none of its columns holds numbers"),
                     S4K_TEXT("Files", "name a file with readings")};
    if (m_history.timeJumps > 0)
        sort();
    return std::move(m_history);
}

void CsvHistoryParser::sort() {
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
