// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registers/codec.h"

#include "core/base/random.h"

#include <doctest/doctest.h>

#include <bit>
#include <cmath>
#include <limits>

using namespace s4k;
using codec::WordPair;

TEST_CASE("powers of ten are exact and limited") {
    CHECK(codec::powerOfTen(0) == 1.0);
    CHECK(codec::powerOfTen(7) == 1e7);
    CHECK(codec::powerOfTen(-4) == 1e-4);
    CHECK(codec::powerOfTen(99) == 1e12);
    CHECK(codec::powerOfTen(-99) == 1e-12);
    CHECK(codec::scaled(600, -1) == 6000);
    CHECK(codec::scaled(123456, 1) == 12345.6);
    CHECK(codec::unscaled(6000, -1) == 600);
}

TEST_CASE("integers round to nearest and clamp") {
    CHECK(codec::encodeUInt(0) == 0);
    CHECK(codec::encodeUInt(-0.2) == 0);
    CHECK(codec::encodeUInt(-5) == 0);
    CHECK(codec::encodeUInt(1.499999) == 1);
    CHECK(codec::encodeUInt(1.5) == 2);
    CHECK(codec::encodeUInt(0.49999999999999994) == 0);
    CHECK(codec::encodeUInt(32767.4) == 32767);
    CHECK(codec::encodeUInt(32768) == 32767);
    CHECK(codec::encodeUInt(1e300) == 32767);
    CHECK(codec::encodeUInt(12000, 10000) == 10000);
    CHECK(codec::encodeUInt(std::numeric_limits<double>::quiet_NaN()) == 0x8000);
    CHECK(codec::encodeUInt(std::numeric_limits<double>::infinity()) == 0x8000);
}

TEST_CASE("integers come back") {
    for (std::uint16_t n = 0; n <= 32767; ++n)
        REQUIRE(codec::decodeUInt(codec::encodeUInt(n)) == n);
    CHECK_FALSE(codec::decodeUInt(0x8000).has_value());
    CHECK(codec::decodeUInt(0xFFFF) == 65535);
    for (int n = -32768; n <= 32767; ++n)
        REQUIRE(codec::decodeSInt(codec::encodeSInt(static_cast<std::int16_t>(n))) == n);
    CHECK(codec::encodeSInt(-4) == 0xFFFC);
}

TEST_CASE("counters floor, wrap at 2^32 and have the high word first") {
    CHECK(codec::encodeULong(0) == WordPair{0, 0});
    CHECK(codec::encodeULong(65536.999) == WordPair{1, 0});
    CHECK(codec::encodeULong(4294967295.5) == WordPair{0xFFFF, 0xFFFF});
    CHECK(codec::encodeULong(4294967296.0) == WordPair{0, 0});
    CHECK(codec::encodeULong(3 * 4294967296.0 + 7.9) == WordPair{0, 7});
    CHECK(codec::encodeULong(-1) == WordPair{0, 0});
    CHECK(codec::encodeULong(std::nan("")) == WordPair{0x8000, 0x8000});
    Random random(3);
    for (int i = 0; i < 10000; ++i) {
        const auto n = static_cast<std::uint32_t>(random.next());
        REQUIRE(codec::decodeULong(codec::encodeULong(n + 0.25)) == n);
    }
}

TEST_CASE("floats are the nearest single, finite ones stay finite") {
    CHECK(codec::encodeFloat(123.456) == WordPair{0x42F6, 0xE979});
    CHECK(codec::encodeFloat(std::nan("")) == WordPair{0x7FC0, 0});
    CHECK(codec::encodeFloat(1e300) == WordPair{0x7F7F, 0xFFFF});
    CHECK(codec::encodeFloat(-1e300) == WordPair{0xFF7F, 0xFFFF});
    CHECK(std::isnan(codec::decodeFloat({0x7FC0, 0})));
    CHECK(std::isnan(codec::decodeFloat({0xFFFF, 0xFFFF})));
    Random random(4);
    for (int i = 0; i < 10000; ++i) {
        const auto bits = static_cast<std::uint32_t>(random.next());
        const WordPair words{static_cast<std::uint16_t>(bits >> 16U),
                             static_cast<std::uint16_t>(bits & 0xFFFFU)};
        const double value = codec::decodeFloat(words);
        if (std::isfinite(value))
            REQUIRE(codec::encodeFloat(value) == words);
    }
}

TEST_CASE("the step of a float is the distance to its neighbour") {
    for (const double value : {1e-30, 0.3, 1.0, 123.456, 99999.99, 1234567.891, 42949672.95}) {
        const WordPair words = codec::encodeFloat(value);
        const auto single = static_cast<float>(value);
        const float next = std::nextafterf(single, std::numeric_limits<float>::infinity());
        CHECK(codec::floatStep(words) == static_cast<double>(next) - static_cast<double>(single));
    }
    CHECK(std::isinf(codec::floatStep({0x7FC0, 0})));
    CHECK(std::isinf(codec::floatStep({0x7F7F, 0xFFFF})));
}

TEST_CASE("a counter as float is truncated, so that the largest is 4294967040") {
    CHECK(codec::decodeFloat(codec::encodeCountAsFloat(4294967295U)) == 4294967040.0);
    CHECK(codec::decodeFloat(codec::encodeCountAsFloat(16777217U)) == 16777216.0);
    CHECK(codec::decodeFloat(codec::encodeCountAsFloat(0U)) == 0.0);
    Random random(5);
    for (int i = 0; i < 10000; ++i) {
        const auto n = static_cast<std::uint32_t>(random.next() >> random.below(64));
        const WordPair words = codec::encodeCountAsFloat(n);
        REQUIRE(codec::decodeFloat(words) <= n);
        REQUIRE(codec::decodeFloat(words) + codec::floatStep(words) > n);
    }
}
