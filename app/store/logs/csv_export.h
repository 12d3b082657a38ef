// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/progress.h"
#include "core/base/result.h"
#include "core/past/moment.h"

#include <QString>

#include <cstdint>
#include <functional>
#include <vector>

namespace s4k::store {

struct ExportSummary {
    std::uint64_t rows = 0;
    bool cancelled = false; ///< then nothing was written
};

/// Layout of a CSV file of readings.
struct CsvTable {
    std::vector<Quantity> columns;
    std::int64_t stepMs = 0; ///< 0: every row; otherwise one row for each step with readings
    bool alerts = false;     ///< adds a last column with register 146; without a step only
    std::int64_t fromMs = 0; ///< beginning and end of the rows, used for the progress
    std::int64_t toMs = 0;
};

/// Calls `take` with every row in the order of time until it returns false.
using MomentSource =
    std::function<Result<Done>(const std::function<bool(const past::Moment&)>& take)>;

/// Writes a CSV file with the columns `time` (ISO 8601 UTC), the symbols of the quantities and
/// `alerts`, completely or not at all. The row of a step contains means, for counters and demands
/// the last value. Rows are streamed: memory use does not grow with their number. `progress` is
/// called at intervals; when it returns false, the export is cancelled.
/// @source RFC 4180
[[nodiscard]] Result<ExportSummary> writeCsv(const QString& path, const CsvTable& table,
                                             const MomentSource& rows,
                                             const app::Progress& progress);

} // namespace s4k::store
