// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/series/range_stats.h"
#include "tests/core/series/brute_force.h"

#include <doctest/doctest.h>

#include <array>

namespace {

using namespace s4k;
using namespace s4k::series;
using doctest::Approx;
using test::kNan;

Pyramid line(double perSecond, double at0, std::int64_t many, std::int64_t stepMs = 1'000) {
    Pyramid pyramid(1, 100'000);
    for (std::int64_t i = 0; i < many; ++i)
        pyramid.append(i * stepMs, std::array{static_cast<float>(
                                       at0 + perSecond * static_cast<double>(i * stepMs) / 1e3)});
    return pyramid;
}

TEST_CASE("a straight line has its slope and its middle") {
    const Pyramid pyramid = line(0.25, 480, 1'001);
    const RangeStats all = rangeStats(pyramid, 0, pyramid.newest(), 0, 1e9);
    CHECK(all.count == 1'001);
    CHECK(all.min == 480);
    CHECK(all.max == 730);
    CHECK(all.mean == Approx(605));
    CHECK(all.slopePerSecond == Approx(0.25));
    CHECK(all.firstMs == 0);
    CHECK(all.lastMs == 1e6);
}

TEST_CASE("both ends of the range belong to it") {
    const Pyramid pyramid = line(1, 0, 100);
    const RangeStats some = rangeStats(pyramid, 0, pyramid.newest(), 10'000, 20'000);
    CHECK(some.count == 11);
    CHECK(some.min == 10);
    CHECK(some.max == 20);
}

TEST_CASE("nothing, one reading, and only gaps") {
    Pyramid pyramid(1, 100);
    CHECK(rangeStats(pyramid, 0, pyramid.newest(), 0, 1e9).empty());
    pyramid.append(5'000, std::array{3.0F});
    const RangeStats one = rangeStats(pyramid, 0, pyramid.newest(), 0, 1e9);
    CHECK(one.count == 1);
    CHECK(one.mean == 3);
    CHECK(std::isnan(one.slopePerSecond));
    CHECK(rangeStats(pyramid, 0, pyramid.newest(), 6'000, 1e9).empty());
    CHECK(rangeStats(pyramid, 0, pyramid.newest(), 9'000, 1'000).empty());
    pyramid.append(6'000, std::array{kNan});
    CHECK(rangeStats(pyramid, 0, pyramid.newest(), 6'000, 1e9).empty());
}

TEST_CASE("a reading counts for the time it stands for") {
    Pyramid pyramid(1, 100);
    // 10 for a second each, then 40 once after half a second: (1 + 1 + 1) * 10 + 0.5 * 40 of 3.5 s.
    for (const std::int64_t s : {0, 1, 2})
        pyramid.append(s * 1'000, std::array{10.0F});
    pyramid.append(2'500, std::array{40.0F});
    const RangeStats all = rangeStats(pyramid, 0, pyramid.newest(), 0, 1e9);
    CHECK(all.mean == Approx((30.0 + 20.0) / 3.5));
}

TEST_CASE("a gap counts for nothing") {
    Pyramid pyramid(1, 100);
    for (const std::int64_t s : {0, 1, 2})
        pyramid.append(s * 1'000, std::array{10.0F});
    for (const std::int64_t s : {100, 101, 102})
        pyramid.append(s * 1'000, std::array{20.0F});
    CHECK(rangeStats(pyramid, 0, pyramid.newest(), 0, 1e9).mean == Approx(15));
}

TEST_CASE("evenly spaced readings give the plain mean and least squares") {
    Random random(5);
    Pyramid pyramid(1, 10'000);
    std::vector<double> t;
    std::vector<double> v;
    for (int i = 0; i < 3'000; ++i) {
        const auto value = static_cast<float>(1e4 + random.normal());
        pyramid.append(1'000'000'000 + i * 1'000, std::array{value});
        t.push_back(i);
        v.push_back(static_cast<double>(value));
    }
    double meanT = 0;
    double meanV = 0;
    for (std::size_t i = 0; i < t.size(); ++i) {
        meanT += t[i] / 3'000;
        meanV += v[i] / 3'000;
    }
    double tt = 0;
    double tv = 0;
    for (std::size_t i = 0; i < t.size(); ++i) {
        tt += (t[i] - meanT) * (t[i] - meanT);
        tv += (t[i] - meanT) * (v[i] - meanV);
    }
    const RangeStats all = rangeStats(pyramid, 0, pyramid.newest(), 0, 1e12);
    CHECK(all.mean == Approx(meanV).epsilon(1e-9));
    CHECK(all.slopePerSecond == Approx(tv / tt).epsilon(1e-6));
}

TEST_CASE("where only summaries are left, they speak for the readings") {
    Pyramid pyramid(1, 256);
    for (int i = 0; i < 50'000; ++i)
        pyramid.append(i * 1'000, std::array{static_cast<float>(i)});
    const RangeStats all = rangeStats(pyramid, 0, pyramid.newest(), 0, 1e12);
    CHECK(all.count == 50'000);
    CHECK(all.min == 0);
    CHECK(all.max == 49'999);
    CHECK(all.mean == Approx(24'999.5).epsilon(1e-3));
    CHECK(all.slopePerSecond == Approx(1).epsilon(1e-3));
}

} // namespace
