// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/modbus/rtu_burst.h"

#include "core/modbus/rtu.h"
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

using Kind = BurstSplit::Kind;

ByteVector joined(std::initializer_list<ByteVector> frames) {
    ByteVector burst;
    for (const ByteVector& frame : frames)
        append(burst, frame);
    return burst;
}

/// The frames of a burst as text; `breaks off` or `noise` when it does not consist of frames.
std::vector<std::string> textOf(const ByteVector& burst) {
    const BurstSplit split = splitBurst(burst);
    if (split.kind != Kind::Whole)
        return {split.kind == Kind::BreaksOff ? "breaks off" : "noise"};
    std::vector<std::string> frames;
    for (const BurstFrame& frame : split.frames)
        frames.push_back(hexOf(Bytes(burst).subspan(frame.begin, frame.length)));
    return frames;
}

const ByteVector kRead = rtu("01 03 00 00 00 34");
const ByteVector kOthersRequest = rtu("09 03 00 00 00 02");
const ByteVector kOthersReply = rtu("09 03 04 00 01 00 02");
const ByteVector kBroadcast = rtu("00 06 00 82 00 55");

TEST_CASE("a burst of frames is divided from its first to its last byte") {
    CHECK(textOf({}).empty());
    CHECK(textOf(kRead) == std::vector<std::string>{hexOf(kRead)});
    CHECK(textOf(joined({kOthersRequest, kOthersReply, kBroadcast, kRead})) ==
          std::vector<std::string>{hexOf(kOthersRequest), hexOf(kOthersReply), hexOf(kBroadcast),
                                   hexOf(kRead)});
}

TEST_CASE("a byte that belongs to no frame makes the whole burst noise") {
    for (const char* stray : {"FF FF FF FF FF FF FF FF", "01 03 02 00 00 00 00 00"}) {
        CAPTURE(std::string(stray));
        CHECK(textOf(joined({bytesOf(stray), kRead})) == std::vector<std::string>{"noise"});
    }
    ByteVector bad = kOthersReply;
    bad.back() = static_cast<std::uint8_t>(~bad.back());
    CHECK(textOf(joined({bad, kRead})) == std::vector<std::string>{"noise"});
    CHECK(textOf(joined({kRead, bad, kRead})) == std::vector<std::string>{"noise"});
    CHECK(textOf(bytesOf("00 00 00 00")) == std::vector<std::string>{"noise"});
    CHECK(textOf(ByteVector(300, 0x55)) == std::vector<std::string>{"noise"});
}

TEST_CASE("a burst that ends inside a frame breaks off") {
    const ByteVector burst =
        joined({kOthersRequest, kOthersReply, rtu("01 10 00 82 00 01 02 00 64")});
    for (std::size_t size = 1; size < burst.size(); ++size) {
        CAPTURE(size);
        const BurstSplit split = splitBurst(Bytes(burst).first(size));
        const bool atFrame =
            size == kOthersRequest.size() || size == kOthersRequest.size() + kOthersReply.size();
        CHECK(split.kind == (atFrame ? Kind::Whole : Kind::BreaksOff));
    }
}

TEST_CASE("a frame whose function has no known length is the whole burst") {
    CHECK(textOf(rtu("01 78 00 00 00 01")).size() == 1);
    CHECK(textOf(bytesOf("01 78 00 00 00 01 60 00")).size() == 1);
    CHECK(textOf(bytesOf("01 79 C1 C2")).size() == 1);
    CHECK(textOf(joined({kOthersRequest, rtu("01 41 01 02")})) ==
          std::vector<std::string>{"noise"});
    CHECK(textOf(joined({rtu("01 41 01 02"), kRead})) == std::vector<std::string>{"breaks off"});
}

TEST_CASE("a frame that stands alone may have a length that does not fit its function") {
    CHECK(textOf(rtu("01 03 00 00 00")).size() == 1);
    CHECK(textOf(rtu("01 10 00 82 00 02 04 00 64")).size() == 1);
    CHECK(textOf(joined({rtu("01 03 00 00 00"), kRead})) == std::vector<std::string>{"noise"});
}

TEST_CASE("zeros after a frame are noise, although the checksum stays correct") {
    for (const ByteVector& frame : {kRead, kOthersReply, kBroadcast}) {
        ByteVector burst = frame;
        burst.push_back(0x00);
        REQUIRE(slowCrc16(burst) == 0);
        CHECK(textOf(burst) == std::vector<std::string>{"breaks off"});
        CHECK(textOf(joined({burst, kRead})) == std::vector<std::string>{"noise"});
    }
}

TEST_CASE("bytes of the size of no frame are none, whatever their checksum") {
    CHECK(textOf(rtu("01")) == std::vector<std::string>{"breaks off"});
    ByteVector giant = bytesOf("01 10 00 82 00 7D FA");
    giant.resize(7 + 250, 0x11);
    CHECK(textOf(rtu(hexOf(giant))) == std::vector<std::string>{"noise"});
}

// If the last byte of the checksum is 0, the CRC is also 0 one byte earlier: seven bytes that could
// be a reply.
TEST_CASE("a request that looks like a complete reply one byte early") {
    int found = 0;
    for (unsigned quantity = 0; quantity < 65536 && found < 50; ++quantity) {
        ByteVector head = bytesOf("09 03 02 00");
        head.push_back(static_cast<std::uint8_t>(quantity / 256));
        head.push_back(static_cast<std::uint8_t>(quantity % 256));
        const ByteVector adu = rtu(hexOf(head));
        if (adu.back() != 0)
            continue;
        ++found;
        REQUIRE(textOf(joined({adu, kRead})) == std::vector<std::string>{hexOf(adu), hexOf(kRead)});
    }
    CHECK(found == 50);
}

TEST_CASE("what a server answers, and what is an answer itself") {
    for (const char* request :
         {"01 03 00 00 00 34", "01 06 00 82 00 C8", "01 10 00 82 00 01 02 00 64", "01 11",
          "01 2B 0E 01 00", "01 41", "01 7F 01", "01 11 00", "01 03 00 00 00", "01 03 00",
          "01 2B 0D 01 00"}) {
        CAPTURE(std::string(request));
        CHECK(isRequest(rtu(request)));
    }
    for (const char* answer :
         {"01 83 01", "01 80", "01 80 01", "01 FF 00 00 00 00", "01 00", "01 00 02 00 01",
          "01 03 02 00 65", "01 04 04 00 00 00 00", "01 10 00 82 00 01", "01 11 05 F7 FF \"S4K\"",
          "01 2B 0E 01 01 00 00 01 00 01 \"L\""}) {
        CAPTURE(std::string(answer));
        CHECK_FALSE(isRequest(rtu(answer)));
    }
}

/// A burst of whole frames, sometimes spoiled: a changed, a missing or an additional byte.
ByteVector randomBurst(Random& random) {
    const std::vector<ByteVector> kinds{
        kRead,
        kOthersRequest,
        kOthersReply,
        kBroadcast,
        rtu("09 11"),
        rtu("09 83 02"),
        rtu("00 10 00 82 00 01 02 00 64"),
        rtu("09 10 00 82 00 04 08 00 06 00 82 00 55 A9 DC"),
        rtu("09 41 01 02"),
        randomBytes(random, random.below(12)),
    };
    ByteVector burst;
    for (std::uint64_t frames = 1 + random.below(5); frames > 0; --frames)
        append(burst, kinds[placeIn(random, kinds.size())]);
    if (burst.empty())
        return burst;
    const std::size_t place = placeIn(random, burst.size());
    switch (random.below(5)) {
    case 0:
        burst[place] = static_cast<std::uint8_t>(random.below(256));
        break;
    case 1:
        burst.erase(burst.begin() + static_cast<std::ptrdiff_t>(place));
        break;
    case 2:
        burst.insert(burst.begin() + static_cast<std::ptrdiff_t>(place), 0x00);
        break;
    default:
        break;
    }
    return burst;
}

TEST_CASE("every frame found is one of the burst, and no burst of frames is missed") {
    Random random(7);
    int whole = 0;
    for (int i = 0; i < 20'000; ++i) {
        const ByteVector burst = randomBurst(random);
        CAPTURE(hexOf(burst));
        const BurstSplit split = splitBurst(burst);
        REQUIRE((split.kind == Kind::Whole) == (isChain(burst) || isLoneFrame(burst)));
        std::size_t end = 0;
        for (const BurstFrame& frame : split.frames) {
            REQUIRE(frame.begin == end);
            REQUIRE(isFrameOf(burst, frame.begin, frame.length));
            end += frame.length;
        }
        if (split.kind == Kind::Whole) {
            REQUIRE(end == burst.size());
            ++whole;
        }
    }
    CHECK(whole > 2000);
}

} // namespace
