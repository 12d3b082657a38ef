// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metering/pulses.h"

#include "core/base/random.h"
#include "core/registers/alerts.h"
#include "core/registers/power_rules.h"

#include <doctest/doctest.h>

#include <cmath>
#include <vector>

using namespace s4k;

namespace {

PulseContact contactOf(std::int32_t wattHours, std::int32_t durationMs) {
    PulseContact contact;
    contact.configure(wattHours, durationMs);
    return contact;
}

Settings serviceOf(std::int32_t volts, std::int32_t ct, std::int32_t pt, std::int32_t wattHours) {
    Settings s;
    s.set(Parameter::SystemVoltage, volts);
    s.set(Parameter::CtPrimary, ct);
    s.set(Parameter::PtRatio, pt);
    s.set(Parameter::PulseEnergy, wattHours);
    return s;
}

constexpr double kSecondsAnHour = 3600;

} // namespace

TEST_CASE("one pulse per weight, the rest is carried") {
    PulseContact contact = contactOf(10, 500);
    contact.addSecond(9.5);
    CHECK(contact.count() == 0);
    contact.addSecond(0.75);
    CHECK(contact.count() == 1);
    CHECK(contact.carried() == 0.25);
    REQUIRE(contact.closures().size() == 1);
    CHECK(contact.closures()[0] == Closure{667, 500}); // 0.5 of 0.75 Wh has flowed at 2/3 s
    contact.addSecond(0);
    CHECK(contact.closures().empty());
}

TEST_CASE("pulses times weight plus what is carried is the energy, for any load") {
    Random random(71);
    for (int round = 0; round < 200; ++round) {
        const std::int32_t wattHours = row(Parameter::PulseEnergy).choices[random.below(4)];
        const std::int32_t ms = kPulseDurationsMs[random.below(6)];
        PulseContact contact = contactOf(wattHours, ms);
        const double capacity = 1800000.0 * wattHours / ms / kSecondsAnHour; // Wh a second
        double energy = 0;
        for (int second = 0; second < 300; ++second) {
            const double now = random.uniform() * 1.5 * capacity;
            energy += now;
            contact.addSecond(now);
            REQUIRE(contact.count() * double(wattHours) + contact.carried() ==
                    doctest::Approx(energy).epsilon(1e-11));
            REQUIRE(contact.carried() >= -1e-9 * wattHours);
        }
    }
}

TEST_CASE("below capacity nothing piles up") {
    Random random(72);
    for (const std::int32_t ms : kPulseDurationsMs) {
        PulseContact contact = contactOf(100, ms);
        const double capacity = 1800000.0 * 100 / ms / kSecondsAnHour;
        for (int second = 0; second < 2000; ++second) {
            contact.addSecond(random.uniform() * capacity);
            // One pulse that is under way, and one that waits for the end of its open time.
            REQUIRE(contact.carried() < 2 * 100 + 1e-6);
        }
    }
}

TEST_CASE("at capacity the contact closes half of the time") {
    for (const std::int32_t ms : kPulseDurationsMs) {
        PulseContact contact = contactOf(1000, ms);
        const double capacity = 1800000.0 * 1000 / ms / kSecondsAnHour;
        for (int second = 0; second < 100; ++second)
            contact.addSecond(capacity);
        CHECK(contact.count() >= 100U * 500 / static_cast<unsigned>(ms) - 2);
        CHECK(contact.carried() <= 2 * 1000.0);
    }
}

TEST_CASE("closed for the duration, then open for at least as long, across seconds") {
    Random random(73);
    for (const std::int32_t ms : kPulseDurationsMs) {
        PulseContact contact = contactOf(10, ms);
        const double capacity = 1800000.0 * 10 / ms / kSecondsAnHour;
        std::int64_t lastStart = -1000000;
        for (int second = 0; second < 500; ++second) {
            contact.addSecond(random.uniform() * 2 * capacity);
            for (const Closure& closure : contact.closures()) {
                const std::int64_t start = std::int64_t{second} * 1000 + closure.startMs;
                REQUIRE(closure.durationMs == ms);
                REQUIRE(closure.startMs >= 0);
                REQUIRE(closure.startMs < 1000);
                REQUIRE(start - lastStart >= 2 * ms);
                lastStart = start;
            }
        }
        CHECK(contact.count() > 0);
    }
}

TEST_CASE("pulses come evenly at constant power") {
    PulseContact contact = contactOf(10, 25); // 5 pulses a second, 10 would be possible
    std::vector<std::int64_t> starts;
    for (int second = 0; second < 20; ++second) {
        contact.addSecond(50);
        for (const Closure& closure : contact.closures())
            starts.push_back(std::int64_t{second} * 1000 + closure.startMs);
    }
    REQUIRE(starts.size() > 90);
    for (std::size_t i = 1; i < starts.size(); ++i)
        CHECK(starts[i] - starts[i - 1] == 200);
}

TEST_CASE("what is no energy gives no pulse") {
    PulseContact contact = contactOf(10, 500);
    contact.addSecond(5);
    contact.addSecond(-100);
    contact.addSecond(std::nan(""));
    CHECK(contact.count() == 0);
    CHECK(contact.carried() == 5);
}

TEST_CASE("the count wraps at 2^32") {
    PulseContact contact = contactOf(10, 10);
    contact.setCount(4294967295U);
    contact.addSecond(25);
    CHECK(contact.count() == 1);
}

TEST_CASE("the output hunts for the duration and keeps the weight") {
    PulseOutput output(serviceOf(600, 100, 100, 10));
    CHECK(output.durationMs() == 100);
    CHECK(output.alerts() == 0);
    output.configure(serviceOf(480, 400, 100, 10));
    CHECK(output.durationMs() == 50);
    output.configure(serviceOf(12000, 3000, 2000, 10));
    CHECK(output.alerts() == alert::kPulseConfiguration);
    CHECK(output.durationMs() == 10);
    output.configure(serviceOf(12000, 3000, 2000, 1000));
    CHECK(output.alerts() == 0);
    CHECK(output.durationMs() == 25);
}

TEST_CASE("carried energy survives a change of weight") {
    PulseOutput output(serviceOf(600, 100, 100, 1000));
    output.addSecond(25, 5, 90000);
    CHECK(output.real().count() == 0);
    output.configure(serviceOf(600, 100, 100, 10));
    output.addSecond(0, 0, 0);
    output.addSecond(0, 0, 0);
    CHECK(output.real().count() == 2);
    CHECK(output.real().carried() == 5);
    CHECK(output.reactive().count() == 0);
    CHECK(output.reactive().carried() == 5);
}

TEST_CASE("the overrun alert latches above capacity until the energies are cleared") {
    PulseOutput output(serviceOf(600, 100, 100, 10)); // 100 ms: 180 kW
    output.addSecond(50, 0, 180000);
    CHECK(output.alerts() == 0);
    output.addSecond(51, 0, 180001);
    CHECK(output.alerts() == alert::kPulseOverrun);
    output.addSecond(0, 0, 0);
    output.clearCounts();
    output.configure(serviceOf(600, 100, 100, 1000));
    CHECK(output.alerts() == alert::kPulseOverrun);
    output.energiesCleared();
    CHECK(output.alerts() == 0);
    CHECK(output.real().carried() == 0);
}

TEST_CASE("counts are cleared by their own command only, and keep what is carried") {
    PulseOutput output(serviceOf(600, 100, 100, 10));
    output.addSecond(25, 12, 90000);
    output.energiesCleared();
    CHECK(output.real().count() == 2);
    CHECK(output.reactive().count() == 1);
    output.addSecond(4, 3, 14400);
    output.clearCounts();
    CHECK(output.real().count() == 0);
    CHECK(output.reactive().count() == 0);
    CHECK(output.real().carried() == 4);
    CHECK(output.reactive().carried() == 3);
}

TEST_CASE("what was kept is restored") {
    PulseOutput output(serviceOf(600, 100, 100, 10));
    for (int i = 0; i < 5; ++i)
        output.addSecond(77, 33, 277200);
    const PulseMemory kept = output.memory();
    CHECK(kept.overrun);
    CHECK(kept.counts[0] > 20);
    PulseOutput other(serviceOf(600, 100, 100, 10));
    other.restore(kept);
    CHECK(other.memory() == kept);
    CHECK(other.alerts() == alert::kPulseOverrun);
}

TEST_CASE("the contact is closed for the duration, also across the end of a second") {
    PulseContact contact = contactOf(10, 500);
    CHECK_FALSE(contact.closedAt(0));
    contact.addSecond(12.5); // 10 Wh have flowed at 800 ms
    CHECK_FALSE(contact.closedAt(799));
    CHECK(contact.closedAt(800));
    CHECK(contact.closedAt(999));
    contact.addSecond(0);
    CHECK(contact.closedAt(0));
    CHECK(contact.closedAt(299));
    CHECK_FALSE(contact.closedAt(300));
    contact.addSecond(0);
    CHECK_FALSE(contact.closedAt(0));
}

TEST_CASE("over a long run the contact is closed as long as its pulses say") {
    PulseContact contact = contactOf(10, 50);
    Random random(5);
    int closedMs = 0;
    for (int second = 0; second < 500; ++second) {
        contact.addSecond(random.uniform() * 80);
        for (int ms = 0; ms < 1000; ++ms)
            closedMs += contact.closedAt(ms) ? 1 : 0;
    }
    contact.addSecond(0);
    const auto pending = static_cast<int>(contact.count()) * 50 - closedMs;
    CHECK(pending >= 0);
    CHECK(pending <= 50);
}
