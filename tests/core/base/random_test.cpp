// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"

#include <doctest/doctest.h>

#include <array>
#include <cmath>

namespace {

using namespace s4k;

TEST_CASE("splitmix64 gives the published sequence") {
    Random random(1234567);
    CHECK(random.next() == 6457827717110365317U);
    CHECK(random.next() == 3203168211198807973U);
    CHECK(random.next() == 9817491932198370423U);
    CHECK(random.next() == 4593380528125082431U);
    CHECK(random.next() == 16408922859458223821U);
}

TEST_CASE("the same seed gives the same numbers, another seed others") {
    Random a(5);
    Random b(5);
    Random c(6);
    for (int n = 0; n < 100; ++n) {
        const std::uint64_t x = a.next();
        CHECK(x == b.next());
        CHECK(x != c.next());
    }
}

TEST_CASE("uniform stays in 0..1 with the moments of the distribution") {
    Random random(3);
    double sum = 0;
    double squares = 0;
    constexpr int kCount = 100000;
    for (int n = 0; n < kCount; ++n) {
        const double x = random.uniform();
        REQUIRE(x >= 0.0);
        REQUIRE(x < 1.0);
        sum += x;
        squares += x * x;
    }
    CHECK(sum / kCount == doctest::Approx(0.5).epsilon(0.01));
    CHECK(squares / kCount == doctest::Approx(1.0 / 3.0).epsilon(0.01));
}

TEST_CASE("below reaches every value and no other") {
    Random random(4);
    std::array<int, 7> seen{};
    for (int n = 0; n < 70000; ++n) {
        const std::uint32_t x = random.below(7);
        REQUIRE(x < 7);
        ++seen[x];
    }
    for (const int count : seen)
        CHECK(count == doctest::Approx(10000).epsilon(0.05));
    CHECK(random.below(1) == 0);
}

TEST_CASE("normal has mean 0, variance 1 and stays within 6 sigma") {
    Random random(8);
    double sum = 0;
    double squares = 0;
    constexpr int kCount = 100000;
    for (int n = 0; n < kCount; ++n) {
        const double x = random.normal();
        REQUIRE(std::abs(x) <= 6.0);
        sum += x;
        squares += x * x;
    }
    CHECK(std::abs(sum / kCount) < 0.02);
    CHECK(squares / kCount == doctest::Approx(1.0).epsilon(0.02));
}

} // namespace
