// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/past/counter_rule.h"

#include "core/base/random.h"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <initializer_list>
#include <limits>
#include <utility>
#include <vector>

using namespace s4k;
using past::CounterBounds;
using past::CounterDoubt;
using past::CounterResult;
using past::CounterRule;

namespace {

constexpr double kRange = 4294967296.0 * 1000;
constexpr std::int64_t kSecond = 1000;
constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

/// At most 100 kW.
CounterBounds known() {
    return {kRange, 100'000 / 3.6e6, 20};
}
CounterBounds unknown() {
    return {kRange, kNone, 0};
}

/// A counter that is read each second.
struct Bench {
    CounterBounds bounds = unknown();
    CounterRule rule{};
    std::int64_t timeMs = 0;
    double sum = 0;
    std::vector<CounterDoubt> doubts{};
    int rollovers = 0;
    int resets = 0;

    explicit Bench(const CounterBounds& bounds_) : bounds(bounds_) {}

    void read(double value, int energyResets = 0, std::int64_t afterMs = kSecond) {
        timeMs += afterMs;
        const CounterResult result =
            rule.add({timeMs, value, static_cast<std::uint16_t>(energyResets)}, bounds);
        for (const past::CounterAmount& part : result.amounts)
            sum += part.amount;
        for (const past::CounterFinding& finding : result.findings)
            doubts.push_back(finding.doubt);
        rollovers += result.rollover ? 1 : 0;
        resets += result.reset ? 1 : 0;
    }
    void read(std::initializer_list<double> values) {
        for (const double value : values)
            read(value);
    }
};

using Doubts = std::vector<CounterDoubt>;

/// Both kinds of bounds.
std::array<CounterBounds, 2> allBounds() {
    return {known(), unknown()};
}

} // namespace

TEST_CASE("an increase counts between its two readings") {
    CounterRule rule;
    CHECK(rule.add({1000, 50, 0}, unknown()).amounts.empty());
    const CounterResult result = rule.add({5000, 80, 0}, unknown());
    REQUIRE(result.amounts.end() - result.amounts.begin() == 1);
    CHECK(result.amounts.begin()->fromMs == 1000);
    CHECK(result.amounts.begin()->toMs == 5000);
    CHECK(result.amounts.begin()->amount == 30);
    CHECK(rule.add({6000, kNone, 0}, unknown()).amounts.empty());
    const CounterResult back = rule.add({4000, 81, 0}, unknown()); // the clock was set back
    CHECK(back.amounts.begin()->fromMs == 4000);
    CHECK(back.amounts.begin()->toMs == 4000);
}

TEST_CASE("readings that do not fit those around them are not counted") {
    for (const CounterBounds& bounds : allBounds()) {
        for (const std::vector<double>& odd :
             std::vector<std::vector<double>>{{0},
                                              {0, 0, 0},
                                              {12},
                                              {1e8},
                                              {1e8, 1e8},
                                              {1.0005e6},
                                              {0, 1e9},
                                              {1e9, 0},
                                              {999'000, 999'001, 999'002},
                                              {65535, 65535, 65536}}) {
            Bench bench(bounds);
            bench.read({1e6, 1e6 + 10, 1e6 + 20});
            for (const double value : odd)
                bench.read(value);
            bench.read({1e6 + 60, 1e6 + 70, 1e6 + 80});
            CAPTURE(odd[0]);
            CAPTURE(odd.size());
            CAPTURE(std::isnan(bounds.mostPerMs));
            CHECK(bench.sum == doctest::Approx(80));
            CHECK_FALSE(bench.doubts.empty());
        }
    }
}

TEST_CASE("register 147 that is read as zero once is no reset") {
    for (const CounterBounds& bounds : allBounds())
        for (const int odd : {0, 4, 9, 0x8000}) {
            Bench bench(bounds);
            bench.read(1e6, 3);
            bench.read(1e6 + 10, 3);
            bench.read(0, odd);
            bench.read(1e6 + 30, 3);
            bench.read(1e6 + 40, 3);
            CAPTURE(odd);
            CHECK(bench.sum == doctest::Approx(40));
        }
}

TEST_CASE("a counter that was cleared counts from zero") {
    for (const CounterBounds& bounds : allBounds()) {
        Bench bench(bounds);
        bench.read(9000, 0);
        bench.read(40, 1);
        CHECK(bench.sum == 40); // at once
        CHECK(bench.resets == 1);
        bench.read(50, 32767);
        bench.read(70, 32767);
        const double before = bench.sum;
        bench.read(30, 0); // register 147 begins again
        CHECK(bench.sum == before + 30);
    }
}

TEST_CASE("a fall is a reset when the counter goes on from it") {
    for (const CounterBounds& bounds : allBounds()) {
        Bench bench(bounds);
        bench.read({9000, 9010, 9020, 4});
        CHECK(bench.sum == 20);
        CHECK(bench.rule.doubted().has_value());
        bench.read(12);
        CHECK(bench.sum == 32);
        CHECK(bench.doubts == Doubts{CounterDoubt::Fell});
        bench.read({20, 30});
        CHECK(bench.sum == 50);
    }
}

TEST_CASE("another counter's count is not counted") {
    for (const CounterBounds& bounds : allBounds()) {
        Bench bench(bounds);
        bench.read({9e6, 9e6 + 10, 9e6 + 20, 4e6, 4e6 + 10, 4e6 + 20});
        CHECK(bench.sum == doctest::Approx(40));
        CHECK(bench.doubts == Doubts{CounterDoubt::Fell});
        Bench half(bounds);
        half.read({9e6, 9e6 + 10, 9e6 + 20, 7e6, 7e6 + 10, 7e6 + 20});
        CHECK(half.sum == doctest::Approx(40));
    }
}

TEST_CASE("a meter that lost a part takes that back") {
    for (const CounterBounds& bounds : allBounds()) {
        Bench bench(bounds);
        bench.read({9000, 9010, 9020, 9030, 8990, 9000});
        CHECK(bench.sum == doctest::Approx(0));
    }
}

TEST_CASE("a rollover goes on") {
    for (const CounterBounds& bounds : allBounds()) {
        Bench bench(bounds);
        bench.read({kRange - 20, kRange - 5, 7, 18});
        CHECK(bench.sum == doctest::Approx(38));
        CHECK(bench.rollovers == 1);
        CHECK(bench.doubts.empty());
        Bench odd(bounds);
        odd.read({kRange - 50, kRange - 40, 0, kRange - 20, kRange - 10});
        CHECK(odd.sum == doctest::Approx(40));
    }
}

TEST_CASE("what the settings do not allow is not counted, unless it only came late") {
    Bench bench(known());
    bench.read({1000, 1010, 12e6, 12e6 + 10, 12e6 + 20});
    CHECK(bench.sum == doctest::Approx(30));
    CHECK(bench.doubts == Doubts{CounterDoubt::TooMuch});
    bench.read(12e6 + 30, 1); // more since the reset than is possible
    CHECK(bench.sum == doctest::Approx(30));
    CHECK(bench.doubts.back() == CounterDoubt::TooMuch);
    Bench late(known());
    late.read({1000, 1000});
    late.read(2000, 0, 10);
    late.read(2010, 0, 60'000);
    CHECK(late.sum == 1010);
    CHECK(late.doubts.empty());
    late.read(102'010, 0, 3'600'000); // an hour at the limit
    CHECK(late.sum == 101'010);
}

/// The test knows what was used, which readings are odd, and when the counter was cleared.
TEST_CASE("any series gives what was used") {
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        Random random(seed);
        const bool bounded = seed % 2 == 0;
        const bool counted = seed % 3 != 0; // whether register 147 tells of the resets
        Bench bench(bounded ? known() : unknown());
        double shown = 1e6 + random.below(1'000'000'000);
        double used = 0;
        int resets = 0;
        int calm = 0; // normal readings since the last event
        bench.read(shown);
        for (int i = 0; i < 3000; ++i) {
            // Soon after a reset that no register tells of, odd readings could be the old count.
            const bool event = calm >= (counted ? 3 : 25) && shown > 1000;
            const auto dice = event ? random.below(60) : 59;
            // Around a reset that no register tells of, a gap would leave open what happened.
            const bool gapped = random.below(200) == 0 && calm >= 3 && dice > 0;
            const auto gap = gapped ? std::int64_t{random.below(7'200'000)} : 0;
            double step = 5.0 + random.below(15); // 18 to 72 kW
            step += static_cast<double>(gap) * 0.01;
            ++calm;
            if (dice == 0) { // read, cleared, read again
                shown = 0;
                resets += counted ? 1 : 0;
                calm = 0;
            } else if (dice == 1 || dice == 2) {
                const double odd = dice == 1 ? 0 : shown * (2 + random.below(1000));
                bench.read(odd, resets);
                calm = 0;
            }
            shown += step;
            used += step;
            bench.read(shown, resets, kSecond + gap);
        }
        if (bench.rule.doubted()) { // the last reading
            bench.read(shown, resets);
        }
        CAPTURE(seed);
        CHECK(bench.sum == doctest::Approx(used).epsilon(1e-9));
    }
}

TEST_CASE("nothing that is read upsets it") {
    Random random(3);
    for (const CounterBounds& bounds : allBounds()) {
        Bench bench(bounds);
        for (int i = 0; i < 20'000; ++i)
            bench.read(random.below(9) == 0 ? kNone
                                            : kRange * 2 * random.uniform() * random.uniform(),
                       static_cast<int>(random.below(0x10000)),
                       std::int64_t{random.below(20'000)} - 5'000);
        CHECK(std::isfinite(bench.sum));
    }
}

TEST_CASE("the bounds are those of the settings") {
    past::Moment moment;
    CHECK(std::isnan(past::counterBounds(Quantity::EnergyRealTotal, moment).mostPerMs));
    moment.settingsKnown = true;
    const CounterBounds bounds = past::counterBounds(Quantity::EnergyRealTotal, moment);
    CHECK(bounds.mostPerMs * 3.6e6 == doctest::Approx(2.4 * 103'923.0485)); // 600 V, 100 A
    moment.settings.set(Parameter::CtPrimary, 0);
    CHECK(std::isnan(past::counterBounds(Quantity::EnergyRealTotal, moment).mostPerMs));
    CHECK(std::isnan(past::counterBounds(Quantity::PulseCount1, moment).mostPerMs));
    CHECK(past::counterBounds(Quantity::PulseCount1, moment).range == 4294967296.0);
}
