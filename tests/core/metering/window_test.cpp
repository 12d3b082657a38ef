// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metering/window.h"

#include "core/base/random.h"
#include "core/base/trig.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace {

using namespace s4k;

// The window computed by definition: ones convolved with a Hann window; hops overlap to 1.
std::vector<double> convolved() {
    std::vector<double> window(kWindow, 0.0);
    for (std::size_t k = 0; k < 252; ++k) {
        const double hann = std::pow(std::sin(kPi * (static_cast<double>(k) + 0.5) / 252), 2) / 126;
        for (std::size_t n = 0; n < kHop; ++n)
            window[n + k] += hann;
    }
    return window;
}

TEST_CASE("the taper is the edge of the convolution") {
    const auto window = convolved();
    const Taper taper = risingTaper();
    for (std::size_t n = 0; n < kOverlap; ++n) {
        CHECK(taper[n] == doctest::Approx(window[n]).epsilon(1e-12));
        CHECK(taper[n] == doctest::Approx(window[kWindow - 1 - n]).epsilon(1e-12));
    }
    for (std::size_t n = kOverlap; n < kHop; ++n)
        CHECK(window[n] == doctest::Approx(1).epsilon(1e-12));
}

TEST_CASE("what falls in one window rises in the next") {
    const Taper taper = risingTaper();
    for (std::size_t n = 0; n < kOverlap; ++n)
        CHECK(taper[n] + taper[kOverlap - 1 - n] == doctest::Approx(1).epsilon(1e-14));
}

std::vector<SampleSet> numbered(std::size_t first, std::size_t count) {
    std::vector<SampleSet> sets(count);
    for (std::size_t n = 0; n < count; ++n)
        sets[n].fill(static_cast<double>(first + n));
    return sets;
}

TEST_CASE("the window holds a second and the end of the one before") {
    SampleWindow window;
    CHECK(window.push(numbered(0, 5000)).size() == kHop);
    CHECK(window.secondComplete());
    CHECK_FALSE(window.hasHistory());
    CHECK(window.sets().size() == kHop);
    CHECK(window.sets().front()[0] == 0);
    CHECK(window.push(numbered(0, 5)).empty());
    window.advance();
    CHECK_FALSE(window.secondComplete());
    CHECK(window.push(numbered(kHop, 5000)).size() == kHop);
    REQUIRE(window.sets().size() == kWindow);
    for (std::size_t n = 0; n < kWindow; ++n)
        CHECK(window.sets()[n][3] == static_cast<double>(kHop - kOverlap + n));
}

TEST_CASE("the window fills in pieces of any size") {
    Random random(2);
    SampleWindow window;
    std::size_t next = 0;
    for (int second = 0; second < 5; ++second) {
        while (!window.secondComplete())
            next += window.push(numbered(next, random.below(700))).size();
        CHECK(next == static_cast<std::size_t>(second + 1) * kHop);
        CHECK(window.sets().back()[0] == static_cast<double>(next - 1));
        CHECK(window.sets().front()[0] == static_cast<double>(second == 0 ? 0 : next - kWindow));
        window.advance();
    }
}

} // namespace
