// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

namespace s4k::test {

/// The fields of one CSV line, by column name.
using CsvRow = std::map<std::string, std::string>;

/// Parses CSV text with a header line; a field may be in quotes, a quoted field contains no quotes.
inline std::vector<CsvRow> parseCsv(const std::string& text) {
    std::vector<std::vector<std::string>> lines{{""}};
    bool quoted = false;
    for (const char c : text) {
        if (c == '"')
            quoted = !quoted;
        else if (c == ',' && !quoted)
            lines.back().emplace_back();
        else if (c == '\n' && !quoted)
            lines.push_back({""});
        else if (c != '\r')
            lines.back().back() += c;
    }
    std::vector<CsvRow> rows;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (lines[i].size() != lines[0].size())
            continue;
        CsvRow row;
        for (std::size_t k = 0; k < lines[0].size(); ++k)
            row[lines[0][k]] = lines[i][k];
        rows.push_back(row);
    }
    return rows;
}

} // namespace s4k::test
