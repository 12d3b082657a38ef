// SPDX-License-Identifier: GPL-3.0-or-later
// A traffic log: frames are appended, decoded, filtered and exported. The input is
// [capacity][length of the search text][search text], then [flags][answers the frame so many
// before][length][bytes] ...; flag 1: RTU, 2: reply, 4: the bytes are unit id and PDU and are
// framed, 8: foreign bytes before the frame, 16: the log is cleared first, 32: pause is switched on
// or off, 64: the bytes are also the name of the peer.
#include "core/modbus/mbap.h"
#include "core/modbus/rtu.h"
#include "core/traffic/traffic_export.h"
#include "core/traffic/traffic_text.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace {

using namespace s4k;
using namespace s4k::modbus;

void require(bool holds) {
    if (!holds)
        __builtin_trap();
}

struct Input {
    Bytes rest;

    std::uint8_t byte() {
        if (rest.empty())
            return 0;
        const std::uint8_t first = rest[0];
        rest = rest.subspan(1);
        return first;
    }
    Bytes bytes() {
        const std::size_t length = std::min<std::size_t>(byte(), rest.size());
        const Bytes taken = rest.first(length);
        rest = rest.subspan(length);
        return taken;
    }
};

std::string textOf(Bytes bytes) {
    return {bytes.begin(), bytes.end()};
}

MbapBytes framed(Framing framing, Bytes bytes) {
    const std::uint8_t unit = bytes.empty() ? std::uint8_t{0} : bytes[0];
    const Bytes pdu = bytes.subspan(std::min<std::size_t>(bytes.size(), 1));
    return framing == Framing::Tcp ? encodeMbap(7, unit, pdu)
                                   : MbapBytes(encodeRtu(unit, pdu).view());
}

TrafficFrame nextFrame(Input& input, std::uint8_t flags, std::uint64_t newest) {
    TrafficFrame frame;
    frame.framing = (flags & 1U) != 0 ? Framing::Rtu : Framing::Tcp;
    frame.direction = (flags & 2U) != 0 ? Direction::Reply : Direction::Request;
    frame.answers = newest - input.byte(); // may be no frame's number
    const Bytes bytes = input.bytes();
    if ((flags & 8U) != 0)
        frame.bytes.append(std::string_view("\xEE\xEE\xEE"));
    frame.bytes.append((flags & 4U) != 0 ? framed(frame.framing, bytes).view() : bytes);
    frame.unit = bytes.empty() ? std::uint8_t{0} : bytes[0];
    const std::string name = textOf(bytes);
    frame.peer = (flags & 64U) != 0 ? std::string_view(name) : std::string_view("127.0.0.1:5000");
    for (const std::uint8_t byte : bytes.first(std::min<std::size_t>(bytes.size(), 8)))
        frame.timeUs =
            static_cast<std::int64_t>(static_cast<std::uint64_t>(frame.timeUs) << 8U | byte);
    return frame;
}

/// Number of cells in one line of CSV. @source RFC 4180
std::size_t csvCells(std::string_view line) {
    require(line.size() > 2 && line.substr(line.size() - 2) == "\r\n");
    std::size_t cells = 1;
    bool quoted = false;
    for (const char c : line.substr(0, line.size() - 2)) {
        quoted = quoted != (c == '"');
        require(quoted || (c != '\r' && c != '\n'));
        cells += !quoted && c == ',' ? 1U : 0U;
    }
    require(!quoted);
    return cells;
}

void checkJson(std::string_view line) {
    require(line.size() > 3 && line.front() == '{' && line.substr(line.size() - 2) == "}\n");
    require(std::all_of(line.begin(), line.end() - 1, [](char c) { return c >= ' ' && c <= '~'; }));
}

void checkFrame(const TrafficLog& log, const TrafficFrame& frame) {
    const DecodedPdu decoded = decodeFrame(log, frame);
    require(!decoded.title.empty() && !decoded.text().empty());
    require(!pduOf(frame).empty() || !decoded.problem.empty());
    require(decoded.problem.english().starts_with(framingProblem(log, frame).english()));
    require(csvCells(csvLine(log, frame)) == 11);
    checkJson(jsonLine(log, frame));
    require(pcapRecord(frame).size() >= 16 + 4 + frame.bytes.size());
    TrafficFilter filter;
    require(filter.matches(log, frame));
    filter.text = wholeHexText(frame.bytes.view());
    require(filter.matches(log, frame));
    filter.text = decoded.text().english();
    require(filter.matches(log, frame));
}

void checkLog(const TrafficLog& log, const TrafficFilter& filter) {
    std::string json;
    for (std::size_t i = 0; i < log.size(); ++i) {
        require(log.find(log[i].number) == &log[i]);
        if (filter.matches(log, log[i]))
            json += jsonLine(log, log[i]);
    }
    require(exportTraffic(log, TrafficFormat::JsonLines, filter) == json);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Input input{Bytes(data, size)};
    TrafficLog log(input.byte() % 8U);
    TrafficFilter filter;
    filter.text = textOf(input.bytes());
    filter.refusalsOnly = filter.text.size() % 2 != 0;
    while (!input.rest.empty()) {
        const std::uint8_t flags = input.byte();
        if ((flags & 16U) != 0)
            log.clear();
        if ((flags & 32U) != 0)
            log.pause(!log.paused());
        const std::uint64_t number = log.append(nextFrame(input, flags, log.newest()));
        require((number == 0) == log.paused());
        if (const TrafficFrame* frame = log.find(number))
            checkFrame(log, *frame);
    }
    checkLog(log, filter);
    return 0;
}
