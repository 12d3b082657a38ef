// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/history/history_export.h"

#include "app/store/history/history_columns.h"
#include "app/store/history/history_rollup.h"
#include "app/store/logs/log_columns.h"

#include <algorithm>

namespace s4k::store {

namespace {

std::optional<HistoryLevel> levelOf(std::int64_t stepMs) {
    if (stepMs % kQuarterMs == 0)
        return HistoryLevel::Quarter;
    if (stepMs % kMinuteMs == 0)
        return HistoryLevel::Minute;
    return std::nullopt;
}

MomentSource rowsOf(HistoryReader& reader, const HistoryExport& what) {
    return [&reader, &what](const std::function<bool(const past::Moment&)>& take) {
        const auto level = what.stepMs == 0 ? std::nullopt : levelOf(what.stepMs);
        if (!level)
            return reader.rows(what.meter, what.fromMs, what.toMs, take);
        return reader.rollups(*level, what.meter, what.fromMs, what.toMs,
                              [&take](std::int64_t startMs, const Readings& values) {
                                  past::Moment row;
                                  row.timeMs = startMs;
                                  row.readings = values;
                                  return take(row);
                              });
    };
}

MomentSource rowsOf(const CsvHistory& log, const LogColumns& columns, const HistoryExport& what) {
    return [&](const std::function<bool(const past::Moment&)>& take) {
        const auto first = std::lower_bound(log.timesMs.begin(), log.timesMs.end(), what.fromMs);
        past::Moment row;
        for (auto at = first; at != log.timesMs.end() && *at < what.toMs; ++at) {
            const auto i = static_cast<std::size_t>(at - log.timesMs.begin());
            row.timeMs = *at;
            row.readings = columns.readings(i);
            row.alerts = columns.alertsAt(i);
            if (!take(row))
                break;
        }
        return Result<Done>(Done{});
    };
}

Error noMeter(int id) {
    return {S4K_TEXT("History", "meter"), std::to_string(id),
            S4K_TEXT("History", "there is no such meter in the file"),
            S4K_TEXT("History", "choose a meter of the list")};
}

Result<StoredMeter> findMeter(HistoryReader& reader, int id) {
    const auto meters = reader.meters();
    if (!meters)
        return meters.error();
    for (const StoredMeter& meter : *meters)
        if (meter.id == id)
            return meter;
    return noMeter(id);
}

std::optional<Error> check(const HistoryExport& what) {
    if (auto error = checkColumns(what.fromMs, what.toMs, 1))
        return error;
    if (what.stepMs < 0)
        return Error{S4K_TEXT("History", "step"), std::to_string(what.stepMs) + " ms",
                     S4K_TEXT("History", "it is negative"), S4K_TEXT("History", "give 0 or more")};
    return std::nullopt;
}

/// The table of a part whose readings are between `firstMs` and `lastMs`.
CsvTable tableOf(const HistoryExport& what, std::int64_t firstMs, std::int64_t lastMs) {
    return {what.columns, what.stepMs, what.stepMs == 0, std::max(what.fromMs, firstMs),
            std::min(what.toMs, lastMs)};
}

} // namespace

Result<ExportSummary> exportHistory(HistoryReader& reader, const HistoryExport& what,
                                    const QString& path, const app::Progress& progress) {
    if (auto error = check(what))
        return *std::move(error);
    const auto meter = findMeter(reader, what.meter);
    if (!meter)
        return meter.error();
    CsvTable table = tableOf(what, meter->firstMs.value_or(0), meter->lastMs.value_or(0));
    if (table.columns.empty())
        for (const QuantityTraits& row : kQuantities)
            table.columns.push_back(row.quantity);
    return writeCsv(path, table, rowsOf(reader, what), progress);
}

Result<ExportSummary> exportLog(const CsvHistory& log, const HistoryExport& what,
                                const QString& path, const app::Progress& progress) {
    if (auto error = check(what))
        return *std::move(error);
    if (what.meter != 1)
        return noMeter(what.meter);
    const LogColumns columns(log);
    CsvTable table = tableOf(what, log.timesMs.front(), log.timesMs.back());
    table.alerts = table.alerts && columns.alerts != nullptr;
    for (const Quantity q : what.columns)
        if (columns.quantities[index(q)] == nullptr)
            return Error{S4K_TEXT("History", "column"), std::string(traits(q).symbol),
                         S4K_TEXT("History", "the log has no such column"),
                         S4K_TEXT("History", "name columns that it has")};
    if (table.columns.empty())
        for (const QuantityTraits& row : kQuantities)
            if (columns.quantities[index(row.quantity)] != nullptr)
                table.columns.push_back(row.quantity);
    if (table.columns.empty() && !table.alerts)
        return Error{S4K_TEXT("History", "columns"), "",
                     S4K_TEXT("History", "no column of the log is a quantity of a meter"),
                     S4K_TEXT("History", "name a log with columns such as energy_real_total")};
    return writeCsv(path, table, rowsOf(log, columns, what), progress);
}

} // namespace s4k::store
