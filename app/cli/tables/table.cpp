// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/tables/table.h"

#include "app/cli/json_writer.h"

namespace s4k::cli {

namespace {

std::string cellText(const Cell& cell) {
    if (const auto* const number = std::get_if<std::int64_t>(&cell))
        return std::to_string(*number);
    const auto* const text = std::get_if<std::string>(&cell);
    return text == nullptr ? std::string() : *text;
}

std::string replaced(std::string text, char what, std::string_view with) {
    for (std::size_t at = text.find(what); at != std::string::npos;
         at = text.find(what, at + with.size()))
        text.replace(at, 1, with);
    return text;
}

std::string csvField(const std::string& text) {
    if (text.find_first_of(",\"\n\r") == std::string::npos)
        return text;
    return '"' + replaced(text, '"', "\"\"") + '"';
}

template <typename Cells, typename Write>
std::string joined(const Cells& cells, std::string_view separator, Write write) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i)
        line += (i == 0 ? std::string() : std::string(separator)) + write(cells[i]);
    return line;
}

void writeCell(JsonWriter& json, const Cell& cell) {
    if (const auto* const number = std::get_if<std::int64_t>(&cell))
        json.value(*number);
    else if (const auto* const text = std::get_if<std::string>(&cell))
        json.value(*text);
    else
        json.null();
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
    std::string text = joined(table.columns, ",", csvField) + "\n";
    for (const auto& row : table.rows)
        text += joined(row, ",", [](const Cell& cell) { return csvField(cellText(cell)); }) + "\n";
    return text;
}

std::string asJson(const Table& table) {
    JsonWriter json(1);
    json.beginArray();
    for (const auto& row : table.rows) {
        json.beginObject();
        for (std::size_t i = 0; i < row.size(); ++i)
            writeCell(json.key(table.columns[i]), row[i]);
        json.endObject();
    }
    return json.endArray().text() + "\n";
}

} // namespace s4k::cli
