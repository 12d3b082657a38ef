// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/history/history_info.h"
#include "app/cli/doubts.h"

#include "app/base/zone_time.h"
#include "app/cli/console.h"
#include "app/cli/history/history_file.h"
#include "app/cli/history/history_log.h"
#include "app/cli/history/history_range.h"
#include "app/cli/text.h"
#include "app/store/history/history_reader.h"
#include "app/store/logs/csv_history.h"
#include "app/store/logs/log_columns.h"
#include "core/base/json_writer.h"
#include "core/base/utc_time.h"

#include <QFileInfo>

namespace s4k::cli {

namespace {

using store::HistoryInfo;
using store::StoredMeter;

constexpr std::size_t kNameWidth = 16;

std::string timeText(const std::optional<std::int64_t>& timeMs) {
    return timeMs ? utcTimeMs(*timeMs) : "-";
}

std::string keptText(int days) {
    return days == 0 ? "for ever" : std::to_string(days) + " days";
}

std::string meterText(const StoredMeter& meter) {
    const store::HistoryMeter& m = meter.meter;
    std::string text = "meter " + std::to_string(meter.id) + "  unit " + std::to_string(m.unit);
    for (const std::string& part : {m.bus, m.name, m.device})
        if (!part.empty())
            text += "  " + part;
    return text + "\n  " + timeText(meter.firstMs) + " to " + timeText(meter.lastMs) + ", " +
           std::to_string(meter.rawRows) + " readings\n";
}

std::string line(const std::string& name, const std::string& value) {
    return padded(name, kNameWidth) + value + "\n";
}

std::string infoText(const HistoryInfo& info) {
    const store::HistoryRetention& kept = info.retention;
    std::string readings = keptText(kept.rawDays);
    if (kept.rawRows > 0)
        readings += ", at most " + std::to_string(kept.rawRows) + " a meter";
    std::string text = info.name + "\n" + line("version", std::to_string(info.version)) +
                       line("bytes", std::to_string(info.bytes)) + line("readings kept", readings) +
                       line("minutes kept", keptText(kept.minuteDays)) +
                       line("quarters kept", keptText(kept.quarterDays));
    for (const auto& [table, rows] : info.rows)
        text += line(table, std::to_string(rows) + " rows");
    for (const StoredMeter& meter : info.meters)
        text += meterText(meter);
    return text;
}

void writeTime(JsonWriter& json, const char* key, const std::optional<std::int64_t>& timeMs) {
    json.key(key);
    if (timeMs)
        json.value(utcTimeMs(*timeMs));
    else
        json.null();
}

void writeMeter(JsonWriter& json, const StoredMeter& meter) {
    json.beginObject().key("meter").value(meter.id).key("bus").value(meter.meter.bus);
    json.key("unit").value(meter.meter.unit).key("name").value(meter.meter.name);
    json.key("device").value(meter.meter.device).key("period_ms").value(meter.meter.periodMs);
    json.key("readings").value(meter.rawRows);
    writeTime(json, "from", meter.firstMs);
    writeTime(json, "to", meter.lastMs);
    json.endObject();
}

std::string infoJson(const HistoryInfo& info) {
    JsonWriter json;
    json.beginObject().key("name").value(info.name).key("version").value(info.version);
    json.key("bytes").value(info.bytes).key("retention").beginObject();
    json.key("raw_days").value(info.retention.rawDays);
    json.key("raw_rows").value(info.retention.rawRows);
    json.key("minute_days").value(info.retention.minuteDays);
    json.key("quarter_days").value(info.retention.quarterDays).endObject();
    json.key("rows").beginObject();
    for (const auto& [table, rows] : info.rows)
        json.key(table).value(rows);
    json.endObject().key("meters").beginArray();
    for (const StoredMeter& meter : info.meters)
        writeMeter(json, meter);
    return json.endArray().endObject().text() + "\n";
}

/// A log, reported as a history of one meter.
struct LogInfo {
    std::string name;
    std::int64_t bytes = 0;
    store::CsvHistory log;
    QTimeZone zone;

    [[nodiscard]] std::string from() const { return app::zoneTime(log.timesMs.front(), zone); }
    [[nodiscard]] std::string to() const { return app::zoneTime(log.timesMs.back(), zone); }
};

Result<LogInfo> readLog(const Arguments& arguments, const QString& name) {
    const auto wish = logWish(arguments);
    if (!wish)
        return wish.error();
    const auto range = readRange(arguments);
    if (!range)
        return range.error();
    auto log = store::loadCsvHistory(name, {}, *wish);
    if (!log)
        return log.error();
    return LogInfo{name.toStdString(), QFileInfo(name).size(), std::move(*log), range->zone};
}

std::string columnsText(const store::CsvHistory& log) {
    std::string text;
    for (const store::CsvColumn& column : log.columns)
        text += (text.empty() ? "" : ", ") + store::shownName(column);
    return text;
}

std::string logText(const LogInfo& info) {
    const std::vector<std::int64_t>& times = info.log.timesMs;
    return info.name + "\n" + line("bytes", std::to_string(info.bytes)) +
           line("readings", std::to_string(times.size()) + " rows") +
           line("columns", columnsText(info.log)) + "meter 1\n  " + info.from() + " to " +
           info.to() + ", " + std::to_string(times.size()) + " readings\n";
}

std::string logJson(const LogInfo& info) {
    JsonWriter json;
    json.beginObject().key("name").value(info.name).key("bytes").value(info.bytes);
    json.key("rows").beginObject().key("readings").value(info.log.timesMs.size()).endObject();
    json.key("columns").beginArray();
    for (const store::CsvColumn& column : info.log.columns)
        json.value(toQt(column.name).toStdString()); // JSON is UTF-8, even if the log is not
    json.endArray().key("meters").beginArray().beginObject().key("meter").value(1);
    json.key("readings").value(info.log.timesMs.size());
    json.key("from").value(info.from()).key("to").value(info.to());
    json.endObject().endArray();
    writeShape(json, info.log.shape);
    json.key("rows_left_out").value(info.log.rowsLeftOut);
    writeDoubts(json, info.log.doubts);
    return json.endObject().text() + "\n";
}

} // namespace

Outcome historyInfo(const Arguments& arguments) {
    const QString name = toQt(arguments.positional()[1]);
    const auto log = isLogFor(arguments);
    if (!log)
        return log.error();
    if (*log) {
        const auto info = readLog(arguments, name);
        if (!info)
            return info.error();
        sayDoubts(info->log.doubts);
        print(arguments.has("json") ? logJson(*info) : logText(*info));
        return ExitCode::Done;
    }
    auto reader = store::HistoryReader::open(name);
    if (!reader)
        return reader.error();
    const auto info = (*reader)->info();
    if (!info)
        return info.error();
    print(arguments.has("json") ? infoJson(*info) : infoText(*info));
    return ExitCode::Done;
}

} // namespace s4k::cli
