// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/history/history_reader.h"
#include "app/store/logs/csv_export.h"
#include "app/store/logs/csv_history.h"

namespace s4k::store {

/// What of a history goes into a CSV file.
struct HistoryExport {
    int meter = 1; ///< StoredMeter::id
    std::int64_t fromMs = 0;
    std::int64_t toMs = kLastHistoryMs + 1;
    std::vector<Quantity> columns; ///< empty: all
    std::int64_t stepMs = 0;       ///< 0: as recorded; else a row for each step with readings
};

/// Writes a part of a history as CSV, see writeCsv; without a step with `alerts`.
[[nodiscard]] Result<ExportSummary> exportHistory(HistoryReader& reader, const HistoryExport& what,
                                                  const QString& path,
                                                  const app::Progress& progress = {});

/// The same of a log, whose only meter is 1. Its default columns are the quantities that it has;
/// refuses others, and a part without rows is a file with its heading.
[[nodiscard]] Result<ExportSummary> exportLog(const CsvHistory& log, const HistoryExport& what,
                                              const QString& path,
                                              const app::Progress& progress = {});

} // namespace s4k::store
