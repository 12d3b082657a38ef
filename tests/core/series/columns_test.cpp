// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/series/columns.h"
#include "tests/core/series/brute_force.h"

#include <doctest/doctest.h>

#include <array>

namespace {

using namespace s4k;
using namespace s4k::series;
using test::BruteForce;
using test::kNan;

void checkSame(const Column& column, const Column& expected) {
    REQUIRE(column.count == expected.count);
    REQUIRE(column.joined == expected.joined);
    if (expected.empty())
        return;
    REQUIRE(column.min == expected.min);
    REQUIRE(column.max == expected.max);
    REQUIRE(column.first == expected.first);
    REQUIRE(column.last == expected.last);
    REQUIRE(column.mean == doctest::Approx(expected.mean).epsilon(1e-4));
}

/// Random input of a pyramid: steady, irregular and slow polls, repeated times, gaps, restarts, and
/// readings that are invalid once or repeatedly.
struct Wild {
    Random random;
    std::int64_t ms = 0;
    float walk = 0;
    std::uint32_t silent = 0;
    std::int64_t period = 1'000;

    void step(bool restarts) {
        const std::uint32_t dice = random.below(4'000);
        if (dice == 0)
            period = 50 + random.below(9'000);
        const std::int64_t jitter = dice % 5 == 1 ? random.below(100) : 0;
        ms += dice % 50 == 2 ? 0 : period + jitter;
        if (dice % 500 == 3)
            ms += random.below(100'000);
        if (restarts && dice < 12)
            ms -= random.below(300'000);
        if (dice % 400 == 7)
            silent = random.below(200);
        silent -= silent > 0 ? 1 : 0;
        walk += static_cast<float>(random.normal());
    }
    [[nodiscard]] float value() { return silent > 0 || random.below(60) == 0 ? kNan : walk; }
};

void compare(const Pyramid& pyramid, const BruteForce& oracle, std::size_t stretch, double fromMs,
             double toMs, std::size_t many) {
    const std::size_t known = pyramid.stretchCount();
    const Stretch in = pyramid.stretch(known - 1 - stretch);
    const auto cuts = cut(pyramid, in, fromMs, toMs, many);
    REQUIRE(cuts.at.size() == many + 1);
    const auto found = columns(pyramid, 0, cuts);
    REQUIRE(found.size() == many);
    const double width = (toMs - fromMs) / static_cast<double>(many);
    for (std::size_t i = 0; i < many; ++i) {
        const double from = fromMs + width * static_cast<double>(i);
        const double to = i + 1 == many ? toMs : fromMs + width * static_cast<double>(i + 1);
        checkSame(found[i], oracle.column(oracle.stretches() - 1 - stretch, from, to));
    }
}

TEST_CASE("columns of any range are what looking at every reading gives") {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        CAPTURE(seed);
        Wild wild{Random(seed)};
        const bool restarts = seed % 3 == 0;
        Pyramid pyramid(1, 100'000);
        BruteForce oracle;
        const std::uint32_t many = 1 + wild.random.below(5'000);
        for (std::uint32_t i = 0; i < many; ++i) {
            wild.step(restarts);
            const float value = wild.value();
            pyramid.append(wild.ms, std::array{value});
            oracle.append(wild.ms, value);
        }
        REQUIRE(pyramid.end() == oracle.all().size());
        REQUIRE(pyramid.stretchCount() == oracle.stretches());
        for (int query = 0; query < 6; ++query) {
            const std::size_t stretch =
                wild.random.below(static_cast<std::uint32_t>(oracle.stretches()));
            const auto first = static_cast<double>(oracle.all().front().ms);
            const double span = static_cast<double>(wild.ms) - first + 10'000;
            const double from = first - 5'000 + wild.random.uniform() * span;
            compare(pyramid, oracle, stretch, from, from + wild.random.uniform() * span,
                    1 + wild.random.below(120));
        }
        compare(pyramid, oracle, 0, -1e15, 1e15, 1);
        compare(pyramid, oracle, 0, -1e15, 1e15, 7);
        compare(pyramid, oracle, 0, 1e14, 1e15, 3);   // after all
        compare(pyramid, oracle, 0, -1e15, -1e14, 3); // before all
    }
}

TEST_CASE("more columns than readings: one each, all joined") {
    Pyramid pyramid(1, 1'000);
    for (int i = 0; i < 20; ++i)
        pyramid.append(i * 1'000, std::array{static_cast<float>(i)});
    const auto cuts = cut(pyramid, pyramid.newest(), 0, 20'000, 2'000);
    std::uint32_t found = 0;
    for (const Column& column : columns(pyramid, 0, cuts)) {
        CHECK(column.count <= 1);
        if (!column.empty())
            CHECK(column.joined == (found > 0));
        found += column.count;
    }
    CHECK(found == 20);
}

TEST_CASE("an empty pyramid has empty columns") {
    const Pyramid pyramid(2, 10);
    const auto cuts = cut(pyramid, pyramid.newest(), 0, 1'000, 4);
    for (const Column& column : columns(pyramid, 1, cuts))
        CHECK(column.empty());
}

TEST_CASE("old times lose detail and no extreme") {
    Random random(11);
    Pyramid pyramid(1, 512);
    BruteForce oracle;
    for (int i = 0; i < 60'000; ++i) {
        const bool spike = random.below(1'000) == 0;
        const auto value = static_cast<float>(spike ? 100 + i : random.normal());
        pyramid.append(i * 1'000, std::array{value});
        oracle.append(i * 1'000, value);
    }
    const Stretch in = pyramid.newest();
    const std::size_t many = 50;
    const auto cuts = cut(pyramid, in, 0, 60e6, many);
    const auto found = columns(pyramid, 0, cuts);
    for (std::size_t i = 0; i < many; ++i) {
        const auto from = static_cast<double>(cuts.at[i].index) * 1e3;
        const auto to = static_cast<double>(cuts.at[i + 1].index) * 1e3;
        const Column expected = oracle.column(0, from, to);
        CHECK(found[i].min == expected.min);
        CHECK(found[i].max == expected.max);
        CHECK(found[i].count == expected.count);
        CHECK(found[i].mean == doctest::Approx(expected.mean).epsilon(1e-4));
    }
    CHECK(pyramid.begin() > 59'000);
    CHECK(cuts.at.front().index == in.begin);
}

TEST_CASE("rough columns lose nothing where a stretch begins and ends anywhere") {
    for (const int lead : {0, 5, 16, 100}) {
        Pyramid pyramid(1, 100'000);
        for (int i = 0; i < lead; ++i)
            pyramid.append(1'000'000'000 + i * 1'000, std::array{0.0F});
        for (int i = 0; i < 50'000 + lead; ++i)
            pyramid.append(i * 1'000, std::array{i == 0 || i == 49'999 + lead ? 9.0F : 1.0F});
        // The readings cover the middle half of the chart.
        const auto cuts = cutRoughly(pyramid, pyramid.newest(), -25e6, 75e6, 100);
        CHECK(cuts.level > 0);
        const auto found = columns(pyramid, 0, cuts);
        std::uint32_t count = 0;
        for (std::size_t i = 0; i < found.size(); ++i) {
            CHECK((found[i].empty() || (i >= 25 && i <= 75)));
            count += found[i].count;
        }
        CHECK(count == 50'000U + static_cast<std::uint32_t>(lead));
        CHECK(found[25].max == 9.0F);
        CHECK(std::max(found[74].max, found[75].max) == 9.0F);
    }
}

TEST_CASE("rough columns are exact between their own cuts") {
    for (std::uint64_t seed = 200; seed < 210; ++seed) {
        Wild wild{Random(seed)};
        Pyramid pyramid(1, 100'000);
        BruteForce oracle;
        for (int i = 0; i < 20'000; ++i) {
            wild.step(false);
            const float value = wild.value();
            pyramid.append(wild.ms, std::array{value});
            oracle.append(wild.ms, value);
        }
        const Stretch in = pyramid.newest();
        const auto cuts = cutRoughly(pyramid, in, -1e9, 1e12, 2);
        const auto some = cutRoughly(pyramid, in, 0, static_cast<double>(wild.ms), 40);
        CHECK(cuts.level > 0);
        CHECK(some.level == 2);
        for (const Cuts& rough : {cuts, some}) {
            const auto found = columns(pyramid, 0, rough);
            for (std::size_t i = 0; i < found.size(); ++i) {
                const std::size_t begin = rough.at[i].index;
                const std::size_t end = rough.at[i + 1].index;
                REQUIRE((begin % Pyramid::kFactors[rough.level] == 0 || begin == in.end));
                if (begin == end)
                    continue;
                const Column expected =
                    oracle.column(0, static_cast<double>(pyramid.timeMs(begin)),
                                  end == in.end ? 1e15 : static_cast<double>(pyramid.timeMs(end)));
                REQUIRE(found[i].count == expected.count);
                REQUIRE(found[i].min == (expected.empty() ? 0.0F : expected.min));
                REQUIRE(found[i].max == (expected.empty() ? 0.0F : expected.max));
            }
        }
    }
}

/// Checks counts, the nesting of columns and bounds after random input.
TEST_CASE("a wild pyramid in little memory stays sound") {
    for (std::uint64_t seed = 100; seed < 130; ++seed) {
        CAPTURE(seed);
        Wild wild{Random(seed)};
        Pyramid pyramid(1, 1 + wild.random.below(300));
        for (int i = 0; i < 8'000; ++i) {
            wild.step(true);
            pyramid.append(wild.ms, std::array{wild.value()});
            if (i % 1'000 == 999)
                pyramid.setLimit(1 + wild.random.below(600));
        }
        for (std::size_t s = 0; s < pyramid.stretchCount(); ++s) {
            const Stretch in = pyramid.stretch(s);
            const auto fine = cut(pyramid, in, -1e6, 2e8, 333);
            const auto all = columns(pyramid, 0, cut(pyramid, in, -1e6, 2e8, 1))[0];
            std::uint32_t count = 0;
            for (const Column& column : columns(pyramid, 0, fine)) {
                count += column.count;
                if (column.empty())
                    continue;
                CHECK(column.min >= all.min);
                CHECK(column.max <= all.max);
                CHECK(column.first >= column.min);
                CHECK(column.last <= column.max);
            }
            CHECK(std::is_sorted(fine.at.begin(), fine.at.end(),
                                 [](const Cut& a, const Cut& b) { return a.index < b.index; }));
            CHECK(count == all.count);
        }
    }
}

} // namespace
