// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registers/register_table.h"
#include "tests/core/port/meter_access.h"
#include "tests/core/port/sine_source.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace s4k;
using test::advanceSeconds;
using test::FakeStorage;
using test::run;
using test::SineLoad;
using test::SineSource;
using test::value;
using test::word;
using test::write;

namespace {

constexpr std::string_view kUnpowered =
    "meter: it has no control power; switch its control power on";

/// A meter with a load, a demand interval, a maximum demand, pulses and a latched alert.
struct Supplied {
    FakeStorage storage;
    EmbeddedMeter meter{&storage, {}};

    Supplied() {
        write(meter, Parameter::DemandSubintervalSeconds, 10);
        write(meter, Parameter::PulseEnergy, 10);
        SineLoad load;
        load.amps = {900, 900, 900}; // more than pulses of 10 Wh and 100 ms can count
        meter.setSource(std::make_unique<SineSource>(load));
        run(meter, Command::ResetEnergy);
        advanceSeconds(meter, 25);
    }
    void cut(std::size_t sets) {
        meter.setControlPower(false);
        meter.advance(sets);
        meter.setControlPower(true);
    }
};

} // namespace

TEST_CASE("a loss of 100 ms goes unnoticed") {
    Supplied cut;
    Supplied whole;
    cut.cut(252);
    whole.meter.advance(252);
    CHECK(cut.meter.snapshot().powered);
    for (int i = 0; i < 5; ++i) {
        cut.cut(252); // each ride-through has its full length
        whole.meter.advance(252);
    }
    cut.meter.advance(3 * kSampleRate);
    whole.meter.advance(3 * kSampleRate);
    CHECK(cut.meter.snapshot().image == whole.meter.snapshot().image);
    CHECK(cut.meter.memory() == whole.meter.memory());
    CHECK(word(cut.meter, 152) == 1);
}

TEST_CASE("one sample set more and the meter is off") {
    Supplied fixture;
    EmbeddedMeter& meter = fixture.meter;
    std::vector<bool> powered;
    const Subscription subscription =
        meter.subscribe({{}, [&powered](const MeterSnapshot& s) { powered.push_back(s.powered); }});
    meter.setControlPower(false);
    CHECK_FALSE(meter.controlPower());
    meter.advance(252);
    meter.setControlPower(false); // already off: ride-through does not restart
    CHECK(meter.snapshot().powered);
    CHECK(meter.snapshot().running);
    meter.advance(1);
    CHECK_FALSE(meter.snapshot().powered);
    CHECK_FALSE(meter.snapshot().running);
    CHECK(powered == std::vector<bool>{true, false});
    meter.setControlPower(true);
    CHECK(meter.snapshot().powered);
    CHECK(meter.snapshot().running);
    CHECK(powered == std::vector<bool>{true, false, true});
    CHECK(word(meter, 152) == 2);
    CHECK(fixture.storage.kept().powerUpCount == 2);
}

TEST_CASE("without power nothing is metered or written while time goes on") {
    Supplied fixture;
    EmbeddedMeter& meter = fixture.meter;
    meter.setControlPower(false);
    meter.advance(252);
    const MeterMemory before = meter.memory();
    int measured = 0;
    int changed = 0;
    const Subscription subscription =
        meter.subscribe({[&measured](const MeterSnapshot&) { ++measured; },
                         [&changed](const MeterSnapshot&) { ++changed; }});
    advanceSeconds(meter, 100);
    CHECK(measured == 100);
    CHECK(changed == 2); // at subscribing, and at power-off
    CHECK(meter.snapshot().seconds == doctest::Approx(125.1).epsilon(1e-12));
    CHECK(meter.memory().energies == before.energies);
    CHECK(meter.memory().maximumDemand == before.maximumDemand);
    CHECK(meter.memory().pulses.counts == before.pulses.counts);
    CHECK(meter.pulseContact().closures().empty());
    CHECK_FALSE(meter.pulseContact().closedAt(0));
    CHECK(std::isnan(value(meter, Quantity::VoltsAn)));
    CHECK(std::isnan(value(meter, Quantity::EnergyRealTotal)));
    CHECK(write(meter, Parameter::CtPrimary, 200).error == kUnpowered);
    CHECK(run(meter, Command::ResetEnergy) == kUnpowered);
    CHECK(meter.writeAll(meter.snapshot().settings).error().message() == kUnpowered);
    CHECK(meter.save().ok());
    CHECK(meter.snapshot().settings[Parameter::CtPrimary] == 100);
}

TEST_CASE("waveforms go on without the meter") {
    EmbeddedMeter meter;
    meter.setSource(std::make_unique<SineSource>(SineLoad{}, 3 * kSampleRate));
    meter.advance(kSampleRate);
    meter.setControlPower(false);
    meter.advance(2 * kSampleRate - 1);
    CHECK_FALSE(meter.sourceEnded());
    meter.advance(1);
    CHECK(meter.sourceEnded());
}

TEST_CASE("the alarm contact is closed by a lost phase and without power") {
    Supplied fixture;
    EmbeddedMeter& meter = fixture.meter;
    CHECK_FALSE(alarmContactClosed(meter.snapshot()));
    meter.setControlPower(false);
    meter.advance(252);
    CHECK_FALSE(alarmContactClosed(meter.snapshot()));
    meter.advance(1);
    CHECK(alarmContactClosed(meter.snapshot()));
    meter.setControlPower(true);
    CHECK_FALSE(alarmContactClosed(meter.snapshot()));
    SineLoad lost;
    lost.volts[1] = 0;
    meter.setSource(std::make_unique<SineSource>(lost));
    advanceSeconds(meter, 3);
    CHECK(alarmContactClosed(meter.snapshot()));
}

TEST_CASE("a restart keeps what the point map marks NV and clears the rest, row by row") {
    Supplied fixture;
    EmbeddedMeter& meter = fixture.meter;
    REQUIRE(meter.writeAll(meter.snapshot().settings, {}, 41).ok());
    const RegisterImage before = meter.snapshot().image;
    REQUIRE((before.alerts() & alert::kPulseOverrun) != 0);
    REQUIRE(value(meter, Quantity::DemandApparentPresent) > 0);
    fixture.cut(253);
    const RegisterImage& after = meter.snapshot().image;
    const auto sameAsInteger = [](const RegisterRow& row) {
        return row.quantity ? integerRow(*row.quantity).nonVolatile : row.nonVolatile;
    };
    for (const RegisterRow& row : kRegisterTable) {
        CAPTURE(row.symbol);
        for (std::uint8_t i = 0; i < row.words; ++i) {
            const RegisterNumber number{static_cast<std::uint16_t>(row.number + i)};
            const bool derived = row.number >= 138 && row.number <= 141; // follows from parameters
            if (row.number == 152)
                CHECK(after.word(number) == 42);
            else if (sameAsInteger(row) || derived)
                CHECK(after.word(number) == before.word(number));
        }
        if (row.quantity && !sameAsInteger(row)) {
            const bool demand = row.symbol.substr(0, 6) == "demand";
            if (demand)
                CHECK(after.value(*row.quantity) == 0);
            else
                CHECK(std::isnan(after.value(*row.quantity)));
        }
    }
    CHECK(after.alerts() == 0);
    advanceSeconds(meter, 9);
    CHECK(value(meter, Quantity::DemandRealPresent) == 0); // a new interval has begun
    advanceSeconds(meter, 1);
    CHECK(value(meter, Quantity::DemandRealPresent) > 0);
}

TEST_CASE("the parameters of the map are all marked NV and all survive") {
    for (const ParameterRow& p : kParameterTable)
        if (p.reg)
            CHECK(findRegister(*p.reg)->nonVolatile);
    Supplied fixture;
    Settings all = fixture.meter.snapshot().settings;
    all.set(Parameter::Address, 17);
    all.set(Parameter::BaudRate, 38400);
    all.set(Parameter::Parity, 2);
    all.set(Parameter::SetupPassword, 1);
    all.set(Parameter::ResetPassword, 99999);
    all.set(Parameter::SystemType, 31);
    REQUIRE(fixture.meter.writeAll(all).ok());
    fixture.cut(3000);
    CHECK(fixture.meter.snapshot().settings == all);
}

TEST_CASE("energy goes on from where it was when the power went") {
    Supplied fixture;
    EmbeddedMeter& meter = fixture.meter;
    const double before = meter.memory().energies.realTotal;
    fixture.cut(10 * kSampleRate);
    CHECK(meter.memory().energies.realTotal == before);
    advanceSeconds(meter, 25);
    const double gained = meter.memory().energies.realTotal - before;
    CHECK(gained == doctest::Approx(before).epsilon(0.01));
}

TEST_CASE("a storage that is full when the power goes loses nothing of the running program") {
    Supplied fixture;
    EmbeddedMeter& meter = fixture.meter;
    const MeterMemory before = meter.memory();
    fixture.storage.full = true;
    fixture.cut(kSampleRate);
    CHECK(meter.storageError().has_value());
    CHECK(meter.memory().energies == before.energies);
    CHECK(meter.memory().powerUpCount == before.powerUpCount + 1);
}

TEST_CASE("a listener may switch the power") {
    EmbeddedMeter meter;
    const Subscription subscription =
        meter.subscribe(MeterListener::ofBoth([&](const MeterSnapshot& s) {
            if (s.seconds == 2)
                meter.setControlPower(false);
            if (!s.powered)
                meter.setControlPower(true);
        }));
    advanceSeconds(meter, 4);
    CHECK(meter.snapshot().powered);
    CHECK(word(meter, 152) == 2);
    CHECK(meter.snapshot().seconds == doctest::Approx(3.1).epsilon(1e-12));
}

TEST_CASE("converter imperfections outlast a restart") {
    const auto noisy = [](bool cut) {
        EmbeddedMeter meter;
        meter.setSource(std::make_unique<SineSource>(SineLoad{}));
        meter.setConverter({.temperatureC = 85});
        if (cut) {
            meter.setControlPower(false);
            meter.advance(kSampleRate);
            meter.setControlPower(true);
        }
        advanceSeconds(meter, 3);
        return value(meter, Quantity::VoltsAn);
    };
    CHECK(noisy(true) == doctest::Approx(noisy(false)).epsilon(1e-4));
    CHECK(std::abs(noisy(true) - 277.128) > 1);
}
