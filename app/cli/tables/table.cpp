// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/tables/table.h"

#include "app/cli/numbers.h"
#include "app/cli/text.h"
#include "core/base/csv_writer.h"
#include "core/base/json_writer.h"

#include <algorithm>
#include <cmath>

namespace s4k::cli {

namespace {

constexpr int kShownDecimals = 3;

/// `number` formats a number that is not of an integer type.
template <typename Number>
std::string cellText(const Cell& cell, Number number) {
    if (const auto* const whole = std::get_if<std::int64_t>(&cell))
        return std::to_string(*whole);
    if (const auto* const flag = std::get_if<bool>(&cell))
        return *flag ? "true" : "false";
    if (const auto* const value = std::get_if<double>(&cell))
        return std::isfinite(*value) ? number(*value) : std::string();
    const auto* const text = std::get_if<std::string>(&cell);
    return text == nullptr ? std::string() : *text;
}

std::string cellText(const Cell& cell) {
    return cellText(cell, shortest);
}

bool isNumber(const Cell& cell) {
    return std::holds_alternative<std::int64_t>(cell) || std::holds_alternative<double>(cell);
}

std::string replaced(std::string text, char what, std::string_view with) {
    for (std::size_t at = text.find(what); at != std::string::npos;
         at = text.find(what, at + with.size()))
        text.replace(at, 1, with);
    return text;
}

template <typename Cells, typename Write>
std::string joined(const Cells& cells, std::string_view separator, Write write) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i)
        line += (i == 0 ? std::string() : std::string(separator)) + write(cells[i]);
    return line;
}

void writeCell(JsonWriter& json, const Cell& cell) {
    if (const auto* const whole = std::get_if<std::int64_t>(&cell))
        json.value(*whole);
    else if (const auto* const flag = std::get_if<bool>(&cell))
        json.value(*flag);
    else if (const auto* const number = std::get_if<double>(&cell))
        json.value(*number);
    else if (const auto* const text = std::get_if<std::string>(&cell))
        json.value(*text);
    else
        json.null();
}

void writeRow(JsonWriter& json, const Table& table, const std::vector<Cell>& row) {
    json.beginObject();
    for (std::size_t i = 0; i < row.size(); ++i)
        if (!std::holds_alternative<NoCell>(row[i]))
            writeCell(json.key(table.columns[i]), row[i]);
    json.endObject();
}

std::string shownText(const Cell& cell) {
    std::string text =
        cellText(cell, [](double number) { return fixedPoint(number, kShownDecimals); });
    return text.empty() ? "-" : text;
}

/// The width of the widest cell of each column.
std::vector<std::size_t> widthsOf(const Table& table) {
    std::vector<std::size_t> widths;
    for (const std::string& column : table.columns)
        widths.push_back(column.size());
    for (const auto& row : table.rows)
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], shownText(row[i]).size());
    return widths;
}

} // namespace

std::string asMarkdown(const Table& table) {
    const auto escape = [](const std::string& text) { return replaced(text, '|', "\\|"); };
    std::string text =
        "# " + table.title + "\n\n| " + joined(table.columns, " | ", escape) + " |\n";
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        text += "|---";
    text += "|\n";
    for (const auto& row : table.rows)
        text += "| " +
                joined(row, " | ", [&](const Cell& cell) { return escape(cellText(cell)); }) +
                " |\n";
    return text;
}

std::string asCsv(const Table& table) {
    CsvWriter csv;
    for (const std::string& column : table.columns)
        csv.cell(column);
    csv.endRow();
    for (const auto& row : table.rows) {
        for (const Cell& cell : row)
            csv.cell(cellText(cell));
        csv.endRow();
    }
    return csv.take();
}

std::string asText(const Table& table) {
    const std::vector<std::size_t> widths = widthsOf(table);
    const auto line = [&](auto&& cell) {
        std::string text;
        for (std::size_t i = 0; i < widths.size(); ++i)
            text += (i == 0 ? "" : "  ") + cell(i);
        return text.substr(0, text.find_last_not_of(' ') + 1) + "\n";
    };
    std::string text = line([&](std::size_t i) {
        const bool right = !table.rows.empty() && isNumber(table.rows.front()[i]);
        return padded(table.columns[i], widths[i], right);
    });
    for (const auto& row : table.rows)
        text += line(
            [&](std::size_t i) { return padded(shownText(row[i]), widths[i], isNumber(row[i])); });
    return text;
}

std::string asJsonLines(const Table& table) {
    std::string text;
    for (const auto& row : table.rows) {
        JsonWriter json;
        writeRow(json, table, row);
        text += json.text() + "\n";
    }
    return text;
}

std::string asJson(const Table& table) {
    JsonWriter json(1);
    json.beginArray();
    for (const auto& row : table.rows)
        writeRow(json, table, row);
    return json.endArray().text() + "\n";
}

} // namespace s4k::cli
