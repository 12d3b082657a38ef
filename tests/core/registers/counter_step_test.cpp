// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registers/counter_step.h"

#include "core/base/random.h"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <limits>

using namespace s4k;

namespace {

constexpr double kTwo32 = 4294967296.0;

CounterStep energyStep(double from, double to, std::uint16_t resets = 0, std::int8_t scale = 0) {
    ScaleExponents scales;
    scales.energy = scale;
    return counterStep(Quantity::EnergyRealTotal, {from, 0}, {to, resets}, scales);
}

} // namespace

TEST_CASE("a counter that goes on goes on by the difference") {
    const CounterStep step = energyStep(1000, 1750);
    CHECK(step.amount == 750);
    CHECK_FALSE(step.rollover);
    CHECK_FALSE(step.reset);
}

TEST_CASE("a counter that began again at zero went through its range, which its scale gives") {
    for (const std::int8_t scale : std::array<std::int8_t, 3>{-1, 0, 2}) {
        const double range = kTwo32 * 1000 * std::pow(10, scale);
        const CounterStep step = energyStep(range - 200, 300, 0, scale);
        CHECK(step.amount == doctest::Approx(500));
        CHECK(step.rollover);
    }
    const CounterStep pulses = counterStep(Quantity::PulseCount1, {kTwo32 - 1, 0}, {4, 0}, {});
    CHECK(pulses.amount == 5);
    CHECK(pulses.rollover);
}

TEST_CASE("a counter that was cleared counts from zero") {
    CHECK(energyStep(9000, 40, 1).amount == 40);
    CHECK(energyStep(9000, 40, 1).reset);
    CHECK(energyStep(40, 9000, 1).amount == 9000); // cleared, then counted beyond its old value
    CHECK(energyStep(9000, 0).amount == 0);        // the count of resets did not change
    CHECK(energyStep(9000, 0).reset);
    // Register 147 counts energy resets only; another command clears the pulse counters.
    CHECK(counterStep(Quantity::PulseCount2, {10, 0}, {12, 1}, {}).amount == 2);
}

TEST_CASE("a counter that fell back a little takes that back") {
    const CounterStep step = energyStep(9000, 8990);
    CHECK(step.amount == -10);
    CHECK(step.reset);
    CHECK(energyStep(9000, 4501).amount == -4499);
    CHECK(energyStep(9000, 4500).amount == 4500); // a decrease by half: a reset
}

TEST_CASE("what was not read is no step") {
    const double none = std::numeric_limits<double>::quiet_NaN();
    CHECK(energyStep(none, 10).amount == 0);
    CHECK(energyStep(10, none).amount == 0);
    CHECK_FALSE(energyStep(10, none, 1).reset);
}

TEST_CASE("the steps of a random walk add up to what was counted, through every rollover") {
    Random random(7);
    const double range = kTwo32 * 1000;
    double truth = range - 1e6;
    double last = truth;
    double sum = 0;
    for (int i = 0; i < 20'000; ++i) {
        const double step = random.below(1'000'000'000);
        truth += step;
        const double now = std::fmod(truth, range);
        sum += energyStep(last, now).amount;
        last = now;
    }
    CHECK(truth > 2 * range);
    CHECK(sum == doctest::Approx(truth - (range - 1e6)).epsilon(1e-12));
}
