// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace s4k::cli {

/// A cell that JSON leaves out with its key; empty in other formats.
struct NoCell {};
/// Value of a cell: empty, left out, a flag, a number or text.
using Cell = std::variant<std::monostate, NoCell, bool, std::int64_t, double, std::string>;

/// A table for output in several formats.
struct Table {
    std::string title;
    std::vector<std::string> columns; ///< used as CSV header and JSON keys
    std::vector<std::vector<Cell>> rows;
};

/// A Markdown table below its title.
[[nodiscard]] std::string asMarkdown(const Table& table);
/// CSV by RFC 4180 with a header line.
[[nodiscard]] std::string asCsv(const Table& table);
/// Text in aligned columns, numbers with three decimals.
[[nodiscard]] std::string asText(const Table& table);
/// JSON Lines: one object per row, without the title; empty cells are null.
[[nodiscard]] std::string asJsonLines(const Table& table);
/// A JSON array with one object per line; empty cells are null.
[[nodiscard]] std::string asJson(const Table& table);

} // namespace s4k::cli
