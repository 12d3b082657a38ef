// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/history/history_info.h"

#include "app/cli/console.h"
#include "app/cli/json_writer.h"
#include "app/cli/text.h"
#include "app/store/history/history_reader.h"
#include "app/store/logs/csv_time.h"

namespace s4k::cli {

namespace {

using store::HistoryInfo;
using store::StoredMeter;

std::string timeText(const std::optional<std::int64_t>& timeMs) {
    return timeMs ? store::isoTime(*timeMs) : "-";
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

std::string infoText(const HistoryInfo& info) {
    std::string text = info.name + "\n" + padded("version", 16) + std::to_string(info.version) +
                       "\n" + padded("bytes", 16) + std::to_string(info.bytes) + "\n";
    text += padded("readings kept", 16) + keptText(info.retention.rawDays);
    if (info.retention.rawRows > 0)
        text += ", at most " + std::to_string(info.retention.rawRows) + " a meter";
    text += "\n" + padded("minutes kept", 16) + keptText(info.retention.minuteDays) + "\n" +
            padded("quarters kept", 16) + keptText(info.retention.quarterDays) + "\n";
    for (const auto& [table, rows] : info.rows)
        text += padded(table, 16) + std::to_string(rows) + " rows\n";
    for (const StoredMeter& meter : info.meters)
        text += meterText(meter);
    return text;
}

void writeTime(JsonWriter& json, const char* key, const std::optional<std::int64_t>& timeMs) {
    json.key(key);
    if (timeMs)
        json.value(store::isoTime(*timeMs));
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

} // namespace

Outcome historyInfo(const Arguments& arguments) {
    auto reader = store::HistoryReader::open(toQt(arguments.positional()[1]));
    if (!reader)
        return reader.error();
    const auto info = (*reader)->info();
    if (!info)
        return info.error();
    print(arguments.has("json") ? infoJson(*info) : infoText(*info));
    return ExitCode::Done;
}

} // namespace s4k::cli
