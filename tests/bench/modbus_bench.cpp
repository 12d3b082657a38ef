// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/modbus/decode.h"
#include "core/modbus/mbap.h"
#include "core/modbus/rtu_request_parser.h"
#include "core/modbus/server.h"
#include "core/traffic/traffic_filter.h"

#include <benchmark/benchmark.h>

#include <cstdint>
#include <vector>

namespace {

using namespace s4k;
using namespace s4k::modbus;

using ByteVector = std::vector<std::uint8_t>;

ByteVector readRequest(std::uint16_t address, std::uint16_t quantity) {
    PduBytes pdu;
    pdu.push(code(Function::ReadHolding));
    pdu.pushWord(address);
    pdu.pushWord(quantity);
    return {pdu.view().begin(), pdu.view().end()};
}

void answer(benchmark::State& state, const ByteVector& request) {
    const RegisterImage image;
    const Settings settings;
    const MeterIdentity identity;
    const DeviceView device{image, settings, identity};
    for (auto _ : state)
        benchmark::DoNotOptimize(handlePdu(request, device));
    state.counters["goal_us"] = 1.0;
}

/// Goal: at most 1 us each. Reads of whole blocks are much faster because their words are copied at
/// once. No block of the register map is longer than 90 registers, so a read of 125 is refused.
BENCHMARK_CAPTURE(answer, read52, readRequest(0, 52));
BENCHMARK_CAPTURE(answer, read90, readRequest(256, 90));
BENCHMARK_CAPTURE(answer, read125, readRequest(256, 125));
BENCHMARK_CAPTURE(answer, reportId, ByteVector{0x11});
BENCHMARK_CAPTURE(answer, writeSingle, ByteVector{0x06, 0x00, 0x82, 0x00, 0xC8});

/// Traffic of one poll on a bus, where the parser also receives the requests and replies of another
/// unit.
ByteVector busTraffic() {
    ByteVector bytes;
    const auto add = [&bytes](const RtuBytes& adu) {
        bytes.insert(bytes.end(), adu.view().begin(), adu.view().end());
    };
    add(encodeRtu(1, readRequest(0, 52)));
    add(encodeRtu(9, readRequest(256, 90)));
    ByteVector reply(2 + 180, 0x42);
    reply[0] = code(Function::ReadHolding);
    reply[1] = 180;
    add(encodeRtu(9, reply));
    return bytes;
}

// The goals below are twice the times measured on a busy computer.

void parseRtu(benchmark::State& state, const ByteVector& bytes, double goalUs) {
    UnitSet units;
    units.set(1);
    RtuRequestParser parser(units);
    std::size_t heard = 0;
    for (auto _ : state) {
        parser.feed(bytes);
        parser.silence([&heard](const RtuFrame& frame) { heard += frame.pdu.size(); });
        parser.giveUp();
    }
    benchmark::DoNotOptimize(heard);
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes.size()));
    state.counters["goal_us"] = goalUs;
}

BENCHMARK_CAPTURE(parseRtu, bus, busTraffic(), 16);
BENCHMARK_CAPTURE(parseRtu, request, ByteVector{0x01, 0x03, 0x00, 0x00, 0x00, 0x34, 0x44, 0x1D},
                  0.5);
BENCHMARK_CAPTURE(parseRtu, noise, ByteVector(251, 0x03), 64);

void encodeReply(benchmark::State& state) {
    const ByteVector reply(2 + 180, 0x42);
    for (auto _ : state)
        benchmark::DoNotOptimize(encodeRtu(1, reply));
    state.counters["goal_us"] = 1.6;
}
BENCHMARK(encodeReply);

void parseMbap(benchmark::State& state) {
    const MbapBytes adu = encodeMbap(7, 1, readRequest(0, 52));
    MbapParser parser;
    std::size_t heard = 0;
    for (auto _ : state)
        parser.feed(adu.view(), [&heard](const MbapFrame& frame) { heard += frame.pdu.size(); });
    benchmark::DoNotOptimize(heard);
    state.counters["goal_ns"] = 120;
}
BENCHMARK(parseMbap);

void decodeBlock(benchmark::State& state) {
    const ByteVector request = readRequest(0, 52);
    ByteVector reply(2 + 104, 0x42);
    reply[0] = code(Function::ReadHolding);
    reply[1] = 104;
    for (auto _ : state)
        benchmark::DoNotOptimize(decodeReply(reply, request, ScaleExponents{-2, -1, -2, -2}));
    state.counters["goal_us"] = 14;
}
BENCHMARK(decodeBlock);

/// A request and its reply of 52 registers.
void appendPoll(TrafficLog& log) {
    ByteVector reply(2 + 104, 0x42);
    reply[0] = code(Function::ReadHolding);
    reply[1] = 104;
    TrafficFrame frame;
    frame.unit = 1;
    frame.bytes = encodeMbap(7, 1, readRequest(0, 52));
    frame.answers = log.append(frame);
    frame.direction = Direction::Reply;
    frame.bytes = encodeMbap(7, 1, reply);
    log.append(frame);
}

void logPoll(benchmark::State& state) {
    TrafficLog log;
    for (auto _ : state)
        appendPoll(log);
    benchmark::DoNotOptimize(log.newest());
    state.counters["goal_us"] = 0.7;
}
BENCHMARK(logPoll);

/// Filters all frames of a full log; none matches.
void filterLog(benchmark::State& state, const TrafficFilter& filter, double goalMs) {
    TrafficLog log;
    while (log.size() < TrafficLog::kCapacity)
        appendPoll(log);
    for (auto _ : state)
        for (std::size_t i = 0; i < log.size(); ++i)
            benchmark::DoNotOptimize(filter.matches(log, log[i]));
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(log.size()));
    state.counters["goal_ms"] = goalMs;
}

TrafficFilter refusals() {
    TrafficFilter filter;
    filter.refusalsOnly = true;
    return filter;
}
TrafficFilter text() {
    TrafficFilter filter;
    filter.text = "no such words";
    return filter;
}
BENCHMARK_CAPTURE(filterLog, refusals, refusals(), 1.4)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(filterLog, text, text(), 130)->Unit(benchmark::kMillisecond);

} // namespace
