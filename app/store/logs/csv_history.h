// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/progress.h"
#include "app/store/history/history_types.h"
#include "core/base/result.h"

#include <QString>

#include <string>
#include <vector>

namespace s4k::store {

/// A column of numbers, NaN for an empty cell.
struct CsvColumn {
    std::string name;
    std::vector<double> values;
};

/// The readings of a CSV file: times rise, and every column has a value for each time.
struct CsvHistory {
    std::vector<std::int64_t> timesMs;
    std::vector<CsvColumn> columns;
    std::vector<std::string> skipped; ///< names of columns of text
    std::size_t timeJumps = 0;        ///< number of rows that were earlier than the row before them

    /// Like HistoryReader::columns(), for the column with this index.
    [[nodiscard]] Result<std::vector<HistoryColumn>>
    columnsOf(std::size_t column, std::int64_t fromMs, std::int64_t toMs, int count) const;
};

inline constexpr std::size_t kMostCsvColumns = 1000;
inline constexpr std::size_t kLongestCsvLine = std::size_t{1024} * 1024; ///< bytes
inline constexpr std::size_t kMostCsvValues = 64'000'000;                ///< 512 MB

/// Reads a CSV file with a heading. The time is in the column `time`, `timestamp`, `date` or
/// `datetime`, otherwise in the first column: ISO 8601, or seconds or milliseconds since 1970.
/// Cells are separated by `,`, `;` or tabs (with `;` and tabs a decimal comma is accepted), may be
/// quoted and may be empty. Rows are sorted by time. The error names file:line:column. The
/// constants above limit the memory.
[[nodiscard]] Result<CsvHistory> loadCsvHistory(const QString& path,
                                                const app::Progress& progress = {});

} // namespace s4k::store
