// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/traffic/traffic_frames.h"

#include <doctest/doctest.h>

namespace {

using namespace s4k;
using namespace s4k::modbus;
using namespace s4k::test;

const KnownScales kScales = ScaleExponents{-2, -1, -2, -2};

struct Traffic {
    TrafficLog log{16};

    /// Appends the frame and returns its number.
    std::uint64_t add(const TrafficFrame& frame) { return log.append(frame); }
    [[nodiscard]] DecodedPdu decoded(const TrafficFrame& frame) {
        return decodeFrame(log, *log.find(add(frame)), kScales);
    }
    [[nodiscard]] std::string text(const TrafficFrame& frame) {
        return decoded(frame).text().english();
    }
};

TEST_CASE("requests and their replies in words") {
    Traffic traffic;
    CHECK(traffic.text(tcpFrame("00 07 00 00 00 06 05 03 00 02 00 01")) ==
          "Read Holding Registers 3");
    CHECK(traffic.text(tcpFrame("00 07 00 00 00 05 05 03 02 0B BB", 1)) ==
          "Read Holding Registers 3: power_real_total = 30.03 kW");
    CHECK(traffic.text(rtuFrame("05 06 00 82 00 C8")) ==
          "Preset Single Register 131: ct_primary = 200 A");
    CHECK(traffic.text(rtuFrame("05 06 00 82 00 C8", 3)) ==
          "Preset Single Register 131: ct_primary = 200 A");
    const DecodedPdu refused = traffic.decoded(rtuFrame("05 86 03", 3));
    CHECK(refused.exception == 3);
    CHECK(refused.function == 6);
    CHECK(refused.problem.empty());
    CHECK(refused.text() == "Preset Single Register 131: exception 3: Illegal data value");
    CHECK(framingProblem(traffic.log, traffic.log[0]).empty());
    CHECK(hexOf(pduOf(traffic.log[1])) == "03 02 0B BB");
    CHECK(hexOf(pduOf(traffic.log[4])) == "86 03");
}

TEST_CASE("a frame that does not open is named as such") {
    Traffic traffic;
    traffic.add(rtuFrame("05 03 00 02 00 01"));
    ByteVector spoiled = rtu("05 03 02 0B BB");
    spoiled.back() = static_cast<std::uint8_t>(spoiled.back() ^ 1U);
    const DecodedPdu decoded = traffic.decoded(trafficFrame(Framing::Rtu, spoiled, 1));
    CHECK(decoded.title == "No frame");
    CHECK(decoded.note.english() == hexOf(spoiled));
    CHECK(decoded.problem == "the checksum is wrong; it was sent like this");
    CHECK(framingProblem(traffic.log, traffic.log[1]) == "the checksum is wrong");
    CHECK(pduOf(traffic.log[1]).empty());

    traffic.add(tcpFrame("00 07 00 00 00 06 05 03 00 02 00 01"));
    CHECK(traffic.decoded(tcpFrame("00 07 00 00 00 05 05 03 02 0B", 3)).problem ==
          "its length field 5 does not fit its size; it was sent like this");
    CHECK(traffic.decoded(tcpFrame("00 07", 3)).problem ==
          "shorter than the 8 bytes of the smallest frame; it was sent like this");
    CHECK(traffic.decoded(tcpFrame("00 07 00 01 00 02 05 11")).problem ==
          "its protocol id is not 0; it was received like this");
    CHECK(traffic.decoded(tcpFrame("")).problem ==
          "shorter than the 8 bytes of the smallest frame; it was received like this");
}

TEST_CASE("foreign bytes before a reply do not hide it") {
    Traffic traffic;
    traffic.add(rtuFrame("05 03 00 02 00 01"));
    for (const std::size_t count : {std::size_t{1}, std::size_t{3}, std::size_t{64}}) {
        ByteVector bytes(count, 0xEE);
        append(bytes, rtu("05 03 02 0B BB"));
        CHECK(traffic.text(trafficFrame(Framing::Rtu, bytes, 1)) ==
              "Read Holding Registers 3: power_real_total = 30.03 kW [malformed: foreign bytes "
              "before it: " +
                  std::to_string(count) + "; it was sent like this]");
    }
    ByteVector tooMany(65, 0xEE);
    append(tooMany, rtu("05 03 02 0B BB"));
    CHECK(traffic.decoded(trafficFrame(Framing::Rtu, tooMany, 1)).title == "No frame");
    CHECK(framingProblem(traffic.log, traffic.log[1]) == "foreign bytes before it: 1");
    ByteVector request{0xEE};
    append(request, rtu("05 03 00 02 00 01"));
    CHECK(traffic.decoded(trafficFrame(Framing::Rtu, request)).title == "No frame");
    ByteVector unlikely{0xEE};
    append(unlikely, rtu("05 41 02 0B BB"));
    CHECK(traffic.decoded(trafficFrame(Framing::Rtu, unlikely, 1)).title == "No frame");
}

TEST_CASE("a reply with another unit id or transaction id is named as such") {
    Traffic traffic;
    traffic.add(rtuFrame("05 11"));
    CHECK(traffic.decoded(rtuFrame("F7 91 06", 1)).problem ==
          "it carries unit id 247 instead of 5; it was sent like this");
    traffic.add(tcpFrame("00 07 00 00 00 06 05 03 00 02 00 01"));
    CHECK(traffic.decoded(tcpFrame("00 08 00 00 00 05 05 03 02 0B BB", 3)).problem ==
          "it carries transaction id 0x0008 instead of 0x0007; it was sent like this");
    CHECK(traffic.decoded(tcpFrame("00 07 00 00 00 05 06 03 02 0B BB", 3)).problem ==
          "it carries unit id 6 instead of 5; it was sent like this");
    traffic.add(tcpFrame("00 07 00 00 00 02 FF 11"));
    CHECK(traffic.decoded(tcpFrame("00 07 00 00 00 03 FF 91 06", 6)).problem.empty());
}

TEST_CASE("what is wrong with the frame and with its contents are both told") {
    Traffic traffic;
    traffic.add(rtuFrame("05 03 00 02 00 01"));
    CHECK(traffic.decoded(rtuFrame("06 03 03 0B BB", 1)).problem ==
          "it carries unit id 6 instead of 5; it was sent like this; byte count and length do "
          "not fit");
}

TEST_CASE("a reply whose request is not kept says so and what it can") {
    const auto alone = [](std::string_view pdu) {
        Traffic traffic;
        traffic.add(rtuFrame("05 11"));
        traffic.log.clear();
        return traffic.decoded(rtuFrame("05 " + std::string(pdu), 1));
    };
    CHECK(alone("83 02").text() ==
          "Read Holding Registers: its request is no longer in the log, exception 2: "
          "Illegal data address");
    CHECK(alone("83 02").exception == 2);
    CHECK(alone("83 02").problem.empty());
    CHECK(alone("03 02 0B BB").text() ==
          "Read Holding Registers: its request is no longer in the log, 02 0B BB");
    CHECK(alone("04 02 0B BB").text() ==
          "Read Input Registers: its request is no longer in the log, 02 0B BB");
    CHECK(alone("03").text() == "Read Holding Registers: its request is no longer in the log");
    CHECK(alone("06 00 82 00 C8").text() ==
          "Preset Single Register 131: ct_primary = 200 A: its request is no longer in the log");
    CHECK(alone("10 00 84 00 02").text() ==
          "Preset Multiple Registers 133-134: its request is no longer in the log");
    CHECK(alone("10 00 84").problem == "it has the wrong length");
    CHECK(alone("11 04 F7 FF \"ab\"").text() ==
          "Report ID: its request is no longer in the log, ab");
    CHECK(alone("2B 0E 01 01 00 00 00").function == 0x2B);
    CHECK(alone("41 01").text() ==
          "Unknown function 0x41: its request is no longer in the log, 01");
}

TEST_CASE("only a request that opens and came on the same line explains a reply") {
    Traffic traffic;
    traffic.add(trafficFrame(Framing::Rtu, bytesOf("05 03 00 02 00 01 00 00"))); // wrong checksum
    CHECK(traffic.decoded(rtuFrame("05 03 02 0B BB", 1)).note ==
          "its request is no longer in the log, 02 0B BB");
    CHECK(traffic.decoded(rtuFrame("05 03 02 0B BB", 2)).note ==
          "its request is no longer in the log, 02 0B BB"); // frame 2 is a reply, not a request
    traffic.add(tcpFrame("00 07 00 00 00 06 05 03 00 02 00 01"));
    CHECK(traffic.decoded(rtuFrame("05 03 02 0B BB", 4)).note ==
          "its request is no longer in the log, 02 0B BB");
}

TEST_CASE("any bytes are decoded to something") {
    Random random(77);
    Traffic traffic;
    for (int i = 0; i < 3000; ++i) {
        ByteVector bytes = randomBytes(random, random.below(40));
        if (random.below(2) == 0 && bytes.size() > 2) {
            const std::uint16_t crc = slowCrc16(bytes);
            append(bytes, ByteVector{static_cast<std::uint8_t>(crc % 256),
                                     static_cast<std::uint8_t>(crc / 256)});
        }
        const auto framing = random.below(3) == 0 ? Framing::Tcp : Framing::Rtu;
        const std::uint64_t answers = random.below(3) == 0 ? 0 : traffic.log.newest();
        TrafficFrame frame = trafficFrame(framing, bytes, answers);
        const DecodedPdu decoded = traffic.decoded(frame);
        REQUIRE_FALSE(decoded.title.empty());
        REQUIRE((!pduOf(frame).empty() || !decoded.problem.empty()));
    }
}

} // namespace
