// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace s4k::store {

/// One cell without its quotes, and its first column in the line, from 1.
struct CsvCell {
    std::string_view text;
    std::size_t column = 1;
};

/// Splits lines into cells without copying. The text of a quoted cell is stored in the splitter
/// until the next line.
/// @source RFC 4180, without line breaks in cells
class CsvSplitter {
public:
    explicit CsvSplitter(char separator) : m_separator(separator) {}

    /// Puts the cells of `line` into `cells`. Refuses more than `most` cells, NUL bytes and quotes
    /// that are not closed. `name` and `number` (file and line) are for messages.
    [[nodiscard]] Result<Done> split(std::string_view line, const std::string& name,
                                     std::size_t number, std::size_t most,
                                     std::vector<CsvCell>& cells);

private:
    char m_separator;
    std::vector<std::string> m_unquoted;

    std::size_t quoted(std::string_view line, std::size_t begin, CsvCell& cell);
};

/// `name:line:column`.
[[nodiscard]] std::string csvPlace(const std::string& name, std::size_t line, std::size_t column);

/// The refusal of a line longer than kLongestCsvLine.
[[nodiscard]] Error tooLongLine(const std::string& name, std::size_t line);

/// A text of the file as it is shown in a message: at most 40 bytes without control characters.
[[nodiscard]] std::string shownCell(std::string_view text);

} // namespace s4k::store
