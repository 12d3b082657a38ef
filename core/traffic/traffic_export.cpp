// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/traffic/traffic_export.h"

#include "core/base/csv_writer.h"
#include "core/base/json_writer.h"
#include "core/base/utc_time.h"
#include "core/traffic/traffic_text.h"

#include <array>
#include <string_view>
#include <utility>
#include <variant>

namespace s4k::modbus {

namespace {

/// No value, a number, or text.
using Value = std::variant<std::monostate, std::uint64_t, std::string>;

struct Column {
    std::string_view name;
    Value value;
};
using Columns = std::array<Column, 11>;

Value textIfAny(std::string_view text) {
    return text.empty() ? Value() : Value(std::string(text));
}

Columns columnsOf(const TrafficLog& log, const TrafficFrame& frame, const KnownScales& scales) {
    DecodedPdu decoded = decodeFrame(log, frame, scales);
    const Text problem = std::exchange(decoded.problem, {});
    const auto numberIf = [](bool present, std::uint64_t number) {
        return present ? Value(number) : Value();
    };
    return {{{"number", std::uint64_t{frame.number}},
             {"time", utcTimeUs(frame.timeUs)},
             {"direction", std::string(directionName(frame.direction))},
             {"framing", std::string(framingName(frame.framing))},
             {"peer", textIfAny(frame.peer.view())},
             {"unit", std::uint64_t{frame.unit}},
             {"function", numberIf(!pduOf(frame).empty(), decoded.function)},
             {"meaning", decoded.text().english()},
             {"exception", numberIf(decoded.exception.has_value(), decoded.exception.value_or(0))},
             {"problem", textIfAny(problem.english())},
             {"bytes", wholeHexText(frame.bytes.view())}}};
}

void write(JsonWriter& json, const Value& value) {
    if (const auto* const number = std::get_if<std::uint64_t>(&value))
        json.value(*number);
    else if (const auto* const text = std::get_if<std::string>(&value))
        json.value(*text);
    else
        json.null();
}

void write(CsvWriter& csv, const Value& value) {
    if (const auto* const number = std::get_if<std::uint64_t>(&value))
        csv.number(*number);
    else if (const auto* const text = std::get_if<std::string>(&value))
        csv.cell(*text);
    else
        csv.emptyCell();
}

std::string headerOf(TrafficFormat format) {
    switch (format) {
    case TrafficFormat::Csv:
        return csvHeader();
    case TrafficFormat::Pcap:
        return pcapHeader();
    case TrafficFormat::JsonLines:
        break;
    }
    return {};
}

std::string entryOf(TrafficFormat format, const TrafficLog& log, const TrafficFrame& frame,
                    const KnownScales& scales) {
    switch (format) {
    case TrafficFormat::Csv:
        return csvLine(log, frame, scales);
    case TrafficFormat::JsonLines:
        return jsonLine(log, frame, scales);
    case TrafficFormat::Pcap:
        break;
    }
    return pcapRecord(frame);
}

} // namespace

std::string csvHeader() {
    CsvWriter csv;
    for (const Column& column : columnsOf(TrafficLog(1), {}, {}))
        csv.cell(column.name);
    return csv.endRow().take();
}

std::string csvLine(const TrafficLog& log, const TrafficFrame& frame, const KnownScales& scales) {
    CsvWriter csv;
    for (const Column& column : columnsOf(log, frame, scales))
        write(csv, column.value);
    return csv.endRow().take();
}

std::string jsonLine(const TrafficLog& log, const TrafficFrame& frame, const KnownScales& scales) {
    JsonWriter json(0, JsonWriter::Bytes::Latin1);
    json.beginObject();
    for (const Column& column : columnsOf(log, frame, scales))
        write(json.key(column.name), column.value);
    return json.endObject().text() + "\n";
}

std::string exportTraffic(const TrafficLog& log, TrafficFormat format, const TrafficFilter& filter,
                          const KnownScales& scales) {
    std::string text = headerOf(format);
    for (std::size_t i = 0; i < log.size(); ++i)
        if (filter.matches(log, log[i], scales))
            text += entryOf(format, log, log[i], scales);
    return text;
}

} // namespace s4k::modbus
