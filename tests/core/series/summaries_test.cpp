// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/series/columns.h"
#include "core/series/range_stats.h"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <limits>
#include <vector>

namespace {

using namespace s4k;
using namespace s4k::series;
using doctest::Approx;

constexpr float kNan = std::numeric_limits<float>::quiet_NaN();
constexpr std::int64_t kMinute = 60'000;

/// A simple reference for one series: scans all summaries and readings for each result.
class Oracle {
public:
    struct Item {
        std::int64_t ms;
        Summary value;
        bool broken;
    };

    void append(std::int64_t ms, const Summary& value) {
        const std::int64_t step = m_all.empty() ? 0 : ms - m_all.back().ms;
        const std::int64_t longest =
            m_lastIsReading ? longestStep() : std::max<std::int64_t>(90'000, longestStep());
        m_all.push_back({ms, value, m_all.empty() || step > longest});
        m_lastIsReading = false;
        if (step > 0)
            m_steps.push_back(step);
    }
    void append(std::int64_t ms, float value) {
        append(ms, std::isnan(value) ? Summary{} : Summary{value, value, value, 1});
        m_lastIsReading = true;
    }
    [[nodiscard]] const std::vector<Item>& all() const { return m_all; }

    [[nodiscard]] Column column(double fromMs, double toMs) const {
        Column out;
        double sum = 0;
        bool any = false;
        for (std::size_t i = 0; i < m_all.size(); ++i) {
            const auto& [ms, value, broken] = m_all[i];
            if (static_cast<double>(ms) < fromMs || static_cast<double>(ms) >= toMs)
                continue;
            if (!any)
                out.joined = !broken && value.count > 0 && m_all[i - 1].value.count > 0;
            any = true;
            if (value.count == 0)
                continue;
            out.first = out.count == 0 ? value.mean : out.first;
            out.min = out.count == 0 ? value.min : std::min(out.min, value.min);
            out.max = out.count == 0 ? value.max : std::max(out.max, value.max);
            out.last = value.mean;
            sum += static_cast<double>(value.mean) * value.count;
            out.count += value.count;
        }
        out.mean = out.count == 0 ? 0.0F : static_cast<float>(sum / out.count);
        out.joined = out.joined && out.count > 0;
        return out;
    }

private:
    std::vector<Item> m_all;
    std::vector<std::int64_t> m_steps;
    bool m_lastIsReading = false;

    [[nodiscard]] std::int64_t longestStep() const {
        std::int64_t usual = 0;
        for (std::size_t i = m_steps.size() > 4 ? m_steps.size() - 4 : 0; i < m_steps.size(); ++i)
            usual = usual == 0 ? m_steps[i] : std::min(usual, m_steps[i]);
        return std::max<std::int64_t>(1'500, usual + usual / 2);
    }
};

Summary around(Random& random, float walk) {
    const float down = static_cast<float>(random.uniform());
    const float up = static_cast<float>(random.uniform());
    return {walk - down, walk + up, walk, 1 + random.below(60)};
}

/// A pyramid with summaries of a quarter of an hour, then of a minute, then readings of each
/// second.
struct Recorded {
    explicit Recorded(std::uint64_t seed) : random(seed) {}

    Random random;
    Pyramid pyramid{1, 100'000};
    Oracle oracle;
    std::int64_t ms = 0;
    float walk = 0;

    void add(std::uint32_t many, std::int64_t step) {
        for (std::uint32_t i = 0; i < many; ++i) {
            walk += static_cast<float>(random.normal());
            const Summary value = random.below(20) == 0 ? Summary{} : around(random, walk);
            CHECK(pyramid.appendSummaries(ms, std::array{value}));
            oracle.append(ms, value);
            ms += random.below(30) == 0 ? step * (2 + random.below(9)) : step;
        }
    }
    void addSeconds(std::uint32_t many) {
        for (std::uint32_t i = 0; i < many; ++i) {
            walk += static_cast<float>(random.normal());
            const float value = random.below(50) == 0 ? kNan : walk;
            pyramid.append(ms, std::array{value});
            oracle.append(ms, value);
            ms += random.below(100) == 0 ? 1'000 * (2 + random.below(90)) : 1'000;
        }
    }
};

void compare(const Recorded& recorded, double fromMs, double toMs, std::size_t many) {
    const auto cuts = cut(recorded.pyramid, recorded.pyramid.newest(), fromMs, toMs, many);
    const auto found = columns(recorded.pyramid, 0, cuts);
    REQUIRE(found.size() == many);
    const double width = (toMs - fromMs) / static_cast<double>(many);
    for (std::size_t i = 0; i < many; ++i) {
        const double from = fromMs + width * static_cast<double>(i);
        const double to = i + 1 == many ? toMs : fromMs + width * static_cast<double>(i + 1);
        const Column expected = recorded.oracle.column(from, to);
        CAPTURE(i);
        REQUIRE(found[i].count == expected.count);
        REQUIRE(found[i].joined == expected.joined);
        if (expected.empty())
            continue;
        REQUIRE(found[i].min == expected.min);
        REQUIRE(found[i].max == expected.max);
        REQUIRE(found[i].first == expected.first);
        REQUIRE(found[i].last == expected.last);
        REQUIRE(found[i].mean == Approx(expected.mean).epsilon(1e-3));
    }
}

TEST_CASE("columns over quarters, minutes and seconds are what looking at all of them gives") {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        CAPTURE(seed);
        Recorded recorded(seed);
        recorded.add(recorded.random.below(300), 15 * kMinute);
        recorded.add(recorded.random.below(700), kMinute);
        recorded.addSeconds(recorded.random.below(3'000));
        if (recorded.oracle.all().empty())
            continue;
        const auto end = static_cast<double>(recorded.ms);
        for (int query = 0; query < 8; ++query) {
            const double from = recorded.random.uniform() * end - 5'000;
            compare(recorded, from, from + recorded.random.uniform() * end,
                    1 + recorded.random.below(120));
        }
        compare(recorded, -1e15, 1e15, 1);
        compare(recorded, -1e15, 1e15, 7);
        compare(recorded, 1e14, 1e15, 3);
        // The boundary between minutes and seconds.
        compare(recorded, end - 4'000'000, end, 400);
    }
}

TEST_CASE("a minute is one entry of level 1 and no reading") {
    Pyramid pyramid(2, 1'000);
    CHECK(pyramid.appendSummaries(0, std::array{Summary{1, 3, 2, 60}, Summary{10, 30, 20, 59}}));
    CHECK(!pyramid.empty());
    CHECK(!pyramid.hasReadings());
    CHECK(pyramid.newestMs() == 0);
    CHECK(pyramid.marks(1).end() == 1);
    CHECK(pyramid.summaries(1, 1)[0].count == 59);
    CHECK(pyramid.end() == 16);
    pyramid.append(kMinute, std::array{5.0F, 6.0F});
    CHECK(pyramid.hasReadings());
    CHECK(pyramid.begin() == 16);
    CHECK(pyramid.value(1, 16) == 6.0F);
    CHECK(!pyramid.marks(0)[16].broken()); // due after a minute
    CHECK(pyramid.stretchCount() == 1);
}

TEST_CASE("what is no sound summary is empty, and no time goes back") {
    Pyramid pyramid(4, 1'000);
    const float inf = std::numeric_limits<float>::infinity();
    CHECK(pyramid.appendSummaries(
        1'000, std::array{Summary{3, 1, 2, 5}, Summary{-inf, 1, 0, 5}, Summary{1, 2, kNan, 5}}));
    for (std::size_t s = 0; s < 4; ++s)
        CHECK(pyramid.summaries(s, 1)[0].count == 0);
    CHECK(!pyramid.appendSummaries(1'000, {}));
    CHECK(!pyramid.appendSummaries(999, {}));
    pyramid.append(5'000, {});
    CHECK(!pyramid.appendSummaries(5'000, {}));
}

TEST_CASE("a summary after readings leaves these as summaries, with a gap where some are missing") {
    Pyramid pyramid(1, 1'000);
    for (int i = 0; i < 21; ++i)
        pyramid.append(i * 1'000, std::array{static_cast<float>(i)});
    CHECK(pyramid.appendSummaries(kMinute, std::array{Summary{-5, 50, 7, 60}}));
    CHECK(!pyramid.hasReadings());
    const auto all = columns(pyramid, 0, cut(pyramid, pyramid.newest(), -1e9, 1e9, 1))[0];
    CHECK(all.count == 81);
    CHECK(all.min == -5);
    CHECK(all.max == 50);
    const auto before = columns(pyramid, 0, cut(pyramid, pyramid.newest(), 0, 59'000, 1))[0];
    CHECK(before.count == 21);
    CHECK(before.max == 20);
    pyramid.append(kMinute + 1'000, std::array{3.0F});
    CHECK(pyramid.hasReadings());
    CHECK(pyramid.newestMs() == kMinute + 1'000);
}

TEST_CASE("what a pyramid forgets it forgets of minutes too, and no extreme") {
    Pyramid pyramid(1, 1'600); // a hundred minutes
    for (int i = 0; i < 5'000; ++i)
        pyramid.appendSummaries(
            i * kMinute,
            std::array{Summary{i == 77 ? -9.0F : 0.0F, i == 3'000 ? 9.0F : 1.0F, 0.5F, 60}});
    for (int i = 0; i < 100; ++i)
        pyramid.append(5'000 * kMinute + i * 1'000, std::array{0.5F});
    CHECK(pyramid.marks(1).end() - pyramid.marks(1).begin() < 120);
    const auto all = columns(pyramid, 0, cut(pyramid, pyramid.newest(), -1e15, 1e15, 1))[0];
    CHECK(all.min == -9);
    CHECK(all.max == 9);
    CHECK(all.count == 5'000 * 60 + 100);
}

TEST_CASE("mean and slope over minutes and seconds are weighted by time") {
    Pyramid pyramid(1, 100'000);
    const auto ramp = [](double ms) { return static_cast<float>(ms * 1e-3); };
    for (int i = 0; i < 60; ++i) { // summaries of an hour
        const float mean = ramp(i * 60e3 + 29.5e3);
        pyramid.appendSummaries(i * kMinute,
                                std::array{Summary{mean - 29.5F, mean + 29.5F, mean, 60}});
    }
    for (int i = 0; i < 3'600; ++i) // readings of an hour
        pyramid.append(60 * kMinute + i * 1'000, std::array{ramp(3'600e3 + i * 1e3)});
    const RangeStats all = rangeStats(pyramid, 0, pyramid.newest(), 0, 1e12);
    CHECK(all.count == 7'200);
    CHECK(all.min == 0);
    CHECK(all.max == 7'199);
    CHECK(all.mean == Approx(3'599.5).epsilon(1e-3));
    CHECK(all.slopePerSecond == Approx(1).epsilon(1e-3));
    const RangeStats minutes = rangeStats(pyramid, 0, pyramid.newest(), 0, 3'599e3);
    CHECK(minutes.count == 3'600);
    CHECK(minutes.lastMs == 3'600e3); // where the seconds begin
}

TEST_CASE("the hours after the last minute before a gap count for nothing") {
    Pyramid pyramid(1, 100'000);
    for (int i = 0; i < 10; ++i)
        pyramid.appendSummaries(i * kMinute, std::array{Summary{1, 1, 1, 60}});
    for (int i = 0; i < 10; ++i)
        pyramid.appendSummaries((1'000 + i) * kMinute, std::array{Summary{3, 3, 3, 60}});
    const RangeStats all = rangeStats(pyramid, 0, pyramid.newest(), 0, 1e12);
    CHECK(all.mean == Approx(2).epsilon(1e-6));
    CHECK(all.lastMs == 1'010 * static_cast<double>(kMinute));
}

} // namespace
