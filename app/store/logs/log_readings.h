// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/history/history_types.h"
#include "app/store/logs/log_shape.h"
#include "core/base/result.h"

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
    std::size_t rowsLeftOut = 0;      ///< rows that could not be read
    LogShape shape;                   ///< by which it was read
    Doubts doubts;                    ///< of the shape and of the rows; a bounded list

    /// Like HistoryReader::columns(), for the column with this index.
    [[nodiscard]] Result<std::vector<HistoryColumn>>
    columnsOf(std::size_t column, std::int64_t fromMs, std::int64_t toMs, int count) const;
};

inline constexpr std::size_t kMostCsvColumns = 1000;
inline constexpr std::size_t kLongestCsvLine = std::size_t{1024} * 1024; ///< bytes
inline constexpr std::size_t kMostCsvValues = 64'000'000;                ///< 512 MB

} // namespace s4k::store
