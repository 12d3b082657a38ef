// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/history/history_reader.h"
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

struct ExportSummary {
    std::uint64_t rows = 0;
    bool cancelled = false; ///< nothing was written then
};

/// Writes a CSV file with the columns `time` (ISO 8601 UTC), the symbols of the quantities and,
/// without a step, `alerts`; whole or not at all. A step shows the mean, of counters the last
/// reading. It streams: memory does not grow with the history. `progress` hears the part of the
/// time that is done, now and then; its false cancels. @source RFC 4180
[[nodiscard]] Result<ExportSummary> exportHistory(HistoryReader& reader, const HistoryExport& what,
                                                  const QString& path,
                                                  const app::Progress& progress = {});

} // namespace s4k::store
