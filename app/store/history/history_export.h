// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/history/history_reader.h"
#include "app/store/logs/csv_export.h"
#include "app/store/logs/csv_history.h"

namespace s4k::store {

/// The part of a history that is written to a CSV file: the range [fromMs, toMs) of a meter.
struct HistoryExport {
    int meter = 1; ///< StoredMeter::id
    std::int64_t fromMs = 0;
    std::int64_t toMs = kLastHistoryMs + 1;
    std::vector<Quantity> columns; ///< empty: all quantities
    std::int64_t stepMs = 0;       ///< 0: rows as recorded; otherwise one row for each step with
                                   ///< readings
};

/// Writes a part of a history as CSV, see writeCsv(). Only without a step there is a column
/// `alerts`. With a step of whole minutes the rows are computed from the stored minutes or quarters
/// of an hour, otherwise from readings. Refuses an unknown meter, an empty range and a negative
/// step.
[[nodiscard]] Result<ExportSummary> exportHistory(HistoryReader& reader, const HistoryExport& what,
                                                  const QString& path,
                                                  const app::Progress& progress = {});

/// Like exportHistory(), for a log. Its only meter is 1; its default columns are the quantities in
/// the log. Refuses columns that the log does not have. A part without rows gives a file with a
/// heading only.
[[nodiscard]] Result<ExportSummary> exportLog(const CsvHistory& log, const HistoryExport& what,
                                              const QString& path,
                                              const app::Progress& progress = {});

} // namespace s4k::store
