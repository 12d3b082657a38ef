// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metering/power.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

namespace {

using namespace s4k;

MeterConfig configFor(SystemType system) {
    MeterConfig config;
    config.system = system;
    config.systemVolts = 480;
    return config;
}

// Elements with 200 V, 10 A and these real powers.
Moments momentsWith(PhaseTrio real) {
    Moments m;
    m.volts = {40000, 40000, 40000};
    m.amps = {100, 100, 100};
    m.product = real;
    m.line = {120000, 120000, 120000};
    return m;
}

TEST_CASE("totals: magnitudes are summed, in type 31 the signed sum counts") {
    const Moments m = momentsWith({1000, -500, 200});
    const PhaseTrio q{300, -700, 100};
    const Powers wye = powersOf(configFor(SystemType::ThreePhaseWye), m, q);
    CHECK(wye.realTotal == 1700);
    CHECK(wye.reactiveTotal == 1100);
    CHECK(wye.apparentTotal == doctest::Approx(6000));
    const Powers delta = powersOf(configFor(SystemType::ThreePhaseDelta), m, q);
    CHECK(delta.realTotal == 700);
    CHECK(delta.reactiveTotal == 300);
    CHECK(delta.apparentTotal == doctest::Approx(6000));
}

TEST_CASE("inputs that the system type does not have enter nothing") {
    const Moments m = momentsWith({1000, 500, 200});
    const PhaseTrio q{300, 200, 100};
    CHECK(powersOf(configFor(SystemType::OnePhaseLn), m, q).realTotal == 1000);
    CHECK(powersOf(configFor(SystemType::OnePhaseLl), m, q).apparentTotal == doctest::Approx(2000));
    CHECK(powersOf(configFor(SystemType::SplitPhase), m, q).reactiveTotal == 500);
}

TEST_CASE("below creep a phase reads 0, at creep it reads") {
    MeterConfig config = configFor(SystemType::ThreePhaseWye);
    config.ctAmps = 200; // creep at 0.1 A
    Moments m = momentsWith({15, 15, 15});
    m.amps = {0.0999 * 0.0999, 0.1001 * 0.1001, 0};
    const Powers p = powersOf(config, m, {3, 3, 3});
    CHECK(p.element[0].amps == 0);
    CHECK(p.element[0].real == 0);
    CHECK(p.element[0].reactive == 0);
    CHECK(p.element[0].apparent == 0);
    CHECK(p.element[0].volts == doctest::Approx(200));
    CHECK(p.element[1].amps == doctest::Approx(0.1001));
    CHECK(p.element[1].real == 15);
    CHECK(p.realTotal == 15);
}

TEST_CASE("power never exceeds apparent power") {
    Moments m = momentsWith({2000.0000001, -2000.0000001, 0});
    const Powers p = powersOf(configFor(SystemType::ThreePhaseWye), m, {2001, -2001, 0});
    CHECK(p.element[0].real <= p.element[0].apparent);
    CHECK(-p.element[1].real <= p.element[1].apparent);
    CHECK(p.element[0].reactive <= p.element[0].apparent);
    CHECK(-p.element[1].reactive <= p.element[1].apparent);
}

TEST_CASE("total apparent power: both readings of the manual") {
    MeterConfig config = configFor(SystemType::ThreePhaseWye);
    const Moments m = momentsWith({1200, 1200, 1200});
    const PhaseTrio q{500, 500, 500};
    CHECK(powersOf(config, m, q).apparentTotal == doctest::Approx(6000));
    config.quirks.totalApparentPower = TotalApparentPower::Vector;
    CHECK(powersOf(config, m, q).apparentTotal == doctest::Approx(3900));
}

TEST_CASE("power factor lies in 0..1 and is 1 below creep") {
    CHECK(powerFactor(600, 1000, 1) == doctest::Approx(0.6));
    CHECK(powerFactor(-600, 1000, 1) == doctest::Approx(0.6));
    CHECK(powerFactor(1000.001, 1000, 1) == 1);
    CHECK(powerFactor(0, 1000, 1) == 0);
    CHECK(powerFactor(0, 0.5, 1) == 1);
    CHECK(powerFactor(0, 0, 0) == 1);
}

TEST_CASE("reactive power is the mean over the segments, whatever is missing") {
    Fundamental f;
    f.hz = f.probeHz = 60;
    for (std::size_t s = 1; s < kSegments; ++s) {
        f.phasors[s][0] = polar(200, 0.1 * static_cast<double>(s));
        f.phasors[s][3] = polar(10, 0.1 * static_cast<double>(s) - 1.0 / 12);
        f.phasors[s][1] = polar(200, 0.3);
        f.phasors[s][4] = polar(10, 0.3 + 1.0 / 12);
    }
    const PhaseTrio q = reactivePowers(f, kSegments - 1);
    CHECK(q[0] == doctest::Approx(1000));  // current lags 30 degrees
    CHECK(q[1] == doctest::Approx(-1000)); // leads by 30 degrees
    CHECK(q[2] == 0);
    CHECK(reactivePowers(std::nullopt, kSegments) == PhaseTrio{});
}

TEST_CASE("energies are powers times time, magnitudes by phase") {
    Energies e;
    const MeterConfig config = configFor(SystemType::ThreePhaseDelta);
    const Powers p = powersOf(config, momentsWith({1000, -500, 200}), {300, -700, 100});
    accumulate(e, config, p, 3600);
    accumulate(e, config, p, 1800);
    CHECK(e.realTotal == doctest::Approx(1050));
    CHECK(e.reactiveTotal == doctest::Approx(450));
    CHECK(e.apparentTotal == doctest::Approx(9000));
    CHECK(e.realPhase[1] == doctest::Approx(750));
    accumulate(e, configFor(SystemType::OnePhaseLn), p, 3600);
    CHECK(e.realPhase[1] == doctest::Approx(750));
}

TEST_CASE("readings exist exactly where the system type has them") {
    const Energies energies{1, 2, 3, {4, 5, 6}};
    for (const SystemType system : kSystemTypes) {
        CAPTURE(static_cast<int>(system));
        const MeterConfig config = configFor(system);
        const Readings r =
            readingsOf(config, powersOf(config, momentsWith({1, 2, 3}), {}), 60.0, energies);
        for (const QuantityTraits& q : kQuantities) {
            CAPTURE(q.symbol);
            const bool elsewhere =
                q.kind == QuantityKind::Count || q.symbol.substr(0, 6) == "demand";
            CHECK(r.isValid(q.quantity) == (!elsewhere && contains(q.validIn, system)));
        }
    }
}

TEST_CASE("averages are over the members that exist, dead ones included") {
    using enum Quantity;
    Moments m = momentsWith({0, 0, 0});
    m.volts = {10000, 0, 40000};
    m.amps = {100, 0, 400};
    m.line = {90000, 10000, 0};
    const auto average = [&](SystemType system, Quantity q) {
        const MeterConfig config = configFor(system);
        return readingsOf(config, powersOf(config, m, {}), std::nullopt, {})[q];
    };
    CHECK(average(SystemType::ThreePhaseWye, VoltsLnAvg) == doctest::Approx(100));
    CHECK(average(SystemType::ThreePhaseWye, CurrentAvg) == doctest::Approx(10));
    CHECK(average(SystemType::ThreePhaseWye, VoltsLlAvg) == doctest::Approx(400.0 / 3));
    CHECK(average(SystemType::SplitPhase, VoltsLnAvg) == doctest::Approx(50));
    CHECK(average(SystemType::SplitPhase, VoltsLlAvg) == doctest::Approx(300));
    CHECK(average(SystemType::OnePhaseLl, VoltsLlAvg) == doctest::Approx(300));
    CHECK(average(SystemType::OnePhaseLn, VoltsLnAvg) == doctest::Approx(100));
    CHECK(average(SystemType::OnePhaseLn, CurrentAvg) == doctest::Approx(10));
}

TEST_CASE("energies can be laid into readings that stand") {
    const MeterConfig config = configFor(SystemType::SplitPhase);
    Readings r = readingsOf(config, powersOf(config, momentsWith({1, 2, 3}), {}), 60.0, {});
    setEnergies(r, config.system, {10, 20, 30, {4, 5, 6}});
    CHECK(r[Quantity::EnergyRealTotal] == 10);
    CHECK(r[Quantity::EnergyReactiveTotal] == 20);
    CHECK(r[Quantity::EnergyApparentTotal] == 30);
    CHECK(r[Quantity::EnergyRealB] == 5);
    CHECK_FALSE(r.isValid(Quantity::EnergyRealC));
}

} // namespace
