// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recording/recording_gaps.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

using namespace s4k::recorded;

namespace {
constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();
} // namespace

TEST_CASE("a gap as long as is allowed is bridged by a straight line, a longer one is not") {
    std::vector<double> samples{1, kMissing, kMissing, 4};
    bridgeGaps(samples, 1);
    CHECK(std::isnan(samples[1]));
    bridgeGaps(samples, 2);
    CHECK(samples == std::vector<double>{1, 2, 3, 4});
}

TEST_CASE("a gap at an end takes the nearest sample, and nothing but gaps stays as it is") {
    std::vector<double> samples{kMissing, 5, kMissing};
    bridgeGaps(samples, 1);
    CHECK(samples == std::vector<double>{5, 5, 5});
    std::vector<double> none{kMissing};
    bridgeGaps(none, 1);
    CHECK(std::isnan(none[0]));
}

TEST_CASE("a tenth of a line cycle is bridged, and always one sample") {
    CHECK(longestGap(2520) == 5);
    CHECK(longestGap(100) == 1);
}
