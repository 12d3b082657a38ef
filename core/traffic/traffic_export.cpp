// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/traffic/traffic_export.h"

#include "core/traffic/traffic_text.h"

#include <array>
#include <string_view>
#include <utility>

namespace s4k::modbus {

namespace {

struct Cell {
    std::string_view name;
    std::string text;
    enum class Kind : std::uint8_t {
        Text,
        Number,
        Absent
    } kind = Kind::Text;
};

using Cells = std::array<Cell, 11>;

Cell textCell(std::string_view name, std::string_view text) {
    return {name, std::string(text), Cell::Kind::Text};
}

Cell optionalTextCell(std::string_view name, std::string text) {
    return text.empty() ? Cell{name, {}, Cell::Kind::Absent}
                        : Cell{name, std::move(text), Cell::Kind::Text};
}

Cell numberCell(std::string_view name, std::uint64_t number) {
    return {name, std::to_string(number), Cell::Kind::Number};
}

Cell numberCellIf(bool present, std::string_view name, std::uint64_t number) {
    return present ? numberCell(name, number) : Cell{name, {}, Cell::Kind::Absent};
}

Cells cellsOf(const TrafficLog& log, const TrafficFrame& frame, const KnownScales& scales) {
    DecodedPdu decoded = decodeFrame(log, frame, scales);
    const Text problem = std::exchange(decoded.problem, {});
    return {
        {numberCell("number", frame.number), textCell("time", utcText(frame.timeUs)),
         textCell("direction", directionName(frame.direction)),
         textCell("framing", framingName(frame.framing)),
         optionalTextCell("peer", std::string(frame.peer.view())), numberCell("unit", frame.unit),
         numberCellIf(!pduOf(frame).empty(), "function", decoded.function),
         textCell("meaning", decoded.text().english()),
         numberCellIf(decoded.exception.has_value(), "exception", decoded.exception.value_or(0)),
         optionalTextCell("problem", problem.english()),
         textCell("bytes", wholeHexText(frame.bytes.view()))}};
}

std::string csvCell(const std::string& text) {
    if (text.find_first_of("\",\r\n") == std::string::npos)
        return text;
    std::string quoted = "\"";
    for (const char c : text)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + "\"";
}

std::string jsonEscape(char c) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    const auto byte = static_cast<std::uint8_t>(c);
    if (c == '"' || c == '\\')
        return {'\\', c};
    if (byte >= 0x20 && byte < 0x7F)
        return {c};
    return std::string("\\u00") + kDigits[byte >> 4U] + kDigits[byte & 0xFU];
}

std::string jsonText(std::string_view text) {
    std::string quoted = "\"";
    for (const char c : text)
        quoted += jsonEscape(c);
    return quoted + "\"";
}

std::string jsonValue(const Cell& cell) {
    switch (cell.kind) {
    case Cell::Kind::Text:
        return jsonText(cell.text);
    case Cell::Kind::Number:
        return cell.text;
    case Cell::Kind::Absent:
        break;
    }
    return "null";
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
    return "number,time,direction,framing,peer,unit,function,meaning,exception,problem,bytes\r\n";
}

std::string csvLine(const TrafficLog& log, const TrafficFrame& frame, const KnownScales& scales) {
    std::string line;
    for (const Cell& cell : cellsOf(log, frame, scales))
        line += (line.empty() ? "" : ",") + csvCell(cell.text);
    return line + "\r\n";
}

std::string jsonLine(const TrafficLog& log, const TrafficFrame& frame, const KnownScales& scales) {
    std::string line;
    for (const Cell& cell : cellsOf(log, frame, scales))
        line += (line.empty() ? "{" : ",") + jsonText(cell.name) + ":" + jsonValue(cell);
    return line + "}\n";
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
