// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/modbus/rtu_request_parser.h"

#include "tests/core/modbus/naive_burst.h"
#include "tests/core/modbus/wire.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace {

using namespace s4k;
using namespace s4k::modbus;
using namespace s4k::test;

UnitSet units(std::initializer_list<std::size_t> ids) {
    UnitSet set;
    for (const std::size_t id : ids)
        set.set(id);
    return set;
}

/// A parser for units 1, 5 and 247 that stores the requests found.
struct Line {
    RtuRequestParser parser{units({1, 5, 247})};
    std::vector<ByteVector> frames;

    bool silence() {
        return parser.silence([this](const RtuFrame& frame) {
            ByteVector bytes{frame.unit};
            append(bytes, frame.pdu);
            frames.push_back(bytes);
        });
    }
    /// The bytes, then a silence. Returns whether the burst has ended.
    bool hear(Bytes bytes) {
        parser.feed(bytes);
        return silence();
    }
};

ByteVector withoutCrc(const ByteVector& adu) {
    return {adu.begin(), adu.end() - 2};
}

ByteVector operator+(ByteVector first, const ByteVector& second) {
    append(first, second);
    return first;
}

using Frames = std::vector<ByteVector>;

const ByteVector kGood = rtu("01 03 00 00 00 34");
const ByteVector kWrite = rtu("05 06 00 82 00 C8");
const ByteVector kBroadcast = rtu("00 06 00 82 00 55");
const ByteVector kOthersRequest = rtu("09 03 00 00 00 02");
const ByteVector kOthersReply = rtu("09 03 04 00 01 00 02");

TEST_CASE("a request comes with the silence after it, in however many pieces it was delivered") {
    for (std::size_t a = 0; a <= kGood.size(); ++a)
        for (std::size_t b = a; b <= kGood.size(); ++b) {
            Line line;
            line.parser.feed(Bytes(kGood).first(a));
            line.parser.feed(Bytes(kGood).subspan(a, b - a));
            line.parser.feed(Bytes(kGood).subspan(b));
            REQUIRE(line.frames.empty());
            REQUIRE(line.silence());
            REQUIRE(line.frames == Frames{withoutCrc(kGood)});
        }
}

TEST_CASE("a request that an adapter splits is put together again") {
    for (const ByteVector& adu : {kGood, kWrite, rtu("01 10 00 82 00 02 04 00 64 00 65"),
                                  rtu("01 2B 0E 01 00"), rtu("01 11"), rtu("01 41 05 06")})
        for (std::size_t size = 1; size < adu.size(); ++size) {
            CAPTURE(hexOf(adu));
            CAPTURE(size);
            Line line;
            REQUIRE_FALSE(line.hear(Bytes(adu).first(size)));
            REQUIRE(line.frames.empty());
            REQUIRE(line.hear(Bytes(adu).subspan(size)));
            REQUIRE(line.frames == Frames{withoutCrc(adu)});
            REQUIRE(line.parser.counters() == RtuCounters{1, 0, 0});
        }
}

TEST_CASE("what never comes is given up, and the next request is answered") {
    Line line;
    CHECK_FALSE(line.hear(Bytes(kGood).first(5)));
    line.parser.giveUp();
    CHECK_FALSE(line.hear(Bytes(kGood).subspan(5)));
    line.parser.giveUp();
    CHECK(line.frames.empty());
    line.hear(kGood);
    CHECK(line.frames == Frames{withoutCrc(kGood)});
    CHECK(line.parser.counters() == RtuCounters{1, 0, 8});
}

TEST_CASE("of a merged burst only the last request is answered, and the broadcasts are done") {
    Line line;
    line.hear(kOthersRequest + kOthersReply + kGood);
    CHECK(line.frames == Frames{withoutCrc(kGood)});
    line.frames.clear();
    line.hear(kWrite + kGood);
    CHECK(line.frames == Frames{withoutCrc(kGood)});
    line.frames.clear();
    line.hear(kWrite + kOthersReply);
    CHECK(line.frames.empty());
    line.hear(kBroadcast + kGood);
    CHECK(line.frames == Frames{withoutCrc(kBroadcast), withoutCrc(kGood)});
    line.frames.clear();
    line.hear(kGood + kBroadcast);
    CHECK(line.frames == Frames{withoutCrc(kBroadcast)});
    CHECK(line.parser.counters() == RtuCounters{5, 6, 0});
}

TEST_CASE("requests with a silence between them are answered one by one") {
    Line line;
    line.hear(bytesOf("01 78 00 00 00 01 60 00"));
    line.hear(bytesOf("01 79 C1 C2"));
    CHECK(line.frames == Frames{bytesOf("01 78 00 00 00 01"), bytesOf("01 79")});
}

TEST_CASE("a frame inside other bytes is never taken for one") {
    const ByteVector inside = rtu("09 03 0E " + hexOf(kBroadcast) + " 00 00 00 00 00 00");
    ByteVector spoiled = withoutCrc(inside);
    append(spoiled, bytesOf("12 34"));
    for (const ByteVector& burst :
         {inside, spoiled, bytesOf("FF FF") + kBroadcast, kBroadcast + bytesOf("00"),
          bytesOf("09 03 02") + kBroadcast, bytesOf("00") + kGood, kGood + bytesOf("FF"),
          bytesOf("01 10 00 82 00 04 08") + kGood + bytesOf("00 00")}) {
        CAPTURE(hexOf(burst));
        Line line;
        for (std::size_t cut = 0; cut <= burst.size(); ++cut) {
            line.parser.feed(Bytes(burst).first(cut));
            line.hear(Bytes(burst).subspan(cut));
            line.parser.giveUp();
            REQUIRE(line.frames.empty());
        }
    }
}

TEST_CASE("the rest of a request whose first byte was lost is none") {
    Line line;
    line.parser.setUnits(units({1, 2, 3}));
    line.hear(bytesOf("03 00 02 00 01 25 CA"));
    line.parser.giveUp();
    line.hear(rtu("03 00 02 00 01"));
    CHECK(line.frames.empty());
}

TEST_CASE("answers get no answer, nor do function codes that no request has") {
    for (const char* answer :
         {"01 83 01", "01 03 02 00 65", "01 10 00 82 00 01", "01 11 05 F7 FF \"S4K\"", "01 80",
          "01 FF 01 02 03", "01 00", "01 00 02 00 01", "00 00 00 82 00 55", "00 86 03"}) {
        CAPTURE(std::string(answer));
        Line line;
        CHECK(line.hear(rtu(answer)));
        CHECK(line.frames.empty());
        CHECK(line.parser.counters() == RtuCounters{0, 1, 0});
    }
    Line line;
    line.hear(bytesOf("01 83 01 80 F0"));
    CHECK(line.frames.empty());
    line.hear(rtu("01 03 02 00 65") + kGood); // an echo of a reply, then a request
    CHECK(line.frames == Frames{withoutCrc(kGood)});
}

TEST_CASE("a frame of the wrong length that stands alone comes out, so that it can be refused") {
    for (const char* request : {"01 03 00 00 00", "01 10 00 82 00 02 04 00 64", "01 06 00 82 00",
                                "05 11 00", "01 2B 0E 01", "01 41", "05 64 01 02 03 04 05"}) {
        CAPTURE(std::string(request));
        Line line;
        line.hear(rtu(request));
        CHECK(line.frames == Frames{bytesOf(request)});
    }
    Line line;
    line.hear(rtu("09 03 00 00 00"));
    CHECK(line.frames.empty());
}

TEST_CASE("noise of any kind costs no request after the next silence") {
    Random random(5);
    for (int i = 0; i < 3000; ++i) {
        Line line;
        const ByteVector noise = randomBytes(random, random.below(600));
        CAPTURE(hexOf(noise));
        line.hear(noise);
        line.parser.giveUp();
        REQUIRE(line.frames.empty());
        line.hear(kWrite);
        REQUIRE(line.frames == Frames{withoutCrc(kWrite)});
    }
}

TEST_CASE("a burst without end needs no memory, and the next one is heard") {
    Line line;
    for (int i = 0; i < 1000; ++i)
        line.parser.feed(kGood);
    CHECK(line.silence());
    CHECK(line.frames.empty());
    CHECK(line.parser.counters().droppedBytes == 8000);
    line.hear(kGood);
    CHECK(line.frames.size() == 1);
}

/// Traffic of a bus as adapters deliver it: frames merged, split, with noise.
ByteVector randomPart(Random& random) {
    const ByteVector inside = rtu("09 10 00 82 00 04 08 " + hexOf(rtu("00 06 00 82 00 01")));
    const std::vector<ByteVector> parts{kGood,           kWrite,
                                        kBroadcast,      rtu("00 10 00 82 00 01 02 00 64"),
                                        kOthersRequest,  kOthersReply,
                                        inside,          rtu("01 03 02 00 65"),
                                        rtu("09 86 03"), randomBytes(random, 1 + random.below(20))};
    ByteVector part = parts[placeIn(random, parts.size())];
    if (random.below(6) == 0)
        part[placeIn(random, part.size())] ^= static_cast<std::uint8_t>(1 + random.below(255));
    if (random.below(6) == 0)
        part.resize(1 + placeIn(random, part.size()));
    return part;
}

TEST_CASE("no write is carried out that is not a whole frame of a burst") {
    Random random(17);
    std::size_t taken = 0;
    for (int round = 0; round < 3000; ++round) {
        Line line;
        ByteVector burst; // the bytes since the last burst that ended
        for (int i = 0; i < 12; ++i) {
            const ByteVector part = randomPart(random);
            line.parser.feed(part);
            append(burst, part);
            if (random.below(2) == 0)
                continue;
            const bool ended = line.silence();
            for (const ByteVector& frame : line.frames) {
                const ByteVector adu = rtu(hexOf(frame));
                CAPTURE(hexOf(burst));
                CAPTURE(hexOf(adu));
                bool found = false;
                for (std::size_t at = 0; at + adu.size() <= burst.size(); ++at)
                    found =
                        found || (std::ranges::equal(Bytes(burst).subspan(at, adu.size()), adu) &&
                                  isFrameOf(burst, at, adu.size()));
                REQUIRE(found);
            }
            taken += line.frames.size();
            line.frames.clear();
            if (!ended && random.below(2) == 0)
                continue; // the patience has not passed yet
            line.parser.giveUp();
            burst.clear();
        }
    }
    CHECK(taken > 1000);
}

TEST_CASE("an address changed on the panel holds from the next frame on") {
    Line line;
    line.parser.setUnits(units({7}));
    line.hear(kGood);
    CHECK(line.frames.empty());
    line.hear(rtu("07 11"));
    CHECK(line.frames.size() == 1);
    CHECK(line.parser.counters() == RtuCounters{1, 1, 0});
}

TEST_CASE("the encoder makes what the parser takes, up to the largest PDU") {
    Random random(9);
    for (const std::size_t size : {1U, 2U, 5U, 252U, 253U}) {
        ByteVector pdu = randomBytes(random, size);
        pdu[0] = 0x41;
        const auto adu = encodeRtu(247, pdu);
        CHECK(adu.size() == size + 3);
        const auto opened = openRtu(adu.view());
        REQUIRE(opened.ok());
        CHECK(opened->unit == 247);
        CHECK(std::ranges::equal(opened->pdu, pdu));
    }
}

TEST_CASE("a frame that cannot be opened says why") {
    CHECK(openRtu(bytesOf("01 03")).error().cause ==
          "shorter than the 4 bytes of the smallest frame");
    CHECK(openRtu(ByteVector(257, 0)).error().cause ==
          "longer than the 256 bytes of the largest frame");
    CHECK(openRtu(bytesOf("01 03 00 00")).error().cause == "the checksum is wrong");
}

} // namespace
