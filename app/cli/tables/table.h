// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace s4k::cli {

/// A cell that JSON leaves out with its key; in other formats it is empty.
struct NoCell {};
/// Value of a cell: empty, left out, a flag, a number or text.
using Cell = std::variant<std::monostate, NoCell, bool, std::int64_t, double, std::string>;

/// A table for output in several formats.
struct Table {
    std::string title;
    std::vector<std::string> columns;    ///< used as CSV header and JSON keys
    std::vector<std::vector<Cell>> rows; ///< each has one cell for each column
};

/// A Markdown table below its title.
[[nodiscard]] std::string asMarkdown(const Table& table);
/// CSV by RFC 4180 with a header line.
[[nodiscard]] std::string asCsv(const Table& table);
/// Text in aligned columns without the title: decimal numbers with three decimals, numbers to the
/// right, an empty cell as `-`.
[[nodiscard]] std::string asText(const Table& table);
/// JSON Lines: one object per row, without the title; empty cells are null.
[[nodiscard]] std::string asJsonLines(const Table& table);
/// A JSON array with one object per line, without the title; empty cells are null.
[[nodiscard]] std::string asJson(const Table& table);

} // namespace s4k::cli
