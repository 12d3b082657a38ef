// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace s4k::store {

/// One cell, without the quotes around it, and where it begins in its line (1-based).
struct CsvCell {
    std::string_view text;
    std::size_t column = 1;
};

/// The character of `,` `;` tab that parts the cells of this heading.
[[nodiscard]] char csvSeparator(std::string_view heading);

/// Cuts lines into cells without copying; a cell with doubled quotes is kept by the splitter until
/// the next line.
/// @source RFC 4180, without line breaks in cells
class CsvSplitter {
public:
    explicit CsvSplitter(char separator) : m_separator(separator) {}

    /// The cells of `line`, at most `most`; refuses more, NUL bytes and quotes that do not close.
    /// `where` is file:line.
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

} // namespace s4k::store
