// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/logs/csv_history.h"
#include "app/store/logs/csv_rows.h"

#include <optional>

namespace s4k::store {

/// Parses a CSV log line by line; the file is never in memory as a whole.
class CsvHistoryParser {
public:
    explicit CsvHistoryParser(std::string name) : m_name(std::move(name)) {}

    /// Parses the next line, without its line end.
    [[nodiscard]] Result<Done> line(std::string_view text);
    /// Parses the next part of the file, cut anywhere.
    [[nodiscard]] Result<Done> feed(std::string_view chunk);
    [[nodiscard]] Result<CsvHistory> finish();

private:
    enum class TimeFormat : std::uint8_t {
        Iso,
        Seconds,
        Milliseconds
    };
    struct Source {
        bool isText = false;
        std::size_t column = 0; ///< index in CsvHistory::columns
    };

    std::string m_name;
    std::string m_rest; ///< beginning of a line whose end was not received yet
    std::size_t m_number = 0;
    CsvSplitter m_splitter{','};
    std::vector<CsvCell> m_cells;
    std::vector<std::string> m_heading;
    std::vector<Source> m_sources; ///< by cell; empty until the first row of values
    std::size_t m_timeCell = 0;
    TimeFormat m_timeFormat = TimeFormat::Iso;
    bool m_decimalComma = false;
    CsvHistory m_history;

    [[nodiscard]] Result<Done> heading(std::string_view text);
    [[nodiscard]] Result<Done> firstRow();
    [[nodiscard]] Result<Done> row();
    [[nodiscard]] std::optional<std::int64_t> timeOf(std::string_view text) const;
    [[nodiscard]] std::optional<double> numberOf(std::string_view text) const;
    [[nodiscard]] Error refused(const CsvCell& cell, Text cause, Text remedy) const;
    void sort();
};

} // namespace s4k::store
