// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/past/settings_guess.h"

#include <doctest/doctest.h>

using namespace s4k;
using past::SettingsGuess;

namespace {

SystemType systemOf(std::initializer_list<Quantity> measured) {
    SettingsGuess guess;
    Readings readings;
    for (const Quantity q : measured)
        readings[q] = 1;
    guess.add(0, readings);
    return systemType(guess.settings());
}

/// A log with one row a second whose present demand changes at these seconds.
SettingsGuess changingAt(std::initializer_list<int> seconds) {
    SettingsGuess guess;
    Readings readings;
    readings[Quantity::DemandRealPresent] = 0;
    for (int s = 0; s < 10'000; ++s) {
        for (const int change : seconds)
            if (s == change)
                readings[Quantity::DemandRealPresent] += 1;
        guess.add(s * std::int64_t{1000}, readings);
    }
    return guess;
}

} // namespace

TEST_CASE("the system type has all that was measured and no more") {
    CHECK(systemOf({Quantity::VoltsAn, Quantity::PowerRealTotal}) == SystemType::OnePhaseLn);
    CHECK(systemOf({Quantity::VoltsAb, Quantity::VoltsBc}) == SystemType::ThreePhaseDelta);
    CHECK(systemOf({Quantity::VoltsCn}) == SystemType::ThreePhaseWye);
    CHECK(systemOf({Quantity::PowerRealTotal}) ==
          SystemType::ThreePhaseWye); // no evidence of the type
}

TEST_CASE("scales hold the greatest value") {
    SettingsGuess guess;
    Readings readings;
    readings[Quantity::CurrentA] = 4'000;
    readings[Quantity::PowerRealTotal] = -45e6;
    readings[Quantity::EnergyRealTotal] = 9e12; // over 2^32 of a kWh
    guess.add(0, readings);
    readings = {};
    guess.add(1000, readings); // invalid readings change nothing
    const ScaleExponents scales = guess.scales();
    CHECK(int{scales.power} == 1);
    CHECK(int{scales.energy} == 1);
    CHECK(int{scales.voltage} == int{scaleExponents(Settings{}).voltage});
}

TEST_CASE("the length of a sub-interval is what most of them took") {
    CHECK(changingAt({60, 120, 180, 240}).subintervalMs() == 60'000);
    CHECK(changingAt({60, 120, 180, 1'200, 1'260}).subintervalMs() == 60'000); // a steady while
    CHECK(changingAt({60, 110, 300, 1'200}).subintervalMs() == 0);             // no two are alike
    CHECK(changingAt({60, 120, 180, 300, 500}).subintervalMs() == 0);          // half is not most
    CHECK(changingAt({60, 900}).subintervalMs() == 900'000); // the factory default
    CHECK(changingAt({}).subintervalMs() == 900'000);
}

TEST_CASE("the step is the one that came most often") {
    SettingsGuess guess;
    CHECK_FALSE(guess.stepMs());
    for (const std::int64_t ms : {0, 5'000, 10'000, 60'000, 65'000})
        guess.add(ms, {});
    CHECK(guess.stepMs() == 5'000);
}
