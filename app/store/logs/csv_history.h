// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/progress.h"
#include "app/store/history/history_types.h"
#include "core/base/result.h"

#include <QString>

#include <string>
#include <vector>

namespace s4k::store {

/// A column of numbers, NaN where a cell is empty.
struct CsvColumn {
    std::string name;
    std::vector<double> values;
};

/// A CSV file of readings as a history: times rise, every column has a value for each.
struct CsvHistory {
    std::vector<std::int64_t> timesMs;
    std::vector<CsvColumn> columns;
    std::vector<std::string> skipped; ///< columns of text
    std::size_t timeJumps = 0;        ///< rows that were earlier than the one before them

    /// As HistoryReader::columns.
    [[nodiscard]] Result<std::vector<HistoryColumn>>
    columnsOf(std::size_t column, std::int64_t fromMs, std::int64_t toMs, int count) const;
};

inline constexpr std::size_t kMostCsvColumns = 1000;
inline constexpr std::size_t kLongestCsvLine = std::size_t{1024} * 1024; ///< bytes
inline constexpr std::size_t kMostCsvValues = 64'000'000;                ///< 512 MB

/// Reads a CSV file with a heading. The time is in the column called `time`, `timestamp`, `date` or
/// `datetime`, else in the first: ISO 8601, or seconds or milliseconds since 1970. Cells are parted
/// by `,`, `;` or tabs (with `;` and tabs the decimal comma is taken), may stand in quotes and may
/// be empty. The error names file:line:column. Memory is bounded by the constants above.
[[nodiscard]] Result<CsvHistory> loadCsvHistory(const QString& path,
                                                const app::Progress& progress = {});

} // namespace s4k::store
