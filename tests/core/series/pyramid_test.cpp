// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/series/pyramid.h"
#include "tests/core/series/brute_force.h"

#include <doctest/doctest.h>

#include <array>

namespace {

using namespace s4k;
using namespace s4k::series;
using test::kNan;

void fill(Pyramid& pyramid, std::int64_t count) {
    for (std::int64_t i = 0; i < count; ++i)
        pyramid.append(i * 1'000, std::array{static_cast<float>(i)});
}

TEST_CASE("a reading keeps its index, its time and every series") {
    Pyramid pyramid(3, 1'000);
    pyramid.append(-5'000, std::array{1.0F, 2.0F, 3.0F});
    pyramid.append(-4'000, std::array{4.0F, kNan, 6.0F});
    pyramid.append(-3'000, std::array{7.0F}); // the other series have no value
    CHECK(pyramid.end() == 3);
    CHECK(pyramid.timeMs(0) == -5'000);
    CHECK(pyramid.value(2, 0) == 3.0F);
    CHECK(std::isnan(pyramid.value(1, 1)));
    CHECK(pyramid.value(0, 2) == 7.0F);
    CHECK(std::isnan(pyramid.value(2, 2)));
}

TEST_CASE("what is not finite is a gap") {
    Pyramid pyramid(2, 100);
    pyramid.append(0, std::array{std::numeric_limits<float>::infinity(), 1.0F});
    CHECK(std::isnan(pyramid.value(0, 0)));
}

TEST_CASE("the same time again replaces the last, also where a summary ends") {
    for (const std::int64_t many : {5, 16, 64, 256}) {
        Pyramid pyramid(1, 10'000);
        fill(pyramid, many);
        pyramid.append((many - 1) * 1'000, std::array{-9.0F});
        CHECK(pyramid.end() == static_cast<std::size_t>(many));
        pyramid.append(many * 1'000, std::array{1.0F});
        const auto cuts = cut(pyramid, pyramid.newest(), 0, 1e9, 1);
        CHECK(columns(pyramid, 0, cuts)[0].min == -9.0F);
    }
}

TEST_CASE("at least what was asked for is kept, and at most 15 more") {
    for (const std::size_t limit : {std::size_t{1}, std::size_t{16}, std::size_t{100}}) {
        Pyramid pyramid(1, limit);
        for (std::int64_t i = 0; i < 5'000; ++i) {
            pyramid.append(i, std::array{0.0F});
            const std::size_t kept = pyramid.end() - pyramid.begin();
            CHECK(kept >= std::min(limit, pyramid.end()));
            CHECK(kept <= limit + 15);
        }
    }
}

TEST_CASE("a lower limit forgets at once, a higher one keeps from then on") {
    Pyramid pyramid(1, 1'000);
    fill(pyramid, 900);
    pyramid.setLimit(100);
    CHECK(pyramid.begin() == 800);
    pyramid.setLimit(300);
    for (std::int64_t i = 900; i < 2'000; ++i)
        pyramid.append(i * 1'000, std::array{0.0F});
    CHECK(pyramid.end() - pyramid.begin() >= 300);
    CHECK(pyramid.end() - pyramid.begin() <= 315);
}

TEST_CASE("summaries are right at every level") {
    Random random(3);
    std::vector<float> raw;
    Pyramid pyramid(1, 200'000);
    for (std::int64_t i = 0; i < 140'000; ++i) {
        raw.push_back(random.below(9) == 0 ? kNan : static_cast<float>(random.normal()));
        pyramid.append(i * 1'000, std::array{raw.back()});
    }
    for (std::size_t level = 1; level < Pyramid::kLevels; ++level) {
        const auto& summaries = pyramid.summaries(0, level);
        const std::size_t factor = Pyramid::kFactors[level];
        REQUIRE(summaries.end() == (raw.size() - 1) / factor);
        for (std::size_t e = 0; e < summaries.end(); ++e) {
            Gatherer sum;
            for (std::size_t i = e * factor; i < (e + 1) * factor; ++i)
                sum.add(raw[i]);
            const Summary expected = sum.summary();
            REQUIRE(summaries[e].min == expected.min);
            REQUIRE(summaries[e].max == expected.max);
            REQUIRE(summaries[e].count == expected.count);
            REQUIRE(summaries[e].mean == doctest::Approx(expected.mean).epsilon(1e-5));
            REQUIRE(pyramid.marks(level)[e].ms() == static_cast<std::int64_t>(e * factor) * 1'000);
        }
    }
}

TEST_CASE("each level reaches back four times as far as the one below") {
    Pyramid pyramid(1, 256);
    fill(pyramid, 300'000);
    CHECK(pyramid.begin() >= 300'000 - 256 - 15);
    std::size_t reach = 256;
    for (std::size_t level = 1; level < Pyramid::kLevels; ++level) {
        const std::size_t first = pyramid.marks(level).begin() * Pyramid::kFactors[level];
        CHECK(first + reach <= 300'000);
        const std::size_t slack = 4 * Pyramid::kFactors[level] + 16;
        CHECK(first + reach + slack >= std::min<std::size_t>(300'000, reach));
        CHECK(pyramid.summaries(0, level).begin() == pyramid.marks(level).begin());
        reach = std::min<std::size_t>(reach * 4, 300'000);
    }
}

TEST_CASE("a time that goes back begins a new stretch") {
    Pyramid pyramid(1, 1'000);
    for (const std::int64_t s : {10, 11, 12, 3, 4, 2, 3})
        pyramid.append(s * 1'000, std::array{static_cast<float>(s)});
    REQUIRE(pyramid.stretchCount() == 3);
    CHECK(pyramid.stretch(0).begin == 0);
    CHECK(pyramid.stretch(0).end == 3);
    CHECK(pyramid.newest().begin == 5);
    CHECK(pyramid.newest().end == 7);
    CHECK(pyramid.marks(0)[3].broken());
    CHECK(pyramid.lowerBound(pyramid.stretch(0), 11'000) == 1);
    CHECK(pyramid.lowerBound(pyramid.newest(), 11'000) == 7);
}

TEST_CASE("a clock that only goes back takes no unbounded memory") {
    Pyramid pyramid(1, 50);
    for (std::int64_t i = 0; i < 20'000; ++i)
        pyramid.append(-i, std::array{1.0F});
    CHECK(pyramid.stretchCount() <= Pyramid::kMostStretches);
    CHECK(pyramid.newest().end == 20'000);
}

TEST_CASE("times beyond all measure are taken as the longest") {
    Pyramid pyramid(1, 50);
    pyramid.append(std::numeric_limits<std::int64_t>::min(), std::array{1.0F});
    pyramid.append(std::numeric_limits<std::int64_t>::max(), std::array{2.0F});
    CHECK(pyramid.timeMs(0) == -Pyramid::kLongestMs);
    CHECK(pyramid.timeMs(1) == Pyramid::kLongestMs);
    CHECK(pyramid.marks(0)[1].broken());
    CHECK(pyramid.lowerBound(pyramid.newest(), 0) == 1);
}

TEST_CASE("a slow poll is no gap, a missing reading is") {
    const auto brokenAt = [](std::initializer_list<std::int64_t> times) {
        Pyramid pyramid(1, 100);
        for (const std::int64_t ms : times)
            pyramid.append(ms, std::array{0.0F});
        std::vector<std::size_t> out;
        for (std::size_t i = 1; i < pyramid.end(); ++i)
            if (pyramid.marks(0)[i].broken())
                out.push_back(i);
        return out;
    };
    using Found = std::vector<std::size_t>;
    CHECK(brokenAt({0, 1'000, 2'000, 4'000, 5'000}) == Found{3});
    CHECK(brokenAt({0, 1'040, 1'990, 3'100, 4'400}) == Found{});
    CHECK(brokenAt({0, 250, 500, 750, 2'000, 2'250}) == Found{});
    CHECK(brokenAt({0, 5'000, 10'000, 15'100, 20'000, 30'000, 35'000}) == Found{1, 5});
}

TEST_CASE("lowerBound is the first at or after, at any age") {
    Pyramid pyramid(1, 256);
    fill(pyramid, 100'000);
    const Stretch all = pyramid.newest();
    for (std::int64_t s = 100'000 - 256; s < 100'000; ++s) {
        CHECK(pyramid.lowerBound(all, static_cast<double>(s) * 1e3) == static_cast<std::size_t>(s));
        CHECK(pyramid.lowerBound(all, static_cast<double>(s) * 1e3 - 1) ==
              static_cast<std::size_t>(s));
    }
    CHECK(pyramid.lowerBound(all, 1e12) == 100'000);
    for (std::size_t s = all.begin; s < 100'000; s += 37) {
        const std::size_t found = pyramid.lowerBound(all, static_cast<double>(s) * 1e3);
        REQUIRE(found >= s);
        REQUIRE(found % Pyramid::kFactors[pyramid.finestLevel(found)] == 0);
        REQUIRE(found - s < Pyramid::kFactors[pyramid.finestLevel(s)]);
    }
}

} // namespace
