// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/port/embedded_meter.h"

#include "core/base/random.h"
#include "core/registers/alerts.h"
#include "core/registers/codec.h"
#include "tests/core/port/meter_access.h"
#include "tests/core/port/sine_source.h"

#include <doctest/doctest.h>

#include <cmath>
#include <vector>

using namespace s4k;
using test::advanceSeconds;
using test::Answer;
using test::run;
using test::SineLoad;
using test::SineSource;
using test::value;
using test::word;
using test::write;

namespace {

Settings service(std::int32_t system = 40) {
    Settings s;
    s.set(Parameter::SystemType, system);
    s.set(Parameter::SystemVoltage, 480);
    return s;
}

/// The integer register and its float are within one step of `expected`.
void checkWithinStep(const EmbeddedMeter& meter, Quantity q, double expected, double step) {
    CAPTURE(traits(q).symbol);
    const bool isPower = traits(q).unit == "W" || traits(q).unit == "var" || traits(q).unit == "VA";
    const double unit = isPower ? 1000 : 1;
    const RegisterImage& image = meter.snapshot().image;
    CHECK(std::abs(registerValue(image, integerRow(q)) * unit - expected) <= step);
    CHECK(std::abs(registerValue(image, floatRow(q)) * unit - expected) <= step);
}

} // namespace

TEST_CASE("a load is read within one step of the truth") {
    const SineLoad load;
    EmbeddedMeter meter(service());
    meter.setSource(std::make_unique<SineSource>(load));
    advanceSeconds(meter, 4);
    double real = 0;
    double reactive = 0;
    double apparent = 0;
    for (const Phase p : kPhases) {
        const std::size_t i = index(p);
        checkWithinStep(meter, phaseQuantity(Quantity::VoltsAn, p), load.volts[i], 0.1);
        checkWithinStep(meter, phaseQuantity(Quantity::CurrentA, p), load.amps[i], 0.01);
        checkWithinStep(meter, phaseQuantity(Quantity::PowerRealA, p), load.realPowerW(i), 10);
        checkWithinStep(meter, phaseQuantity(Quantity::PowerReactiveA, p), load.reactivePowerVar(i),
                        10);
        checkWithinStep(meter, phaseQuantity(Quantity::PowerApparentA, p), load.apparentPowerVa(i),
                        10);
        checkWithinStep(meter, phaseQuantity(Quantity::PfA, p),
                        std::cos(SineLoad::radians(load.lagDegrees[i])), 1e-4);
        real += load.realPowerW(i);
        reactive += load.reactivePowerVar(i);
        apparent += load.apparentPowerVa(i);
    }
    checkWithinStep(meter, Quantity::VoltsAb, load.pairVolts(0, 1), 0.1);
    checkWithinStep(meter, Quantity::VoltsBc, load.pairVolts(1, 2), 0.1);
    checkWithinStep(meter, Quantity::VoltsAc, load.pairVolts(0, 2), 0.1);
    checkWithinStep(meter, Quantity::PowerRealTotal, real, 10);
    checkWithinStep(meter, Quantity::PowerReactiveTotal, reactive, 10);
    checkWithinStep(meter, Quantity::PowerApparentTotal, apparent, 10);
    checkWithinStep(meter, Quantity::PfTotal, real / apparent, 1e-4);
    checkWithinStep(meter, Quantity::CurrentAvg, 60, 0.01);
    checkWithinStep(meter, Quantity::Frequency, 60, 0.01);
    CHECK(meter.snapshot().image.alerts() == 0);
    CHECK(meter.snapshot().seconds == 4);
}

TEST_CASE("energies, demand and pulses follow the same power") {
    const SineLoad load;
    double real = 0;
    for (std::size_t p = 0; p < kPhaseCount; ++p)
        real += load.realPowerW(p);
    Settings settings = service();
    settings.set(Parameter::DemandSubintervalSeconds, 10);
    settings.set(Parameter::PulseEnergy, 10);
    EmbeddedMeter meter(settings);
    meter.setSource(std::make_unique<SineSource>(load));
    CHECK(value(meter, Quantity::DemandRealPresent) == 0);
    advanceSeconds(meter, 60);
    const double wattHours = real * 60 / 3600;
    CHECK(value(meter, Quantity::EnergyRealTotal) == doctest::Approx(wattHours).epsilon(1e-3));
    const double phases = value(meter, Quantity::EnergyRealA) +
                          value(meter, Quantity::EnergyRealB) + value(meter, Quantity::EnergyRealC);
    CHECK(phases == doctest::Approx(value(meter, Quantity::EnergyRealTotal)).epsilon(1e-6));
    CHECK(value(meter, Quantity::DemandRealPresent) == doctest::Approx(real).epsilon(1e-4));
    CHECK(value(meter, Quantity::DemandRealMax) == doctest::Approx(real).epsilon(1e-4));
    const double pulsed = value(meter, Quantity::PulseCount1) * 10;
    const double carried = meter.pulseContact().carried();
    CHECK(pulsed + carried ==
          doctest::Approx(value(meter, Quantity::EnergyRealTotal)).epsilon(1e-6));
    CHECK(value(meter, Quantity::PulseCount2) > 0);
}

TEST_CASE("time in chunks of any size gives the same registers") {
    EmbeddedMeter whole(service());
    whole.setSource(std::make_unique<SineSource>(SineLoad{}));
    whole.advance(5 * kSampleRate + 1000);
    Random random(81);
    for (const std::uint32_t most : {1U, 50U, 504U, 9000U}) {
        EmbeddedMeter meter(service());
        meter.setSource(std::make_unique<SineSource>(SineLoad{}));
        std::size_t left = 5 * kSampleRate + 1000;
        while (left > 0) {
            const std::size_t now = std::min<std::size_t>(left, 1 + random.below(most));
            meter.advance(now);
            left -= now;
        }
        CHECK(meter.snapshot().image == whole.snapshot().image);
        CHECK(meter.memory() == whole.memory());
    }
}

TEST_CASE("each completed second is a reading, and nothing else is") {
    EmbeddedMeter meter(service());
    std::vector<double> times;
    Subscription subscription =
        meter.subscribe({[&times](const MeterSnapshot& s) { times.push_back(s.seconds); }, {}});
    CHECK(times.empty());
    meter.advance(kSampleRate - 1);
    CHECK(times.empty());
    meter.advance(1);
    CHECK(times.size() == 1);
    meter.advance(3 * kSampleRate);
    CHECK(times == std::vector<double>{1, 2, 3, 4});
    write(meter, Parameter::CtPrimary, 200);
    CHECK(run(meter, Command::ResetEnergy).empty());
    CHECK(meter.setIdentity({.serialNumber = 1}).ok());
    CHECK(times.size() == 4);
    subscription.end();
    meter.advance(kSampleRate);
    CHECK(times.size() == 4);
    CHECK(meter.snapshot().seconds == 5);
}

TEST_CASE("an accepted write, command or identity is a change, a second and a refusal are none") {
    EmbeddedMeter meter(service());
    std::vector<std::int32_t> amps;
    const Subscription subscription =
        meter.subscribe({{}, [&amps](const MeterSnapshot& s) {
                             amps.push_back(s.settings[Parameter::CtPrimary]);
                         }});
    CHECK(amps == std::vector<std::int32_t>{100}); // at once
    meter.advance(3 * kSampleRate);
    write(meter, Parameter::CtPrimary, 0);
    CHECK(amps.size() == 1);
    write(meter, Parameter::CtPrimary, 200);
    CHECK(amps == std::vector<std::int32_t>{100, 200});
    CHECK(run(meter, Command::ResetEnergy).empty());
    CHECK(amps.size() == 3);
    CHECK(meter.setIdentity({.serialNumber = 1}).ok());
    CHECK(amps.size() == 4);
    meter.restore(meter.memory());
    CHECK(amps.size() == 5);
}

TEST_CASE("before the first second readings are not valid, counters are") {
    const EmbeddedMeter meter(service());
    CHECK(meter.snapshot().running);
    CHECK(std::isnan(value(meter, Quantity::VoltsAn)));
    CHECK(value(meter, Quantity::EnergyRealTotal) == 0);
    CHECK(value(meter, Quantity::EnergyRealC) == 0);
    CHECK(value(meter, Quantity::DemandApparentMax) == 0);
    CHECK(value(meter, Quantity::PulseCount1) == 0);
    CHECK(word(meter, 152) == 1);
    CHECK(word(meter, 147) == 0);
    CHECK(word(meter, 153) == 0);
}

TEST_CASE("a source that ends leaves dead inputs") {
    EmbeddedMeter meter(service());
    meter.setSource(std::make_unique<SineSource>(SineLoad{}, 2 * kSampleRate));
    CHECK_FALSE(meter.sourceEnded());
    meter.advance(2 * kSampleRate - 1);
    CHECK_FALSE(meter.sourceEnded());
    meter.advance(1);
    CHECK(meter.sourceEnded());
    CHECK(value(meter, Quantity::VoltsAn) == doctest::Approx(277.128).epsilon(1e-3));
    const double energy = value(meter, Quantity::EnergyRealTotal);
    advanceSeconds(meter, 3);
    CHECK(value(meter, Quantity::VoltsAn) == 0);
    CHECK((meter.snapshot().image.alerts() & alert::kFrequency) != 0);
    CHECK(value(meter, Quantity::EnergyRealTotal) == doctest::Approx(energy).epsilon(0.05));
    meter.setSource(std::make_unique<SineSource>(SineLoad{}));
    CHECK_FALSE(meter.sourceEnded());
    advanceSeconds(meter, 2);
    CHECK(value(meter, Quantity::VoltsAn) == doctest::Approx(277.128).epsilon(1e-4));
}

TEST_CASE("a new source goes on with the energies of the old one") {
    SineLoad heavy;
    SineLoad light;
    light.amps = {8, 6, 4};
    EmbeddedMeter meter(service());
    meter.setSource(std::make_unique<SineSource>(heavy));
    advanceSeconds(meter, 20);
    const double before = value(meter, Quantity::EnergyRealTotal);
    meter.setSource(std::make_unique<SineSource>(light));
    advanceSeconds(meter, 20);
    const double after = value(meter, Quantity::EnergyRealTotal);
    // The first new window still contains a twentieth of a second of the old load.
    CHECK(after - before >= before / 10);
    CHECK(after - before <= before / 10 + 0.06 * before / 20);
    checkWithinStep(meter, Quantity::CurrentA, 8, 0.01);
}

TEST_CASE("a system type decides what is valid, from the next second on with values") {
    EmbeddedMeter meter(service());
    SineLoad split;
    split.volts = {120, 120, 0};
    split.voltDegrees = {0, 180, 0};
    split.amps = {20, 10, 0};
    meter.setSource(std::make_unique<SineSource>(split));
    advanceSeconds(meter, 2);
    CHECK(write(meter, Parameter::SystemType, 12).value == 12);
    CHECK(word(meter, 21) == 0x8000);
    CHECK(word(meter, 12) == 0x8000);
    advanceSeconds(meter, 3);
    CHECK(std::isnan(value(meter, Quantity::VoltsCn)));
    CHECK(std::isnan(value(meter, Quantity::EnergyRealC)));
    checkWithinStep(meter, Quantity::VoltsAb, 240, 0.1);
    checkWithinStep(meter, Quantity::VoltsBn, 120, 0.1);
    CHECK(write(meter, Parameter::SystemType, 10).value == 10);
    advanceSeconds(meter, 2);
    CHECK(std::isnan(value(meter, Quantity::VoltsAb)));
    checkWithinStep(meter, Quantity::PowerRealTotal, split.realPowerW(0), 10);
}

TEST_CASE("writes are checked and answered with the effective value") {
    EmbeddedMeter meter(service());
    for (const ParameterRow& parameter : kParameterTable)
        CHECK(meter.availability(parameter.parameter) == Availability::Editable);
    CHECK(write(meter, Parameter::CtPrimary, 400).value == 400);
    CHECK(word(meter, 131) == 400);
    CHECK(meter.snapshot().image.scales().current == -1);
    CHECK(meter.snapshot().settings[Parameter::CtPrimary] == 400);
    const Answer refused = write(meter, Parameter::SystemVoltage, 700);
    CHECK_FALSE(refused.value.has_value());
    CHECK(refused.error.find("set the PT ratio first") != std::string::npos);
    CHECK(word(meter, 134) == 480);
    CHECK(write(meter, Parameter::Address, 17).value == 17);
    CHECK(meter.snapshot().settings[Parameter::Address] == 17);
    CHECK_NOTHROW(meter.writeParameter(Parameter::Address, 300, nullptr));
    CHECK_NOTHROW(meter.runCommand(Command::ResetEnergy, nullptr));
}

TEST_CASE("a configuration that outruns the pulses keeps the weight and says so") {
    Settings settings = service();
    settings.set(Parameter::PulseEnergy, 10);
    EmbeddedMeter meter(settings);
    CHECK(word(meter, 145) == 100);
    CHECK(write(meter, Parameter::CtPrimary, 32000).value == 32000);
    CHECK((meter.snapshot().image.alerts() & alert::kPulseConfiguration) != 0);
    CHECK(word(meter, 144) == 10);
    CHECK_FALSE(write(meter, Parameter::PulseEnergy, 100).value.has_value());
    CHECK(write(meter, Parameter::PulseEnergy, 1000).value == 1000);
    CHECK(meter.snapshot().image.alerts() == 0);
    CHECK(word(meter, 145) == 50); // 26.6 MW against 36 MW
}

TEST_CASE("command 30078 clears the energies and counts, and nothing else") {
    Settings settings = service();
    settings.set(Parameter::PulseEnergy, 10);
    settings.set(Parameter::DemandSubintervalSeconds, 10);
    EmbeddedMeter meter(settings);
    meter.setSource(std::make_unique<SineSource>(SineLoad{}));
    advanceSeconds(meter, 30);
    const double pulses = value(meter, Quantity::PulseCount1);
    const double maximum = value(meter, Quantity::DemandRealMax);
    CHECK(pulses > 0);
    CHECK(run(meter, Command::ResetEnergy).empty());
    for (const Quantity q :
         {Quantity::EnergyRealTotal, Quantity::EnergyReactiveTotal, Quantity::EnergyApparentTotal,
          Quantity::EnergyRealA, Quantity::EnergyRealB, Quantity::EnergyRealC})
        CHECK(value(meter, q) == 0);
    CHECK(word(meter, 147) == 1);
    CHECK(word(meter, 129) == 0);
    CHECK(value(meter, Quantity::PulseCount1) == pulses);
    CHECK(value(meter, Quantity::DemandRealMax) == maximum);
    advanceSeconds(meter, 1);
    CHECK(value(meter, Quantity::EnergyRealTotal) > 0);
    CHECK(run(meter, Command::ResetEnergy).empty());
    CHECK(word(meter, 147) == 2);
}

TEST_CASE("command 16498 clears the pulse counters only") {
    Settings settings = service();
    settings.set(Parameter::PulseEnergy, 10);
    EmbeddedMeter meter(settings);
    meter.setSource(std::make_unique<SineSource>(SineLoad{}));
    advanceSeconds(meter, 30);
    const double energy = value(meter, Quantity::EnergyRealTotal);
    CHECK(run(meter, Command::ClearPulseCounters).empty());
    CHECK(value(meter, Quantity::PulseCount1) == 0);
    CHECK(value(meter, Quantity::PulseCount2) == 0);
    CHECK(value(meter, Quantity::EnergyRealTotal) == energy);
    CHECK(word(meter, 147) == 0);
}

TEST_CASE("demand commands act at the end of the running second") {
    Settings settings = service();
    settings.set(Parameter::DemandSubintervalSeconds, 0);
    EmbeddedMeter meter(settings);
    meter.setSource(std::make_unique<SineSource>(SineLoad{}));
    advanceSeconds(meter, 5);
    meter.advance(1000);
    CHECK(run(meter, Command::BeginSubinterval).empty());
    meter.advance(1519);
    CHECK(value(meter, Quantity::DemandRealPresent) == 0);
    meter.advance(1);
    const double demand = value(meter, Quantity::DemandRealPresent);
    CHECK(demand == doctest::Approx(value(meter, Quantity::PowerRealTotal)).epsilon(1e-3));
    meter.setSource(nullptr);
    advanceSeconds(meter, 12);
    CHECK(run(meter, Command::BeginSubinterval).empty());
    CHECK(run(meter, Command::ResetMaxDemand).empty());
    advanceSeconds(meter, 1);
    CHECK(value(meter, Quantity::DemandRealPresent) < 0.2 * demand);
    CHECK(value(meter, Quantity::DemandRealMax) == value(meter, Quantity::DemandRealPresent));
}

TEST_CASE("an unknown command is refused in words") {
    EmbeddedMeter meter;
    std::string message;
    meter.runCommand(static_cast<Command>(12345), [&message](const Result<Done>& done) {
        message = done ? "" : done.error().message();
    });
    CHECK(message ==
          "command \"12345\": the meter has no such command; send 30078, 21211, 21212 or 16498");
}

TEST_CASE("a listener may write and subscribe while it is called") {
    EmbeddedMeter meter(service());
    int calls = 0;
    int others = 0;
    Subscription other;
    const Subscription subscription =
        meter.subscribe({[&](const MeterSnapshot& s) {
                             if (++calls == 1) {
                                 CHECK(s.settings[Parameter::CtPrimary] == 100);
                                 other = meter.subscribe(MeterListener::ofBoth(
                                     [&](const MeterSnapshot&) { ++others; }));
                                 meter.writeParameter(Parameter::CtPrimary, 250, nullptr);
                             }
                         },
                         {}});
    advanceSeconds(meter, 3);
    CHECK(calls == 3);
    CHECK(others == 4); // at subscribing, after the write, two more seconds
    CHECK(word(meter, 131) == 250);
}

TEST_CASE("memory is what a restart gives back") {
    Settings settings = service();
    settings.set(Parameter::PulseEnergy, 10);
    settings.set(Parameter::DemandSubintervalSeconds, 10);
    EmbeddedMeter meter(settings);
    meter.setSource(std::make_unique<SineSource>(SineLoad{}));
    advanceSeconds(meter, 25);
    CHECK(run(meter, Command::ResetEnergy).empty());
    advanceSeconds(meter, 10);
    const MeterMemory kept = meter.memory();
    EmbeddedMeter restarted(settings);
    restarted.restore(kept);
    CHECK(restarted.memory() == kept);
    for (const Quantity q : {Quantity::EnergyRealTotal, Quantity::EnergyRealB,
                             Quantity::PulseCount1, Quantity::DemandRealMax})
        CHECK(value(restarted, q) == value(meter, q));
    CHECK(word(restarted, 147) == 1);
    advanceSeconds(restarted, 2);
    CHECK(restarted.memory().pulses.counts == kept.pulses.counts); // no load, no pulses
}

TEST_CASE("quirks reach the engine") {
    SineLoad load;
    EmbeddedMeter meter(service());
    meter.setSource(std::make_unique<SineSource>(load));
    advanceSeconds(meter, 3);
    const double arithmetic = value(meter, Quantity::PowerApparentTotal);
    Quirks quirks;
    quirks.totalApparentPower = TotalApparentPower::Vector;
    meter.setQuirks(quirks);
    advanceSeconds(meter, 2);
    const double p = value(meter, Quantity::PowerRealTotal);
    const double q = value(meter, Quantity::PowerReactiveTotal);
    const double vector = value(meter, Quantity::PowerApparentTotal);
    CHECK(vector == doctest::Approx(std::sqrt(p * p + q * q)).epsilon(1e-6));
    CHECK(vector < arithmetic);
}
