// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/traffic/traffic_filter.h"

#include "tests/core/traffic/traffic_frames.h"

#include <doctest/doctest.h>

namespace {

using namespace s4k;
using namespace s4k::modbus;
using namespace s4k::test;

/// A log with all kinds of frames, and the numbers of the frames that pass a filter.
struct Filtered {
    Filtered() {
        log.append(tcpFrame("00 07 00 00 00 06 05 03 00 02 00 01"));    // 1: reads power
        log.append(tcpFrame("00 07 00 00 00 05 05 03 02 0B BB", 1));    // 2
        log.append(rtuFrame("05 06 00 82 00 C8"));                      // 3: writes the CT primary
        log.append(rtuFrame("05 86 03", 3));                            // 4: refused
        log.append(trafficFrame(Framing::Rtu, bytesOf("05 11 00"), 3)); // 5: invalid frame
        log.append(rtuFrame("F7 06 00 82 00 C8", 3));                   // 6: wrong unit id
        TrafficFrame other = rtuFrame("09 11");                         // 7: another unit
        other.unit = 9;
        log.append(other);
        TrafficFrame all = rtuFrame("00 06 00 80 75 7E"); // 8: broadcast
        all.unit = 0;
        log.append(all);
    }

    [[nodiscard]] std::string passed(const TrafficFilter& filter) const {
        std::string numbers;
        for (std::size_t i = 0; i < log.size(); ++i)
            if (filter.matches(log, log[i], ScaleExponents{-2, -1, -2, -2}))
                numbers += std::to_string(log[i].number);
        return numbers;
    }

    TrafficLog log{16};
};

TrafficFilter containing(std::string text) {
    TrafficFilter filter;
    filter.text = std::move(text);
    return filter;
}

TEST_CASE("without conditions every frame passes") {
    CHECK(TrafficFilter{}.isOpen());
    CHECK(Filtered().passed({}) == "12345678");
}

TEST_CASE("frames by unit, direction and function") {
    const Filtered frames;
    TrafficFilter filter;
    filter.units.reset();
    CHECK(frames.passed(filter).empty());
    filter.units.set(9);
    CHECK(frames.passed(filter) == "7");
    filter.units.set(0);
    CHECK(frames.passed(filter) == "78");
    CHECK_FALSE(filter.isOpen());

    filter = {};
    filter.direction = Direction::Request;
    CHECK(frames.passed(filter) == "1378");
    filter.direction = Direction::Reply;
    CHECK(frames.passed(filter) == "2456");

    filter = {};
    filter.function = std::uint8_t{0x06};
    CHECK(frames.passed(filter) == "3468");
    filter.function = std::uint8_t{0x11};
    CHECK(frames.passed(filter) == "7"); // 5 contains the byte, but is no valid frame
    filter.function = std::uint8_t{0x86};
    CHECK(frames.passed(filter).empty());
}

TEST_CASE("refusals are exceptions and what is spoiled on the wire") {
    const Filtered frames;
    TrafficFilter filter;
    filter.refusalsOnly = true;
    CHECK(frames.passed(filter) == "456");
    filter.function = std::uint8_t{0x06};
    CHECK(frames.passed(filter) == "46");
    filter.direction = Direction::Request;
    CHECK(frames.passed(filter).empty());
}

TEST_CASE("text is looked for in the language the frames are shown in") {
    const Filtered frames;
    TrafficFilter filter = containing("ausnahme");
    CHECK(frames.passed(filter).empty());
    filter.words = [](const Text&) { return std::string("Ausnahme 2"); };
    CHECK(frames.passed(filter) == "12345678");
}

TEST_CASE("text is looked for in meaning, peer and bytes, in any case") {
    const Filtered frames;
    CHECK(frames.passed(containing("POWER_real")) == "2");
    CHECK(frames.passed(containing("30.03 kw")) == "2");
    CHECK(frames.passed(containing("illegal data")) == "4");
    CHECK(frames.passed(containing("clear all energy")) == "8");
    CHECK(frames.passed(containing("no frame")) == "5");
    CHECK(frames.passed(containing("ttyusb")) == "345678");
    CHECK(frames.passed(containing(":50312")) == "12");
    CHECK(frames.passed(containing("0b bb")) == "2");
    CHECK(frames.passed(containing("75 7E")) == "8");
    CHECK(frames.passed(containing("zebra")).empty());
    CHECK(frames.passed(containing(std::string(500, '0'))).empty());
}

TEST_CASE("all conditions hold together") {
    const Filtered frames;
    TrafficFilter filter = containing("ct_primary");
    CHECK(frames.passed(filter) == "36");
    filter.direction = Direction::Reply;
    CHECK(frames.passed(filter) == "6");
    filter.refusalsOnly = true;
    CHECK(frames.passed(filter) == "6");
    filter.units.reset(5);
    CHECK(frames.passed(filter).empty());
}

TEST_CASE("bytes far inside a long frame are found") {
    TrafficLog log(4);
    ByteVector reply = bytesOf("05 03 B4");
    reply.resize(183, 0x42);
    reply[170] = 0xA7;
    const std::uint16_t crc = slowCrc16(reply);
    reply.push_back(static_cast<std::uint8_t>(crc % 256));
    reply.push_back(static_cast<std::uint8_t>(crc / 256));
    log.append(trafficFrame(Framing::Rtu, reply, 1));
    CHECK(containing("42 a7 42").matches(log, log[0]));
    CHECK_FALSE(containing("a7 a7").matches(log, log[0]));
}

} // namespace
