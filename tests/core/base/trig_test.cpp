// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/trig.h"

#include "core/base/random.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

namespace {

using namespace s4k;

constexpr long double kTurn = 6.283185307179586476925286766559L;

// Reference: long double functions of the C library after an exact reduction.
SinCos exact(double turns) {
    const long double r =
        static_cast<long double>(turns) - static_cast<long double>(std::floor(turns));
    return {static_cast<double>(std::sin(r * kTurn)), static_cast<double>(std::cos(r * kTurn))};
}

TEST_CASE("sincosTurns is exact at the eighths of a turn") {
    CHECK(sincosTurns(0.0) == SinCos{0, 1});
    CHECK(sincosTurns(0.25) == SinCos{1, 0});
    CHECK(sincosTurns(0.5) == SinCos{0, -1});
    CHECK(sincosTurns(0.75) == SinCos{-1, 0});
    CHECK(sincosTurns(-0.25) == SinCos{-1, 0});
    CHECK(sincosTurns(123456789.25) == SinCos{1, 0});
    CHECK(sincosTurns(0.125).sin == doctest::Approx(std::sqrt(0.5)).epsilon(1e-15));
}

TEST_CASE("sincosTurns agrees with the C library to the last bit or so") {
    Random random(1);
    double worst = 0;
    for (int n = 0; n < 200000; ++n) {
        const double turns = (random.uniform() - 0.5) * (n % 2 == 0 ? 2.0 : 2e6);
        const SinCos ours = sincosTurns(turns);
        const SinCos theirs = exact(turns);
        worst = std::max({worst, std::abs(ours.sin - theirs.sin), std::abs(ours.cos - theirs.cos)});
    }
    CHECK(worst < 2.3e-16);
}

TEST_CASE("sincosTurns keeps small angles relative") {
    for (double turns = 1e-3; turns > 1e-300; turns *= 0.01)
        CHECK(sincosTurns(turns).sin == doctest::Approx(std::sin(kTwoPi * turns)).epsilon(4e-16));
}

TEST_CASE("sincosTurns answers NaN for what is not finite") {
    CHECK(std::isnan(sincosTurns(std::numeric_limits<double>::infinity()).sin));
    CHECK(std::isnan(sincosTurns(std::numeric_limits<double>::quiet_NaN()).cos));
    CHECK(sincosTurns(1e300) == SinCos{0, 1});
}

TEST_CASE("sincosTurns gives the same bits everywhere") {
    // Digest of the results; a platform that rounds differently gives another digest.
    std::uint64_t digest = 14695981039346656037U;
    Random random(7);
    for (int n = 0; n < 10000; ++n) {
        const SinCos v = sincosTurns(random.uniform() * 8 - 4);
        for (const double x : {v.sin, v.cos, atan2Turns(v.sin, v.cos)})
            digest = (digest ^ std::bit_cast<std::uint64_t>(x)) * 1099511628211U;
    }
    CHECK(digest == 7684012477939546429U);
}

TEST_CASE("atan2Turns at the axes and the origin") {
    CHECK(atan2Turns(0, 0) == 0);
    CHECK(atan2Turns(0, 1) == 0);
    CHECK(atan2Turns(1, 0) == 0.25);
    CHECK(atan2Turns(-1, 0) == -0.25);
    CHECK(std::abs(atan2Turns(0, -1)) == 0.5);
    CHECK(atan2Turns(1, 1) == doctest::Approx(0.125).epsilon(1e-15));
    CHECK(atan2Turns(1e300, 1e300) == doctest::Approx(0.125).epsilon(1e-15));
    CHECK(atan2Turns(1e-300, -1e-300) == doctest::Approx(0.375).epsilon(1e-15));
}

TEST_CASE("atan2Turns agrees with the C library") {
    Random random(2);
    double worst = 0;
    for (int n = 0; n < 200000; ++n) {
        const double x = random.uniform() - 0.5;
        const double y = (random.uniform() - 0.5) * (n % 3 == 0 ? 1e-6 : 1.0);
        const auto theirs = static_cast<double>(
            std::atan2(static_cast<long double>(y), static_cast<long double>(x)) / kTurn);
        worst = std::max(worst, std::abs(atan2Turns(y, x) - theirs));
    }
    CHECK(worst < 1.2e-16);
}

TEST_CASE("atan2Turns undoes sincosTurns") {
    for (double turns = -0.499; turns < 0.5; turns += 0.001) {
        const SinCos v = sincosTurns(turns);
        CHECK(atan2Turns(3 * v.sin, 3 * v.cos) == doctest::Approx(turns).epsilon(1e-14));
    }
}

} // namespace
