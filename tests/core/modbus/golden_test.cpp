// SPDX-License-Identifier: GPL-3.0-or-later
// Frames that are known byte for byte: requests as received and answers as sent.
#include "core/modbus/crc16.h"
#include "core/modbus/mbap.h"
#include "core/modbus/rtu_request_parser.h"
#include "tests/core/modbus/wire.h"

#include <doctest/doctest.h>

#include <string>

namespace {

using namespace s4k;
using namespace s4k::modbus;
using namespace s4k::test;

/// The bytes that unit 1 sends when the line receives `request`.
std::string onTheLine(const Device& device, const ByteVector& request) {
    UnitSet units;
    units.set(1);
    RtuRequestParser parser(units);
    std::string sent;
    parser.feed(request);
    parser.silence([&](const RtuFrame& frame) {
        const auto outcome = device.ask(frame.pdu);
        sent += hexOf(encodeRtu(frame.unit, outcome.response.view()).view());
    });
    return sent;
}

TEST_CASE("the checksum has its check value and agrees with the bitwise one") {
    const std::string digits = "123456789";
    const ByteVector bytes(digits.begin(), digits.end());
    CHECK(crc16(bytes) == 0x4B37);
    Random random(1);
    for (int i = 0; i < 200; ++i) {
        const ByteVector noise = randomBytes(random, random.below(300));
        CHECK(crc16(noise) == slowCrc16(noise));
    }
}

TEST_CASE("Report ID answers as the manual prints it") {
    CHECK(
        onTheLine({}, bytesOf("01 11 C0 2C")) ==
        "01 11 30 F7 FF 4C 65 76 69 74 6F 6E 20 53 65 72 69 65 73 20 34 30 30 30 4B 20 50 6F 77 65 "
        "72 20 4D 65 74 65 72 20 46 75 6C 6C 20 44 61 74 61 20 53 65 74 9B D9");
}

TEST_CASE("Read Device Identification answers the basic set") {
    const auto expected =
        bytesOf("01 2B 0E 01 01 00 00 03 00 07 \"Leviton\" 01 0B \"Series 4000\" 02 06 "
                "\"V1.019\" DF D0");
    CHECK(onTheLine({}, bytesOf("01 2B 0E 01 00 70 77")) == hexOf(expected));
}

TEST_CASE("the reset system says so with its version") {
    Device device;
    device.options.resetSystem = true;
    const auto text = bytesOf("\"Leviton Series 4000K Power Meter Full Data Set - RESET SYSTEM "
                              "RUNNING RS Version 1.006\"");
    REQUIRE(text.size() == 46 + 35 + 5);
    CHECK(device.answer("11") == "11 58 F7 00 " + hexOf(text));
}

TEST_CASE("examples of the standard: read, write, write multiple, exception") {
    Device device;
    CHECK(onTheLine(device, rtu("01 03 00 00 00 02")) == hexOf(rtu("01 03 04 00 01 00 02")));
    CHECK(onTheLine(device, rtu("01 04 00 80 00 01")) == hexOf(rtu("01 04 02 00 00")));
    CHECK(onTheLine(device, rtu("01 06 00 82 00 C8")) == hexOf(rtu("01 06 00 82 00 C8")));
    CHECK(onTheLine(device, rtu("01 10 00 8D 00 02 04 00 0A 00 19")) ==
          hexOf(rtu("01 10 00 8D 00 02")));
    CHECK(onTheLine(device, rtu("01 03 00 34 00 01")) == hexOf(rtu("01 83 02")));
}

TEST_CASE("the TCP frame carries the same answers") {
    Device device;
    MbapParser parser;
    std::string sent;
    const bool open =
        parser.feed(bytesOf("12 34 00 00 00 06 01 03 00 05 00 01"), [&](const MbapFrame& frame) {
            const auto outcome = device.ask(frame.pdu);
            sent = hexOf(encodeMbap(frame.transaction, frame.unit, outcome.response.view()).view());
        });
    CHECK(open);
    CHECK(sent == "12 34 00 00 00 05 01 03 02 00 06");
}

} // namespace
