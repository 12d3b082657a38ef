// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/logs/csv_rows.h"

#include "app/store/logs/log_readings.h"

#include <algorithm>
#include <cstring>

namespace s4k::store {

namespace {

constexpr std::size_t kShownCell = 40;

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' '))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' '))
        text.remove_suffix(1);
    return text;
}

} // namespace

std::string csvPlace(const std::string& name, std::size_t line, std::size_t column) {
    return name + ":" + std::to_string(line) + ":" + std::to_string(column);
}

Error tooLongLine(const std::string& name, std::size_t line) {
    return {Text::verbatim(csvPlace(name, line, kLongestCsvLine)), "",
            S4K_TEXT("Files", "the line is longer than %1 bytes").with(kLongestCsvLine),
            S4K_TEXT("Files", "give a text file with a line for each time")};
}

std::string shownCell(std::string_view text) {
    std::size_t size = std::min(text.size(), kShownCell);
    while (size > 0 && size < text.size() &&
           (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80)
        --size; // no part of a character
    std::string out(text.substr(0, size));
    for (char& c : out)
        if (static_cast<unsigned char>(c) < 0x20)
            c = '.';
    return text.size() > size ? out + "..." : out;
}

/// Returns the position after the closing quote, or the size of the line plus one if there is none.
std::size_t CsvSplitter::quoted(std::string_view line, std::size_t begin, CsvCell& cell) {
    std::string text;
    std::size_t at = begin + 1;
    while (at < line.size()) {
        if (line[at] == '"') {
            if (at + 1 >= line.size() || line[at + 1] != '"')
                break;
            ++at;
        }
        text += line[at++];
    }
    if (at >= line.size())
        return line.size() + 1;
    m_unquoted.push_back(std::move(text));
    cell.text = m_unquoted.back();
    return at + 1;
}

Result<Done> CsvSplitter::split(std::string_view line, const std::string& name, std::size_t number,
                                std::size_t most, std::vector<CsvCell>& cells) {
    cells.clear();
    m_unquoted.clear();
    if (line.find('"') != std::string_view::npos) // reserved, because cells refer to these texts
        m_unquoted.reserve(static_cast<std::size_t>(std::count(line.begin(), line.end(), '"')));
    if (const auto zero = line.find('\0'); zero != std::string_view::npos)
        return Error{Text::verbatim(csvPlace(name, number, zero + 1)), "",
                     S4K_TEXT("Files", "there is a NUL byte"),
                     S4K_TEXT("Files", "give a text file, and its encoding (--encoding)")};
    std::size_t begin = 0;
    for (;;) {
        CsvCell cell{{}, begin + 1};
        std::size_t end = 0;
        const std::size_t first = line.find_first_not_of(' ', begin);
        if (first < line.size() && line[first] == '"') {
            end = std::min(quoted(line, first, cell), line.size() + 1);
            while (end < line.size() && line[end] == ' ')
                ++end;
            if (end > line.size() || (end < line.size() && line[end] != m_separator))
                return Error{Text::verbatim(csvPlace(name, number, begin + 1)), "",
                             S4K_TEXT("Files", "its quotes do not close before the next cell"),
                             S4K_TEXT("Files", "close the quotes, and double those within")};
        } else {
            end = std::min(line.find(m_separator, begin), line.size());
            cell.text = trimmed(line.substr(begin, end - begin));
        }
        if (cells.size() >= most)
            return Error{Text::verbatim(csvPlace(name, number, begin + 1)), "",
                         S4K_TEXT("Files", "the line has more than %1 cells").with(most),
                         S4K_TEXT("Files", "give each line as many cells as the heading has")};
        cells.push_back(cell);
        if (end >= line.size())
            return Done{};
        begin = end + 1;
    }
}

} // namespace s4k::store
