// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace s4k::cli {

/// A cell of which JSON has no key, and other formats nothing.
struct NoCell {};
/// Nothing, a flag, a number, or text.
using Cell = std::variant<std::monostate, NoCell, bool, std::int64_t, double, std::string>;

/// A table of the program as people and scripts take it away.
struct Table {
    std::string title;
    std::vector<std::string> columns; ///< names, as CSV header and JSON keys
    std::vector<std::vector<Cell>> rows;
};

/// A Markdown table under its title.
[[nodiscard]] std::string asMarkdown(const Table& table);
/// RFC 4180 with a header line.
[[nodiscard]] std::string asCsv(const Table& table);
/// Columns of text for people, numbers with three decimals.
[[nodiscard]] std::string asText(const Table& table);
/// JSON Lines: an object a row, without a title; empty cells are null.
[[nodiscard]] std::string asJsonLines(const Table& table);
/// An array of objects, one a line; empty cells are null.
[[nodiscard]] std::string asJson(const Table& table);

} // namespace s4k::cli
