// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metering/alert_rules.h"

#include "core/registers/alerts.h"

#include <doctest/doctest.h>

#include <cmath>

namespace {

using namespace s4k;

MeterConfig configFor(SystemType system, double volts) {
    MeterConfig config;
    config.system = system;
    config.systemVolts = volts;
    return config;
}

Powers with(PhaseTrio volts, PhaseTrio line, double amps = 50, double pf = 0.9) {
    Powers p;
    for (std::size_t n = 0; n < 3; ++n)
        p.element[n] = {volts[n], amps, volts[n] * amps * pf, 0, volts[n] * amps};
    p.lineVolts = line;
    return p;
}

constexpr double kLn = 277.128;
const Powers kWye = with({kLn, kLn, kLn}, {480, 480, 480});
constexpr auto kWyeType = SystemType::ThreePhaseWye;

TEST_CASE("a healthy supply raises nothing in any system type") {
    CHECK(alertsOf(configFor(kWyeType, 480), kWye, true) == 0);
    CHECK(alertsOf(configFor(SystemType::ThreePhaseDelta, 480), kWye, true) == 0);
    CHECK(alertsOf(configFor(SystemType::SplitPhase, 240), with({120, 120, 0}, {240, 0, 0}),
                   true) == 0);
    CHECK(alertsOf(configFor(SystemType::OnePhaseLl, 208), with({208, 0, 0}, {208, 0, 0}), true) ==
          0);
    CHECK(alertsOf(configFor(SystemType::OnePhaseLn, 120), with({120, 0, 0}, {}), true) == 0);
}

TEST_CASE("bit 6 tells that there is no frequency") {
    CHECK(alertsOf(configFor(kWyeType, 480), kWye, false) == alert::kFrequency);
}

// A voltage or current just below and just above its threshold.
struct Edge {
    double below;
    double above;
};
Edge around(double threshold) {
    return {threshold * 0.9995, threshold * 1.0005};
}

TEST_CASE("over-voltage line-to-neutral: 1.2 x 347 V x PT, phase by phase") {
    for (const double pt : {1.0, 20.0}) {
        MeterConfig config = configFor(kWyeType, 480 * pt);
        config.ptRatio = pt;
        const Edge e = around(1.2 * 347 * pt);
        CHECK(overVoltage(config, with({e.below, e.below, e.below}, {})) == 0);
        CHECK(overVoltage(config, with({e.above, e.below, e.below}, {})) == 1);
        CHECK(overVoltage(config, with({e.below, e.above, e.above}, {})) == 6);
        config.system = SystemType::SplitPhase;
        CHECK(overVoltage(config, with({e.below, e.above, e.above}, {})) == 2);
        config.system = SystemType::OnePhaseLn;
        CHECK(overVoltage(config, with({e.above, e.above, e.above}, {})) == 1);
    }
}

TEST_CASE("over-voltage line-to-line: 1.2 x 600 V x PT in types 11 and 31") {
    MeterConfig config = configFor(SystemType::ThreePhaseDelta, 600);
    const Edge e = around(1.2 * 600);
    CHECK(overVoltage(config, with({500, 500, 500}, {e.below, e.below, e.below})) == 0);
    CHECK(overVoltage(config, with({}, {e.above, e.above, e.above})) == 7);
    CHECK(overVoltage(config, with({}, {e.above, e.below, e.above})) == 1);
    CHECK(overVoltage(config, with({}, {e.below, e.above, e.below})) == 6);
    config.system = SystemType::OnePhaseLl;
    CHECK(overVoltage(config, with({}, {e.above, 0, 0})) == 1);
    CHECK(overVoltage(config, with({}, {e.below, 0, 0})) == 0);
}

TEST_CASE("over-current: 1.2 x CT") {
    MeterConfig config = configFor(kWyeType, 480);
    config.ctAmps = 250;
    const Edge e = around(300);
    CHECK(overCurrent(config, with({kLn, kLn, kLn}, {}, e.below)) == 0);
    CHECK(overCurrent(config, with({kLn, kLn, kLn}, {}, e.above)) == 0b111000);
    CHECK(overCurrent(config, with({kLn, kLn, kLn}, {}, 300 * (1 + 5e-5))) == 0);
}

TEST_CASE("phase loss: below the fraction of nominal, or by the fraction below it") {
    struct Row {
        SystemType system;
        double volts;
        double elementNominal;
    };
    for (const Row& row : {Row{SystemType::OnePhaseLn, 120, 120}, Row{kWyeType, 480, kLn},
                           Row{SystemType::SplitPhase, 240, 120}})
        for (const bool drops : {false, true}) {
            CAPTURE(row.volts);
            MeterConfig config = configFor(row.system, row.volts);
            if (drops)
                config.quirks.phaseLossMeaning = PhaseLossMeaning::DropBelowNominal;
            const Edge e = around(row.elementNominal * (drops ? 0.9 : 0.1));
            const double v = row.volts;
            const auto all = [&](double ln) { return with({ln, ln, ln}, {v, v, v}); };
            const auto mask =
                static_cast<std::uint16_t>(((1U << traits(row.system).phaseCount) - 1U) << 8U);
            CHECK(phaseLoss(config, all(e.above)) == 0);
            CHECK(phaseLoss(config, all(e.below)) == mask);
        }
}

TEST_CASE("phase loss of line-to-line voltages") {
    MeterConfig config = configFor(SystemType::ThreePhaseDelta, 600);
    config.imbalanceFraction = 0.99;
    const Edge e = around(60);
    CHECK(phaseLoss(config, with({}, {e.above, 600, 600})) == 0);
    CHECK(phaseLoss(config, with({}, {e.below, 600, 600})) == 0x300);
    CHECK(phaseLoss(config, with({}, {e.below, 600, e.below})) == 0x100);
    CHECK(phaseLoss(config, with({}, {e.below, e.below, 600})) == 0x200);
    CHECK(phaseLoss(config, with({}, {600, e.below, e.below})) == 0x400);
    CHECK(phaseLoss(config, with({}, {e.below, e.below, e.below})) == 0x700);
    config.system = SystemType::OnePhaseLl;
    CHECK(phaseLoss(config, with({}, {e.below, 0, 0})) == 0x100);
    CHECK(phaseLoss(config, with({}, {e.above, 0, 0})) == 0);
    config.system = SystemType::SplitPhase;
    CHECK(phaseLoss(config, with({300, 300, 0}, {e.below, 0, 0})) == 0x300);
}

TEST_CASE("imbalance: how far a voltage lies below the greatest") {
    const MeterConfig wye = configFor(kWyeType, 480);
    const double least = 0.75 * kLn;
    CHECK(phaseLoss(wye, with({kLn, kLn, least * 1.001}, {480, 480, 480})) == 0);
    CHECK(phaseLoss(wye, with({kLn, kLn, least * 0.999}, {480, 480, 480})) == 0x400);
    CHECK(phaseLoss(wye, with({kLn, kLn, kLn}, {359, 480, 359})) == 0x100);
    CHECK(phaseLoss(wye, with({kLn, kLn, kLn}, {361, 480, 361})) == 0);
    const MeterConfig delta = configFor(SystemType::ThreePhaseDelta, 480);
    CHECK(phaseLoss(delta, with({kLn, kLn, 1}, {480, 480, 480})) == 0);
    CHECK(phaseLoss(delta, with({kLn, kLn, kLn}, {480, 359, 480})) == 0x600);
    const MeterConfig split = configFor(SystemType::SplitPhase, 240);
    CHECK(phaseLoss(split, with({120, 89, 0}, {240, 0, 0})) == 0x200);
    CHECK(phaseLoss(split, with({120, 91, 0}, {240, 0, 0})) == 0);
    const MeterConfig one = configFor(SystemType::OnePhaseLn, 120);
    CHECK(phaseLoss(one, with({120, 0, 0}, {})) == 0);
    CHECK(phaseLoss(configFor(SystemType::OnePhaseLl, 208), with({208, 0, 0}, {208, 0, 0})) == 0);
}

TEST_CASE("a reading that differs from its threshold in the fifth digit is at the threshold") {
    const MeterConfig config = configFor(kWyeType, 480);
    const double nearly = 1 - 5e-5;
    const double loss = 0.1 * 480 / std::sqrt(3.0) * nearly;
    CHECK(phaseLoss(config, with({loss, loss, loss}, {480, 480, 480})) == 0);
    CHECK(phaseLoss(config, with({kLn, kLn, kLn * 0.75 * nearly}, {480, 480, 480})) == 0);
    CHECK(lowPowerFactor(config, with({kLn, kLn, kLn}, {}, 50, 0.5 * nearly)) == 0);
    CHECK(lowPowerFactor(config, with({kLn, kLn, kLn}, {}, nearly, 0.3)) == 0x3800);
}

TEST_CASE("a dead supply has lost all its phases") {
    for (const SystemType system : kSystemTypes) {
        const unsigned phases = system == SystemType::OnePhaseLl ? 1U : traits(system).phaseCount;
        CHECK(phaseLoss(configFor(system, 400), Powers{}) == ((1U << phases) - 1U) << 8U);
    }
}

TEST_CASE("low power factor: below 0.5 with a current of 1 percent of the CT") {
    const MeterConfig config = configFor(kWyeType, 480);
    const auto low = [&](double amps, double pf) {
        return lowPowerFactor(config, with({kLn, kLn, kLn}, {}, amps, pf));
    };
    CHECK(low(50, 0.4995) == 0x3800);
    CHECK(low(50, 0.5005) == 0);
    CHECK(low(50, -0.3) == 0x3800);
    CHECK(low(1.001, 0.3) == 0x3800);
    CHECK(low(0.999, 0.3) == 0);
    Powers one = kWye;
    one.element[1].real = 0;
    CHECK(lowPowerFactor(config, one) == alert::lowPf(Phase::B));
    one.element[1] = {0, 50, 0, 0, 0};
    CHECK(lowPowerFactor(config, one) == 0);
}

TEST_CASE("pairs point at phases") {
    const auto phases = [](bool ab, bool bc, bool ac) {
        return phasesOfPairs(SystemType::ThreePhaseDelta, {ab, bc, ac});
    };
    using Flags = std::array<bool, 3>;
    CHECK(phases(false, false, false) == Flags{false, false, false});
    CHECK(phases(true, false, false) == Flags{true, true, false});
    CHECK(phases(false, true, false) == Flags{false, true, true});
    CHECK(phases(false, false, true) == Flags{true, false, true});
    CHECK(phases(true, true, false) == Flags{false, true, false});
    CHECK(phases(true, false, true) == Flags{true, false, false});
    CHECK(phases(false, true, true) == Flags{false, false, true});
    CHECK(phases(true, true, true) == Flags{true, true, true});
}

} // namespace
