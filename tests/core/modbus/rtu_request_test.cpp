// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/modbus/rtu_request_parser.h"

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

    void feed(Bytes bytes) {
        parser.feed(bytes, [this](const RtuFrame& frame) { note(frame); });
    }
    void gap() {
        parser.gap([this](const RtuFrame& frame) { note(frame); });
    }
    void note(const RtuFrame& frame) {
        ByteVector bytes{frame.unit};
        append(bytes, frame.pdu);
        frames.push_back(bytes);
    }
};

ByteVector withoutCrc(const ByteVector& adu) {
    return {adu.begin(), adu.end() - 2};
}

const ByteVector kGood = rtu("01 03 00 00 00 34");

/// A write to unit 1 with a complete request in its data.
ByteVector writeWithRequestInside() {
    ByteVector write = bytesOf("01 10 00 82 00 04 08");
    append(write, rtu("01 06 00 82 00 C8"));
    return rtu(hexOf(write));
}

/// Traffic of a bus without noise: requests to units 1, 5 and 247, and requests and replies of
/// other units.
class Traffic {
public:
    explicit Traffic(std::uint64_t seed) : m_random(seed) {}

    void add() {
        ByteVector adu;
        switch (m_random.below(9)) {
        case 0:
            adu = request(own(), 0x03 + static_cast<int>(m_random.below(2)));
            break;
        case 1:
            adu = request(own(), 0x06);
            break;
        case 2:
            adu = multiple(own());
            break;
        case 3:
            adu = m_random.below(2) == 0 ? frame({own(), 0x11})
                                         : frame({own(), 0x2B, 0x0E, 0x01, 0x00});
            break;
        case 4:
            adu = m_random.below(2) == 0 ? multiple(0) : request(0, 0x06);
            break;
        case 5:
            others(request(other(), 0x03));
            return others(readReply(other()));
        case 6:
            others(multiple(other()));
            return others(request(other(), 0x10));
        case 7:
            others(frame({other(), 0x11}));
            return others(reportReply(other()));
        default:
            return others(frame({other(), 0x83, 0x02}));
        }
        expected.push_back(withoutCrc(adu));
        ends.push_back(bytes.size() + adu.size());
        append(bytes, adu);
    }

    ByteVector bytes;
    std::vector<ByteVector> expected;
    std::vector<std::size_t> ends;

private:
    std::uint8_t byte() { return static_cast<std::uint8_t>(m_random.below(256)); }
    std::uint8_t own() {
        constexpr std::array<std::uint8_t, 3> kOwn{1, 5, 247};
        return kOwn[m_random.below(3)];
    }
    std::uint8_t other() { return static_cast<std::uint8_t>(6 + m_random.below(240)); }

    static ByteVector frame(ByteVector pdu) {
        const std::uint16_t crc = slowCrc16(pdu);
        pdu.push_back(static_cast<std::uint8_t>(crc % 256));
        pdu.push_back(static_cast<std::uint8_t>(crc / 256));
        return pdu;
    }
    ByteVector request(std::uint8_t unit, int function) {
        return frame({unit, static_cast<std::uint8_t>(function), byte(), byte(), byte(), byte()});
    }
    ByteVector counted(ByteVector head, std::size_t count) {
        head.push_back(static_cast<std::uint8_t>(count));
        append(head, randomBytes(m_random, count));
        return frame(head);
    }
    ByteVector multiple(std::uint8_t unit) {
        const std::size_t words = 1 + m_random.below(123);
        return counted({unit, 0x10, byte(), byte(), 0, static_cast<std::uint8_t>(words)},
                       2 * words);
    }
    ByteVector readReply(std::uint8_t unit) {
        return counted({unit, 0x03}, 2 * std::size_t{1 + m_random.below(125)});
    }
    ByteVector reportReply(std::uint8_t unit) {
        return counted({unit, 0x11}, 2 + m_random.below(60));
    }
    void others(const ByteVector& adu) { append(bytes, adu); }

    Random m_random;
};

TEST_CASE(
    "however a stream of frames is cut, the same requests come out, each with its last byte") {
    Random random(11);
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        Traffic traffic(seed);
        for (int i = 0; i < 60; ++i)
            traffic.add();
        Line line;
        std::size_t fed = 0;
        while (fed < traffic.bytes.size()) {
            const std::size_t piece =
                std::min<std::size_t>(1 + random.below(80), traffic.bytes.size() - fed);
            line.feed(Bytes(traffic.bytes).subspan(fed, piece));
            fed += piece;
            const auto due = std::ranges::upper_bound(traffic.ends, fed) - traffic.ends.begin();
            REQUIRE(line.frames.size() == static_cast<std::size_t>(due));
        }
        CHECK(line.frames == traffic.expected);
        CHECK(line.parser.counters().droppedBytes == 0);
    }
}

TEST_CASE("two cuts anywhere in a short stream") {
    ByteVector stream = kGood;
    append(stream, rtu("09 03 04 00 01 00 02"));
    append(stream, rtu("05 10 00 82 00 01 02 00 64"));
    append(stream, rtu("00 06 00 82 00 C8"));
    const std::vector<ByteVector> expected{bytesOf("01 03 00 00 00 34"),
                                           bytesOf("05 10 00 82 00 01 02 00 64"),
                                           bytesOf("00 06 00 82 00 C8")};
    for (std::size_t a = 0; a <= stream.size(); ++a)
        for (std::size_t b = a; b <= stream.size(); ++b) {
            Line line;
            line.feed(Bytes(stream).first(a));
            line.feed(Bytes(stream).subspan(a, b - a));
            line.feed(Bytes(stream).subspan(b));
            REQUIRE(line.frames == expected);
        }
}

TEST_CASE("a frame inside the data of another is never taken for one") {
    ByteVector inner = rtu("01 06 00 82 00 C8");
    ByteVector reply = bytesOf("09 03 0C");
    append(reply, inner);
    append(reply, kGood);
    reply.resize(3 + 12);
    const std::string text = hexOf(reply);
    Line line;
    line.feed(rtu("09 03 00 00 00 06"));
    line.feed(rtu(text));
    CHECK(line.frames.empty());
    line.feed(writeWithRequestInside());
    CHECK(line.frames == std::vector<ByteVector>{withoutCrc(writeWithRequestInside())});
    line.feed(kGood);
    CHECK(line.frames.size() == 2);
}

TEST_CASE("a right frame brings the line into step again, and so does a silence") {
    for (const bool silence : {false, true}) {
        Line line;
        line.feed(bytesOf("FF FF"));
        if (silence)
            line.gap();
        else
            line.feed(kGood);
        line.frames.clear();
        line.feed(writeWithRequestInside());
        line.feed(rtu("01 41 01 02"));
        CHECK(line.frames == std::vector<ByteVector>{withoutCrc(writeWithRequestInside()),
                                                     bytesOf("01 41 01 02")});
    }
}

TEST_CASE("directly behind noise only a request of known length is believed") {
    Line line;
    line.feed(bytesOf("FF FF"));
    line.feed(rtu("01 41 01 02"));
    line.gap();
    line.feed(bytesOf("FF FF"));
    line.feed(rtu("01 03 00 00 00"));
    line.gap();
    CHECK(line.frames.empty());
}

TEST_CASE("one stray byte of any value before a request, without any silence") {
    for (unsigned stray = 0; stray < 256; ++stray) {
        CAPTURE(stray);
        Line line;
        line.feed(kGood);
        line.feed(ByteVector{static_cast<std::uint8_t>(stray)});
        line.feed(kGood);
        CHECK(line.frames.size() == 2);
    }
}

TEST_CASE(
    "wrong checksums, runts and frames over 256 bytes: silence, then the next one is answered") {
    ByteVector wrong = kGood;
    wrong.back() = static_cast<std::uint8_t>(wrong.back() ^ 1U);
    ByteVector overlong = bytesOf("01 10 00 82 00 7D FA");
    overlong.resize(7 + 250, 0x11);
    const std::uint16_t crc = slowCrc16(overlong);
    overlong.push_back(static_cast<std::uint8_t>(crc % 256));
    overlong.push_back(static_cast<std::uint8_t>(crc / 256));
    REQUIRE(overlong.size() == 259);
    for (const ByteVector& bad :
         {wrong, bytesOf("01"), bytesOf("01 03"), bytesOf("01 03 00 00 00"),
          bytesOf("01 06 00 82 00"), bytesOf("00 00 00"), bytesOf("FF FF FF FF FF FF FF FF FF FF"),
          overlong, ByteVector(400, 0x00), ByteVector(400, 0x01)}) {
        CAPTURE(hexOf(bad));
        for (const bool silence : {false, true}) {
            CAPTURE(silence);
            Line line;
            line.feed(kGood);
            line.feed(bad);
            if (silence)
                line.gap();
            CHECK(line.frames.size() == 1);
            line.feed(kGood);
            CHECK(line.frames.size() == 2);
        }
    }
}

TEST_CASE("noise of any kind never loses the next good request when a silence follows it") {
    Random random(5);
    for (int i = 0; i < 1500; ++i) {
        Line line;
        line.feed(kGood);
        const ByteVector noise = randomBytes(random, 1 + random.below(300));
        line.feed(noise);
        const ByteVector good = rtu("05 06 00 82 00 C8");
        line.feed(good);
        line.gap();
        CAPTURE(hexOf(noise));
        REQUIRE(line.frames.size() == 2);
        REQUIRE(line.frames[1] == withoutCrc(good));
    }
}

TEST_CASE("noise that begins like a long frame holds a request back until the next silence") {
    for (const char* header : {"01 10 00 82 00 7B F6", "09 03 FA"}) {
        CAPTURE(std::string(header));
        Line line;
        line.feed(kGood);
        line.feed(bytesOf(header));
        line.feed(kGood);
        CHECK(line.frames.size() == 1);
        line.gap();
        CHECK(line.frames.size() == 2);
        line.feed(kGood);
        CHECK(line.frames.size() == 3);
    }
}

TEST_CASE("or until as many bytes have come as the long frame would have") {
    Line line;
    line.feed(kGood);
    line.feed(bytesOf("09 03 40"));
    for (int i = 0; i < 9; ++i)
        line.feed(kGood);
    CHECK(line.frames.size() == 10);
}

TEST_CASE("after a silence noise does not matter, and a request comes with its last byte") {
    Random random(6);
    for (int i = 0; i < 1500; ++i) {
        Line line;
        line.feed(randomBytes(random, random.below(300)));
        line.gap();
        REQUIRE(line.frames.empty());
        line.feed(kGood);
        REQUIRE(line.frames.size() == 1);
    }
}

TEST_CASE("a frame of the wrong length that stands alone comes out, so that it can be refused") {
    Line line;
    line.feed(rtu("01 03 00 00 00"));
    CHECK(line.frames.empty());
    line.gap();
    line.feed(rtu("01 10 00 82 00 02 04 00 64"));
    line.gap();
    CHECK(line.frames == std::vector<ByteVector>{bytesOf("01 03 00 00 00"),
                                                 bytesOf("01 10 00 82 00 02 04 00 64")});
    line.feed(rtu("09 03 00 00 00"));
    line.gap();
    CHECK(line.frames.size() == 2);
}

TEST_CASE("functions that no one knows come out for our units, with their checksum") {
    Line line;
    line.feed(rtu("01 41"));
    line.feed(rtu("05 64 01 02 03 04 05"));
    line.gap();
    line.feed(rtu("01 2B 0D 01 00"));
    line.gap();
    line.feed(rtu("01 2B 0E 01 00"));
    line.feed(rtu("09 41 01 02 03"));
    line.feed(kGood);
    CHECK(line.frames == std::vector<ByteVector>{bytesOf("01 41"), bytesOf("05 64 01 02 03 04 05"),
                                                 bytesOf("01 2B 0D 01 00"),
                                                 bytesOf("01 2B 0E 01 00"), withoutCrc(kGood)});
}

// If the last byte of the checksum is 0, the CRC is also 0 one byte earlier: seven bytes that could
// be a reply.
TEST_CASE("a request that looks like a complete reply one byte early") {
    int found = 0;
    for (unsigned quantity = 0; quantity < 65536; ++quantity) {
        ByteVector head = bytesOf("01 03 02 00");
        head.push_back(static_cast<std::uint8_t>(quantity / 256));
        head.push_back(static_cast<std::uint8_t>(quantity % 256));
        const ByteVector adu = rtu(hexOf(head));
        if (adu.back() != 0 || ++found > 50)
            continue;
        Line line;
        line.feed(adu);
        line.feed(kGood);
        REQUIRE(line.frames == std::vector<ByteVector>{head, withoutCrc(kGood)});
        Line others;
        others.parser.setUnits(units({5}));
        others.feed(adu);
        others.feed(rtu("05 03 00 00 00 34"));
        others.feed(rtu("00 06 00 82 00 C8"));
        REQUIRE(others.frames.size() == 2);
    }
    CHECK(found > 50);
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

TEST_CASE("a unit id with a right checksum and no function is no frame") {
    for (const char* unit : {"01", "05", "F7", "00"}) {
        CAPTURE(std::string(unit));
        Line line;
        line.feed(rtu(unit));
        line.gap();
        CHECK(line.frames.empty());
        line.feed(rtu(unit));
        line.feed(kGood);
        line.gap();
        CHECK(line.frames.size() == 1);
    }
}

TEST_CASE("an address changed on the panel holds from the next frame on") {
    Line line;
    line.parser.setUnits(units({7}));
    line.feed(kGood);
    CHECK(line.frames.empty());
    line.feed(rtu("07 11"));
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
