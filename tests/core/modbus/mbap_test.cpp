// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/modbus/mbap.h"

#include "tests/core/modbus/wire.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

using namespace s4k;
using namespace s4k::modbus;
using namespace s4k::test;

/// A connection that stores the frames found: transaction, unit and PDU as text.
struct Connection {
    MbapParser parser;
    std::vector<std::string> frames;

    bool feed(Bytes bytes) {
        return parser.feed(bytes, [this](const MbapFrame& frame) {
            frames.push_back(std::to_string(frame.transaction) + "/" + std::to_string(frame.unit) +
                             "/" + hexOf(frame.pdu));
        });
    }
};

const ByteVector kRead = bytesOf("00 07 00 00 00 06 01 03 00 00 00 34");

TEST_CASE("a request, whole") {
    Connection c;
    CHECK(c.feed(kRead));
    CHECK(c.frames == std::vector<std::string>{"7/1/03 00 00 00 34"});
    CHECK_FALSE(c.parser.waiting());
}

TEST_CASE("pipelined requests of all sizes, cut anywhere, give the same frames") {
    Random random(3);
    for (int round = 0; round < 40; ++round) {
        ByteVector stream;
        std::vector<std::string> expected;
        for (std::uint16_t transaction = 0; transaction < 30; ++transaction) {
            const auto unit = static_cast<std::uint8_t>(random.below(256));
            const ByteVector pdu = randomBytes(random, 1 + random.below(253));
            append(stream, encodeMbap(transaction, unit, pdu).view());
            expected.push_back(std::to_string(transaction) + "/" + std::to_string(unit) + "/" +
                               hexOf(pdu));
        }
        Connection c;
        for (std::size_t fed = 0; fed < stream.size();) {
            const std::size_t piece =
                std::min<std::size_t>(1 + random.below(300), stream.size() - fed);
            REQUIRE(c.feed(Bytes(stream).subspan(fed, piece)));
            fed += piece;
        }
        CHECK(c.frames == expected);
    }
}

TEST_CASE("a frame of another protocol is passed over, the next one is answered") {
    Connection c;
    CHECK(c.feed(bytesOf("00 07 00 01 00 06 01 03 00 00 00 34")));
    CHECK(c.frames.empty());
    CHECK(c.parser.foreignFrames() == 1);
    CHECK(c.feed(kRead));
    CHECK(c.frames.size() == 1);
}

TEST_CASE("a length outside 2 to 254 closes, before a byte more is taken") {
    for (const char* header : {"00 07 00 00 00 00", "00 07 00 00 00 01", "00 07 00 00 00 FF",
                               "00 07 00 00 EA 60", "00 07 00 00 FF FF", "00 07 00 05 00 01"}) {
        CAPTURE(std::string(header));
        Connection c;
        CHECK_FALSE(c.feed(bytesOf(header)));
        CHECK(c.parser.broken());
        CHECK_FALSE(c.feed(kRead));
        CHECK(c.frames.empty());
    }
}

TEST_CASE("the smallest and the largest length") {
    Connection c;
    CHECK(c.feed(bytesOf("00 01 00 00 00 02 FF 11")));
    ByteVector large = bytesOf("00 02 00 00 00 FE 01");
    large.resize(260, 0x41);
    CHECK(c.feed(large));
    CHECK(c.frames.size() == 2);
    CHECK(c.frames[0] == "1/255/11");
}

TEST_CASE("a connection that has begun a frame waits for it") {
    Connection c;
    CHECK(c.feed(Bytes(kRead).first(11)));
    CHECK(c.parser.waiting());
    CHECK(c.frames.empty());
}

TEST_CASE("a frame that cannot be opened says why") {
    CHECK(openMbap(kRead)->transaction == 7);
    CHECK(openMbap(bytesOf("00 07 00 00 00 01 01")).error().cause ==
          "shorter than the 8 bytes of the smallest frame");
    CHECK(openMbap(bytesOf("00 07 00 00 00 01 01 03")).error().cause ==
          "its length field 1 lies outside 2 to 254");
    CHECK(openMbap(bytesOf("00 07 00 00 00 05 01 03")).error().cause ==
          "its length field 5 does not fit its size");
    CHECK(openMbap(bytesOf("00 07 00 09 00 02 01 03")).error().cause == "its protocol id is not 0");
}

} // namespace
