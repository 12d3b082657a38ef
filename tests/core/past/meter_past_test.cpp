// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/past/meter_past.h"

#include <doctest/doctest.h>

#include <array>

using namespace s4k;

namespace {

past::Moment momentAt(std::int64_t second, double wattHours) {
    Readings readings;
    readings[Quantity::PowerRealTotal] = 3'600;
    readings[Quantity::EnergyRealTotal] = wattHours;
    MeterStatus status;
    status.alerts = 0x0100;
    status.energyResetCount = 3;
    status.powerUpCount = 2;
    return past::momentOf(second * 1000, encode(readings, {}, status));
}

} // namespace

TEST_CASE("a moment is what the registers show") {
    const past::Moment moment = momentAt(5, 70);
    CHECK(moment.timeMs == 5'000);
    CHECK(moment.alerts == 0x0100);
    CHECK(moment.energyResets == 3);
    CHECK(moment.powerUps == 2);
    CHECK(moment.readings[Quantity::PowerRealTotal] == doctest::Approx(3'600));
    CHECK(moment.settings[Parameter::DemandSubintervalSeconds] == 900);
    CHECK(moment.scales == scaleExponents(Settings{}));
    CHECK(moment.powered);
}

TEST_CASE("a moment goes into every book, and into none of a past that is complete") {
    past::MeterPast past(100, {"oil"});
    const std::array oil{61.5};
    past.append(momentAt(1, 100), oil);
    past.append(momentAt(2, 110), oil);
    past.recorded = true;
    past.append(momentAt(3, 990), oil);
    CHECK(past.trend.size() == 2);
    CHECK(past.trend.freeColumns() == std::vector<std::string>{"oil"});
    REQUIRE(past.energy.quarters().size() == 1);
    CHECK(past.energy.quarters()[0].used[0] == doctest::Approx(10));
    REQUIRE(past.alerts.spans().size() == 1);
    CHECK(past.alerts.spans()[0] == past::AlertSpan{8, 1'000});
    CHECK(past.demands.running()->nowMs == 2'000);
}
