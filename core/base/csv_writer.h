// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <charconv>
#include <cmath>
#include <concepts>
#include <string>
#include <string_view>

namespace s4k {

/// Builds CSV text cell by cell: a comma between cells, CR LF after each row, quotes around a cell
/// that contains a comma, a quote or a line end. The text is UTF-8 without a byte order mark.
/// @source RFC 4180
class CsvWriter {
public:
    static constexpr std::string_view kRowEnd = "\r\n";

    /// Adds a cell to the row.
    CsvWriter& cell(std::string_view text);
    CsvWriter& emptyCell() { return cell({}); }

    /// Adds a number with a decimal point: the shortest text that reads back to the same value of
    /// its type, or the format of `format` (arguments of std::to_chars). NaN and infinity give an
    /// empty cell.
    template <std::floating_point Number, typename... Format>
    CsvWriter& number(Number value, Format... format) {
        std::array<char, 400> text{};
        const auto end =
            std::to_chars(text.data(), text.data() + text.size(), value, format...).ptr;
        return std::isfinite(value) ? cell({text.data(), end}) : emptyCell();
    }
    CsvWriter& number(std::integral auto value) { return cell(std::to_string(value)); }

    /// Ends the row; a row without cells gives an empty line.
    CsvWriter& endRow();

    /// The text since the last take().
    [[nodiscard]] const std::string& text() const { return m_text; }
    /// Returns the text since the last take() and removes it; the next cell continues the row.
    [[nodiscard]] std::string take();

private:
    std::string m_text;
    bool m_inRow = false; ///< the row has at least one cell
};

} // namespace s4k
