// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/port/meter_access.h"
#include "tests/core/port/sine_source.h"

#include <doctest/doctest.h>

#include <array>

using namespace s4k;
using test::advanceSeconds;
using test::FakeStorage;
using test::kFull;
using test::SineLoad;
using test::SineSource;
using test::value;
using test::word;
using test::write;

namespace {

constexpr std::array<Command, 2> kBoth{Command::ResetEnergy, Command::ClearPulseCounters};

struct Loaded {
    FakeStorage storage;
    EmbeddedMeter meter{&storage, {}};

    Loaded() {
        write(meter, Parameter::PulseEnergy, 10);
        meter.setSource(std::make_unique<SineSource>(SineLoad{}));
        advanceSeconds(meter, 20);
    }
    [[nodiscard]] Settings next() const { return meter.snapshot().settings; }
};

} // namespace

TEST_CASE("commands, settings and the counter are taken together and stored once") {
    Loaded fixture;
    EmbeddedMeter& meter = fixture.meter;
    REQUIRE(value(meter, Quantity::PulseCount1) > 0);
    Settings next = fixture.next();
    next.set(Parameter::PtRatio, 200);
    next.set(Parameter::SystemVoltage, 960);
    next.set(Parameter::CtPrimary, 400);
    next.set(Parameter::PulseEnergy, 100);
    int published = 0;
    const Subscription subscription =
        meter.subscribe(MeterListener::ofBoth([&published](const MeterSnapshot&) { ++published; }));
    const int stores = fixture.storage.stores;
    CHECK(meter.writeAll(next, kBoth, 77).ok());
    CHECK(fixture.storage.stores == stores + 1);
    CHECK(published == 2);
    CHECK(word(meter, 133) == 200);
    CHECK(word(meter, 134) == 960);
    CHECK(word(meter, 152) == 77);
    CHECK(word(meter, 147) == 1);
    CHECK(value(meter, Quantity::EnergyRealTotal) == 0);
    CHECK(value(meter, Quantity::PulseCount1) == 0);
    const NvImage kept = fixture.storage.kept();
    CHECK(kept.settings == next);
    CHECK(kept.powerUpCount == 77);
    CHECK(kept.pulseCounts[0] == 0);
}

TEST_CASE("one refusal refuses all of it") {
    Loaded fixture;
    EmbeddedMeter& meter = fixture.meter;
    const RegisterImage before = meter.snapshot().image;
    const MeterMemory memory = meter.memory();
    const auto refusal = [&](const Settings& next, std::span<const Command> commands = {},
                             std::optional<std::uint16_t> counter = {}) {
        const auto done = meter.writeAll(next, commands, counter);
        CHECK(meter.snapshot().image == before);
        CHECK(meter.memory() == memory);
        return done ? std::string() : done.error().cause.english();
    };
    Settings outOfRange = fixture.next();
    outOfRange.set(Parameter::CtPrimary, 32001);
    CHECK(refusal(outOfRange, kBoth) == "out of range");
    Settings volts = fixture.next();
    volts.set(Parameter::SystemVoltage, 700);
    CHECK(refusal(volts, kBoth).find("82 to 660 V") != std::string::npos);
    Settings pulses = fixture.next();
    pulses.set(Parameter::CtPrimary, 32000);
    pulses.set(Parameter::PulseEnergy, 100);
    CHECK(refusal(pulses, kBoth).find("no pulse duration") != std::string::npos);
    CHECK(refusal(fixture.next(), kBoth, std::uint16_t{32768}) == "out of range");
    const std::array<Command, 2> unknown{Command::ResetEnergy, static_cast<Command>(1)};
    CHECK(refusal(fixture.next(), unknown) == "the meter has no such command");
    fixture.storage.full = true;
    CHECK(refusal(fixture.next(), kBoth) == "the medium is full");
    Settings fine = fixture.next();
    fine.set(Parameter::CtPrimary, 200);
    CHECK(meter.writeAll(fine).error().message() == kFull);
    CHECK(meter.snapshot().image == before);
}

TEST_CASE("a PT ratio may outdate the voltage, which then stays as it is") {
    EmbeddedMeter meter;
    Settings next = meter.snapshot().settings;
    next.set(Parameter::PtRatio, 32000);
    CHECK(meter.writeAll(next).ok());
    CHECK(word(meter, 133) == 32000);
    CHECK(word(meter, 134) == 600);
    Settings other = next;
    other.set(Parameter::CtPrimary, 5);
    CHECK(meter.writeAll(other).ok());
    other.set(Parameter::SystemVoltage, 601);
    CHECK_FALSE(meter.writeAll(other).ok());
}

TEST_CASE("equal values of registers 149 and 150 do not begin the demand interval again") {
    EmbeddedMeter meter;
    meter.setSource(std::make_unique<SineSource>(SineLoad{}));
    CHECK(write(meter, Parameter::DemandSubintervalSeconds, 20).value == 20);
    advanceSeconds(meter, 15);
    CHECK(write(meter, Parameter::DemandSubintervalSeconds, 20).value == 20);
    CHECK(write(meter, Parameter::DemandSubintervals, 1).value == 1);
    CHECK(meter.writeAll(meter.snapshot().settings).ok());
    CHECK(write(meter, Parameter::CtPrimary, 200).value == 200);
    CHECK(meter.setIdentity({}).ok());
    meter.setQuirks({});
    advanceSeconds(meter, 5);
    CHECK(value(meter, Quantity::DemandRealPresent) > 0);
    CHECK(write(meter, Parameter::DemandSubintervals, 2).value == 2);
    CHECK(value(meter, Quantity::DemandRealPresent) == 0);
}
