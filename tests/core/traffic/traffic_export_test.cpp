// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/traffic/traffic_export.h"

#include "core/traffic/traffic_text.h"
#include "tests/core/traffic/traffic_frames.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <limits>

namespace {

using namespace s4k;
using namespace s4k::modbus;
using namespace s4k::test;

const KnownScales kScales = ScaleExponents{-2, -1, -2, -2};

TrafficLog sampleLog() {
    TrafficLog log(8);
    log.append(tcpFrame("00 07 00 00 00 06 05 03 00 02 00 01"));
    log.append(tcpFrame("00 07 00 00 00 05 05 03 02 0B BB", 1));
    log.append(rtuFrame("05 03 00 34 00 01"));
    log.append(rtuFrame("05 83 02", 3));
    log.append(trafficFrame(Framing::Rtu, bytesOf("05 83 02 00 00"), 3));
    return log;
}

TEST_CASE("comma-separated values: a header and a line a frame") {
    const TrafficLog log = sampleLog();
    CHECK(exportTraffic(log, TrafficFormat::Csv, {}, kScales) ==
          "number,time,direction,framing,peer,unit,function,meaning,exception,problem,bytes\r\n"
          "1,2026-01-31T08:00:05.000250Z,request,tcp,127.0.0.1:50312,5,3,Read Holding Registers "
          "3,,,00 07 00 00 00 06 05 03 00 02 00 01\r\n"
          "2,2026-01-31T08:00:05.000250Z,reply,tcp,127.0.0.1:50312,5,3,Read Holding Registers 3: "
          "power_real_total = 30.03 kW,,,00 07 00 00 00 05 05 03 02 0B BB\r\n"
          "3,2026-01-31T08:00:05.000250Z,request,rtu,/dev/ttyUSB0,5,3,Read Holding Registers "
          "53,,," +
              hexOf(rtu("05 03 00 34 00 01")) +
              "\r\n"
              "4,2026-01-31T08:00:05.000250Z,reply,rtu,/dev/ttyUSB0,5,3,Read Holding Registers 53: "
              "exception 2: Illegal data address,2,," +
              hexOf(rtu("05 83 02")) +
              "\r\n"
              "5,2026-01-31T08:00:05.000250Z,reply,rtu,/dev/ttyUSB0,5,,No frame: 05 83 02 00 "
              "00,,the checksum is wrong; it was sent like this,05 83 02 00 00\r\n");
}

TEST_CASE("commas, quotes and line ends are quoted") {
    TrafficLog log(2);
    TrafficFrame frame = rtuFrame("05 10 00 84 00 02 04 17 70 1C 20");
    frame.peer = "COM\"1\",\r\n";
    log.append(frame);
    CHECK(csvLine(log, log[0]) ==
          "1,2026-01-31T08:00:05.000250Z,request,rtu,\"COM\"\"1\"\",\r\n\",5,16,\"Preset Multiple "
          "Registers 133-134: pt_ratio = 6000 (60.00), system_voltage = 7200 V\",,," +
              hexOf(rtu("05 10 00 84 00 02 04 17 70 1C 20")) + "\r\n");
}

TEST_CASE("JSON lines: numbers, null for what is not there") {
    const TrafficLog log = sampleLog();
    CHECK(jsonLine(log, log[3], kScales) ==
          "{\"number\":4,\"time\":\"2026-01-31T08:00:05.000250Z\",\"direction\":\"reply\","
          "\"framing\":\"rtu\",\"peer\":\"/dev/ttyUSB0\",\"unit\":5,\"function\":3,\"meaning\":"
          "\"Read Holding Registers 53: exception 2: Illegal data address\",\"exception\":2,"
          "\"problem\":null,\"bytes\":\"" +
              hexOf(rtu("05 83 02")) + "\"}\n");
    CHECK(jsonLine(log, log[4], kScales) ==
          "{\"number\":5,\"time\":\"2026-01-31T08:00:05.000250Z\",\"direction\":\"reply\","
          "\"framing\":\"rtu\",\"peer\":\"/dev/ttyUSB0\",\"unit\":5,\"function\":null,\"meaning\":"
          "\"No frame: 05 83 02 00 00\",\"exception\":null,\"problem\":\"the checksum is wrong; it "
          "was "
          "sent like this\",\"bytes\":\"05 83 02 00 00\"}\n");
}

TEST_CASE("any byte of a peer's name comes back from JSON") {
    for (int first = 0; first < 256; first += 32) {
        std::string name;
        std::string wanted; // bytes are read as Latin-1
        for (int c = first; c < first + 32; ++c) {
            name += static_cast<char>(c);
            wanted += c < 0x80 ? std::string(1, static_cast<char>(c))
                               : std::string{static_cast<char>(0xC0 | (c >> 6)),
                                             static_cast<char>(0x80 | (c & 0x3F))};
        }
        TrafficLog log(1);
        TrafficFrame frame = rtuFrame("05 11");
        frame.peer = std::string_view(name);
        log.append(frame);
        const auto parsed = nlohmann::json::parse(jsonLine(log, log[0]));
        CHECK(parsed.at("peer").get<std::string>() == wanted);
        CHECK(parsed.size() == 11);
    }
}

TEST_CASE("only what the filter lets pass is exported") {
    const TrafficLog log = sampleLog();
    TrafficFilter filter;
    filter.refusalsOnly = true;
    CHECK(exportTraffic(log, TrafficFormat::JsonLines, filter, kScales) ==
          jsonLine(log, log[3], kScales) + jsonLine(log, log[4], kScales));
    CHECK(exportTraffic(log, TrafficFormat::Csv, filter, kScales) ==
          csvHeader() + csvLine(log, log[3], kScales) + csvLine(log, log[4], kScales));
    CHECK(exportTraffic(log, TrafficFormat::Pcap, filter) ==
          pcapHeader() + pcapRecord(log[3]) + pcapRecord(log[4]));
    CHECK(exportTraffic(TrafficLog(1), TrafficFormat::JsonLines).empty());
    CHECK(exportTraffic(TrafficLog(1), TrafficFormat::Pcap) == pcapHeader());
}

std::string asHex(const std::string& bytes) {
    return hexOf(ByteVector(bytes.begin(), bytes.end()));
}

std::string joined(std::string_view a, std::string_view b, std::string_view c = "") {
    return hexOf(bytesOf(std::string(a) + " " + std::string(b) + " " + std::string(c)));
}

/// The head of a record: the time, then the length of the packet twice.
std::string recordHead(std::string_view length) {
    const std::string words(length);
    return "85 B6 7D 69 FA 00 00 00 " + words + " " + words;
}

TEST_CASE("a capture file for Wireshark, byte by byte") {
    CHECK(asHex(pcapHeader()) == "D4 C3 B2 A1 02 00 04 00 00 00 00 00 00 00 00 00 FF FF 00 00 FC "
                                 "00 00 00");
    CHECK(asHex(pcapRecord(tcpFrame("00 07 00 00 00 02 05 11"))) ==
          joined(recordHead("40 00 00 00"),
                 "00 0C 00 08 \"mbtcp\" 00 00 00 00 14 00 04 7F 00 00 01 00 15 00 04 7F 00 00 01 "
                 "00 18 00 04 00 00 00 02 00 19 00 04 00 00 C4 88 00 1A 00 04 00 00 01 F6 "
                 "00 00 00 00",
                 "00 07 00 00 00 02 05 11"));
    TrafficFrame reply = tcpFrame("00 07 00 00 00 03 05 91 06", 1);
    reply.peer = "192.168.10.200:1";
    CHECK(asHex(pcapRecord(reply)) ==
          joined(recordHead("41 00 00 00"),
                 "00 0C 00 08 \"mbtcp\" 00 00 00 00 14 00 04 7F 00 00 01 00 15 00 04 C0 A8 0A C8 "
                 "00 18 00 04 00 00 00 02 00 19 00 04 00 00 01 F6 00 1A 00 04 00 00 00 01 "
                 "00 00 00 00",
                 "00 07 00 00 00 03 05 91 06"));
    CHECK(asHex(pcapRecord(rtuFrame("05 11"))) ==
          joined(recordHead("2C 00 00 00"),
                 "00 0C 00 08 \"mbrtu\" 00 00 00 00 18 00 04 00 00 00 02 00 19 00 04 00 00 00 01 "
                 "00 1A 00 04 00 00 01 F6 00 00 00 00",
                 hexOf(rtu("05 11"))));
}

TEST_CASE("in a capture what this program asked goes from here to the server") {
    TrafficFrame asked = tcpFrame("00 07 00 00 00 02 05 11");
    asked.peer = PeerName("10.0.0.7:1502");
    asked.asClient = true;
    const std::string request = asHex(pcapRecord(asked));
    // source 127.0.0.1, destination 10.0.0.7, from port 1 to port 502
    CHECK(request.find("00 14 00 04 7F 00 00 01 00 15 00 04 0A 00 00 07") != std::string::npos);
    CHECK(request.find("00 19 00 04 00 00 00 01 00 1A 00 04 00 00 01 F6") != std::string::npos);
    asked.direction = Direction::Reply;
    const std::string reply = asHex(pcapRecord(asked));
    CHECK(reply.find("00 14 00 04 0A 00 00 07 00 15 00 04 7F 00 00 01") != std::string::npos);
    CHECK(reply.find("00 19 00 04 00 00 01 F6 00 1A 00 04 00 00 00 01") != std::string::npos);
}

TEST_CASE("peers that are no IPv4 address and port have no address in the capture") {
    TrafficFrame frame = tcpFrame("00 07 00 00 00 02 05 11");
    const std::size_t withAddresses = pcapRecord(frame).size();
    for (const std::string_view peer :
         {"[::1]:50312", "COM3", "", ":1", "1.2.3:4", "1.2.3.4.5:6", "1.2.3.256:4", "1.2.3.x:4",
          "1..3.4:5", "1.2.3.4", "1.2.3.4:", "1.2.3.4:65536", "1.2.3.4:-1", "a.b.c.d:5"}) {
        CAPTURE(peer);
        frame.peer = peer;
        CHECK(pcapRecord(frame).size() == withAddresses - 16);
    }
    frame.peer = "0.0.0.0:65535";
    CHECK(pcapRecord(frame).size() == withAddresses);
}

TEST_CASE("times that the capture format cannot hold stand as its first and last") {
    TrafficFrame frame = rtuFrame("05 11");
    frame.timeUs = -5;
    CHECK(asHex(pcapRecord(frame).substr(0, 8)) == "00 00 00 00 00 00 00 00");
    frame.timeUs = std::numeric_limits<std::int64_t>::max();
    CHECK(asHex(pcapRecord(frame).substr(0, 8)) == "FF FF FF FF 3F 42 0F 00");
}

} // namespace
