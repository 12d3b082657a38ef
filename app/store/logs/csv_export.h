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
    bool cancelled = false; ///< nothing was written then
};

/// A CSV file of readings.
struct CsvTable {
    std::vector<Quantity> columns;
    std::int64_t stepMs = 0; ///< 0: rows as they come; else a row for each step with readings
    bool alerts = false;     ///< a last column with register 146; without a step only
    std::int64_t fromMs = 0; ///< what progress is measured by
    std::int64_t toMs = 0;
};

/// Hands on every row in the order of time until `take` says false.
using MomentSource =
    std::function<Result<Done>(const std::function<bool(const past::Moment&)>& take)>;

/// Writes a CSV file with the columns `time` (ISO 8601 UTC), the symbols of the quantities and
/// `alerts`; whole or not at all. A step shows the mean, of counters and demands the last reading.
/// It streams: memory does not grow with the rows. `progress` is called now and then; its false
/// cancels.
/// @source RFC 4180
[[nodiscard]] Result<ExportSummary> writeCsv(const QString& path, const CsvTable& table,
                                             const MomentSource& rows,
                                             const app::Progress& progress);

} // namespace s4k::store
