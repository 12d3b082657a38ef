// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/modbus/rtu_reply_parser.h"

#include "tests/core/modbus/wire.h"

#include <doctest/doctest.h>

#include <array>
#include <string>

namespace {

using namespace s4k;
using namespace s4k::modbus;
using namespace s4k::test;

const ByteVector kRequest = bytesOf("03 00 00 00 02");
const ByteVector kReply = rtu("01 03 04 00 01 00 02");

struct Heard {
    std::string pdu; ///< empty: no answer
    std::size_t afterBytes = 0;
};

Heard listen(RtuReplyParser& parser, Bytes bytes) {
    Heard heard;
    for (std::size_t i = 0; i < bytes.size(); ++i)
        if (const auto frame = parser.push(bytes[i]))
            heard = {hexOf(frame->pdu), i + 1};
    return heard;
}

Heard listen(const ByteVector& request, const ByteVector& bytes) {
    RtuReplyParser parser(1, request);
    return listen(parser, bytes);
}

TEST_CASE("the answer comes with its last byte, for every function of the meter") {
    struct Row {
        const char* request;
        const char* reply;
    };
    constexpr std::array<Row, 8> kRows{{
        {"03 00 00 00 02", "03 04 00 01 00 02"},
        {"04 00 00 00 01", "04 02 00 01"},
        {"06 00 82 00 C8", "06 00 82 00 C8"},
        {"10 00 8D 00 02 04 00 0A 00 19", "10 00 8D 00 02"},
        {"11", "11 05 F7 FF \"S4K\""},
        {"2B 0E 01 00",
         "2B 0E 01 01 00 00 03 00 07 \"Leviton\" 01 0B \"Series 4000\" 02 06 \"V1.019\""},
        {"03 00 34 00 01", "83 02"},
        {"41 01", "41 07 08"},
    }};
    for (const Row& row : kRows) {
        CAPTURE(std::string(row.request));
        const ByteVector reply = rtu("01 " + hexOf(bytesOf(row.reply)));
        const Heard heard = listen(bytesOf(row.request), reply);
        CHECK(heard.pdu == hexOf(bytesOf(row.reply)));
        CHECK(heard.afterBytes == reply.size());
    }
}

TEST_CASE("noise, other units, other functions and wrong checksums before the answer") {
    ByteVector wrong = kReply;
    wrong.back() = static_cast<std::uint8_t>(wrong.back() ^ 1U);
    for (const ByteVector& before :
         {ByteVector{0x00}, ByteVector{0xFF}, ByteVector{0x01}, ByteVector{0x01, 0x03}, wrong,
          rtu("09 03 04 00 01 00 02"), rtu("01 04 04 00 01 00 02"), rtu("01 84 02"),
          rtu("01 03 00 00 00 02")}) {
        CAPTURE(hexOf(before));
        ByteVector bytes = before;
        append(bytes, kReply);
        const Heard heard = listen(kRequest, bytes);
        CHECK(heard.pdu == "03 04 00 01 00 02");
        CHECK(heard.afterBytes == bytes.size());
    }
}

TEST_CASE("an answer behind noise that promises more comes with the silence") {
    RtuReplyParser parser(1, kRequest);
    CHECK(listen(parser, bytesOf("01 03 FA")).pdu.empty());
    CHECK(listen(parser, kReply).pdu.empty());
    const auto frame = parser.gap();
    REQUIRE(frame.has_value());
    CHECK(hexOf(frame->pdu) == "03 04 00 01 00 02");
}

TEST_CASE("an answer of the wrong size comes out as it is") {
    CHECK(listen(kRequest, rtu("01 03 02 00 01")).pdu == "03 02 00 01");
    RtuReplyParser parser(1, kRequest);
    CHECK(listen(parser, rtu("01 03 04 00 01")).pdu.empty());
    const auto frame = parser.gap();
    REQUIRE(frame.has_value());
    CHECK(hexOf(frame->pdu) == "03 04 00 01");
}

TEST_CASE("a doubled answer is given once, silence gives nothing") {
    RtuReplyParser parser(1, kRequest);
    CHECK_FALSE(parser.gap().has_value());
    CHECK_FALSE(parser.answered());
    CHECK(listen(parser, kReply).afterBytes == kReply.size());
    CHECK(parser.answered());
    CHECK(listen(parser, kReply).pdu.empty());
    CHECK_FALSE(parser.gap().has_value());
}

TEST_CASE("a local echo is taken off, also where the answer equals it") {
    const ByteVector write = bytesOf("06 00 82 00 C8");
    const ByteVector onWire = rtu("01 06 00 82 00 C8");
    RtuReplyParser parser(1, write, LocalEcho::Expected);
    CHECK(listen(parser, onWire).pdu.empty());
    CHECK(listen(parser, onWire).pdu == "06 00 82 00 C8");
    RtuReplyParser silent(1, kRequest, LocalEcho::Expected);
    CHECK(listen(silent, kReply).pdu == "03 04 00 01 00 02");
}

TEST_CASE("noise never loses the answer when silence follows it") {
    Random random(8);
    for (int i = 0; i < 1500; ++i) {
        RtuReplyParser parser(1, kRequest);
        Heard heard = listen(parser, randomBytes(random, random.below(300)));
        REQUIRE(heard.pdu.empty());
        heard = listen(parser, kReply);
        if (heard.pdu.empty())
            if (const auto frame = parser.gap())
                heard.pdu = hexOf(frame->pdu);
        REQUIRE(heard.pdu == "03 04 00 01 00 02");
    }
}

TEST_CASE("of two lengths that both fit the shorter one is taken") {
    ByteVector adu = rtu("09 03 02 00 01");
    adu.push_back(0x00);
    REQUIRE(slowCrc16(adu) == 0);
    constexpr FrameLength kLong{FrameLength::Kind::Known, 8};
    constexpr FrameLength kShort{FrameLength::Kind::Known, 7};
    CHECK(matchFrame(adu, {kLong, kShort}, false).length == 7);
    CHECK(matchFrame(adu, {kShort, kLong}, false).length == 7);
}

} // namespace
