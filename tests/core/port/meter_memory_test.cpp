// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "tests/core/port/meter_access.h"
#include "tests/core/port/sine_source.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace s4k;
using test::advanceSeconds;
using test::FakeStorage;
using test::kFull;
using test::run;
using test::SineLoad;
using test::SineSource;
using test::word;
using test::write;

namespace {

NvImage wye480() {
    NvImage image;
    image.settings.set(Parameter::SystemVoltage, 480);
    image.settings.set(Parameter::DemandSubintervalSeconds, 10);
    image.settings.set(Parameter::PulseEnergy, 10);
    image.identity.serialNumber = 0xC0FFEE;
    return image;
}

/// Destroys a meter and undoes the writes of its destructor, as if the program had crashed.
void forget(std::unique_ptr<EmbeddedMeter> meter, FakeStorage& storage) {
    const auto current = storage.current;
    const auto previous = storage.previous;
    meter.reset();
    storage.current = current;
    storage.previous = previous;
}

std::unique_ptr<EmbeddedMeter> loaded(FakeStorage& storage) {
    auto meter = std::make_unique<EmbeddedMeter>(&storage, wye480());
    meter->setSource(std::make_unique<SineSource>(SineLoad{}));
    return meter;
}

} // namespace

TEST_CASE("an empty storage gives the factory's image, and the first power-up is stored") {
    FakeStorage storage;
    const EmbeddedMeter meter(&storage, wye480());
    CHECK(meter.notice().empty());
    CHECK(meter.snapshot().settings == wye480().settings);
    CHECK(meter.snapshot().identity.serialNumber == 0xC0FFEE);
    CHECK(word(meter, 152) == 1);
    CHECK(storage.stores == 1);
    CHECK(storage.kept().powerUpCount == 1);
    CHECK(storage.kept().settings == wye480().settings);
}

TEST_CASE("a meter starts with everything it ended with") {
    FakeStorage storage;
    auto meter = loaded(storage);
    advanceSeconds(*meter, 25);
    CHECK(run(*meter, Command::ResetEnergy).empty());
    CHECK(write(*meter, Parameter::ResetPassword, 12345).value == 12345);
    advanceSeconds(*meter, 10);
    const MeterMemory before = meter->memory();
    CHECK(before.energies.realTotal > 0);
    CHECK(before.maximumDemand[0] > 0);
    CHECK(before.pulses.counts[0] > 0);
    CHECK(before.pulses.carried[0] > 0);
    meter.reset();
    const EmbeddedMeter again(&storage, {});
    MeterMemory expected = before;
    expected.powerUpCount = 2;
    CHECK(again.memory() == expected);
    CHECK(again.notice().empty());
    CHECK(again.snapshot().settings[Parameter::ResetPassword] == 12345);
    CHECK(again.snapshot().identity.serialNumber == 0xC0FFEE);
    CHECK(word(again, 147) == 1);
    CHECK(word(again, 152) == 2);
    CHECK(again.snapshot().seconds == 0);
}

TEST_CASE("the power-up counter wraps like its register") {
    FakeStorage storage;
    NvImage image;
    image.powerUpCount = 32767;
    storage.current = encodeNv(image);
    const EmbeddedMeter meter(&storage, {});
    CHECK(word(meter, 152) == 0);
}

TEST_CASE("a damaged image gives way to the previous one, then to the factory's, in words") {
    FakeStorage storage;
    {
        EmbeddedMeter meter(&storage, wye480());
        CHECK(write(meter, Parameter::CtPrimary, 200).value == 200);
        CHECK(write(meter, Parameter::CtPrimary, 300).value == 300);
    }
    storage.current->at(50) ^= 1U;
    const auto damaged = storage.current;
    {
        const EmbeddedMeter meter(&storage, wye480());
        CHECK(meter.snapshot().settings[Parameter::CtPrimary] == 200);
        CHECK(meter.notice().english().find("The previous image was taken instead.") !=
              std::string::npos);
    }
    storage.current = damaged;
    storage.previous = damaged;
    const EmbeddedMeter meter(&storage, wye480());
    CHECK(meter.snapshot().settings == wye480().settings);
    CHECK(meter.notice().english().find("The factory defaults were taken instead.") !=
          std::string::npos);
}

TEST_CASE("each accepted parameter is stored before it is acknowledged") {
    FakeStorage storage;
    EmbeddedMeter meter(&storage, wye480());
    Random random(300);
    int accepted = 0;
    for (int round = 0; round < 3000; ++round) {
        const ParameterRow& p = kParameterTable[random.below(kParameterCount)];
        const auto span = static_cast<std::uint32_t>(p.max - p.min + 3);
        const std::int32_t asked = p.min - 1 + static_cast<std::int32_t>(random.below(span));
        storage.full = random.below(4) == 0;
        const Settings before = meter.snapshot().settings;
        bool answered = false;
        meter.writeParameter(p.parameter, asked, [&](const Result<std::int32_t>& answer) {
            answered = true;
            if (answer) {
                ++accepted;
                CHECK(*answer == asked);
                CHECK(storage.kept().settings[p.parameter] == asked);
            } else {
                CHECK(meter.snapshot().settings == before);
            }
        });
        CHECK(answered);
        CHECK(storage.kept().settings == meter.snapshot().settings);
    }
    CHECK(accepted > 500);
}

TEST_CASE("a value that cannot be stored is refused with the reason and nothing changes") {
    FakeStorage storage;
    EmbeddedMeter meter(&storage, wye480());
    int published = 0;
    const Subscription subscription =
        meter.subscribe(MeterListener::ofBoth([&published](const MeterSnapshot&) { ++published; }));
    const RegisterImage before = meter.snapshot().image;
    storage.full = true;
    CHECK(write(meter, Parameter::CtPrimary, 200).error == kFull);
    CHECK(run(meter, Command::ResetEnergy) == kFull);
    CHECK(meter.setIdentity({.serialNumber = 1}).error().message() == kFull);
    CHECK(published == 1);
    CHECK(meter.snapshot().image == before);
    CHECK(meter.snapshot().identity.serialNumber == 0xC0FFEE);
    CHECK(meter.storageError()->message() == kFull);
    storage.full = false;
    CHECK(write(meter, Parameter::CtPrimary, 200).value == 200);
    CHECK_FALSE(meter.storageError().has_value());
}

TEST_CASE("commands are stored before they are acknowledged") {
    FakeStorage storage;
    auto meter = loaded(storage);
    advanceSeconds(*meter, 15);
    CHECK(run(*meter, Command::ClearPulseCounters).empty());
    CHECK(storage.kept().pulseCounts == std::array<std::uint32_t, 2>{0, 0});
    CHECK(run(*meter, Command::ResetEnergy).empty());
    CHECK(storage.kept().totalEnergy == std::array<double, 3>{0, 0, 0});
    CHECK(storage.kept().energyResetCount == 1);
    forget(std::move(meter), storage);
    const EmbeddedMeter again(&storage, {});
    CHECK(again.memory().energies == Energies{});
    CHECK(word(again, 147) == 1);
}

TEST_CASE("a maximum that was reset stays reset, although the reset waits for the second") {
    FakeStorage storage;
    auto meter = loaded(storage);
    advanceSeconds(*meter, 15);
    meter->setSource(nullptr);
    advanceSeconds(*meter, 20);
    const double present = meter->snapshot().image.value(Quantity::DemandRealPresent);
    const double maximum = meter->snapshot().image.value(Quantity::DemandRealMax);
    REQUIRE(present < maximum / 2);
    CHECK(run(*meter, Command::ResetMaxDemand).empty());
    CHECK(meter->snapshot().image.value(Quantity::DemandRealMax) == maximum);
    forget(std::move(meter), storage);
    CHECK(storage.kept().maxDemand[0] == doctest::Approx(present).epsilon(1e-6));
}

TEST_CASE("a command that changes nothing kept asks nothing of the storage") {
    FakeStorage storage;
    EmbeddedMeter meter(&storage, wye480());
    storage.full = true;
    const int attempts = storage.attempts;
    CHECK(run(meter, Command::BeginSubinterval).empty());
    CHECK(write(meter, Parameter::SystemVoltage, 480).value == 480);
    CHECK(storage.attempts == attempts);
}

TEST_CASE("energies are stored once a minute of meter time and at the end") {
    FakeStorage storage;
    auto meter = loaded(storage);
    CHECK(storage.stores == 1);
    for (int second = 1; second <= 180; ++second) {
        advanceSeconds(*meter, 1);
        CHECK(storage.stores == 1 + second / 60);
        if (second % 60 == 0)
            CHECK(storage.kept().totalEnergy[0] == meter->memory().energies.realTotal);
    }
    advanceSeconds(*meter, 30);
    const double atTheEnd = meter->memory().energies.realTotal;
    CHECK(storage.kept().totalEnergy[0] < atTheEnd);
    CHECK(meter->save().ok());
    CHECK(storage.kept().totalEnergy[0] == atTheEnd);
    const int stores = storage.stores;
    meter.reset();
    CHECK(storage.stores == stores); // unchanged since the last save
}

TEST_CASE("a clean end without a word saves as well") {
    FakeStorage storage;
    auto meter = loaded(storage);
    advanceSeconds(*meter, 30);
    const double atTheEnd = meter->memory().energies.realTotal;
    meter.reset();
    CHECK(storage.kept().totalEnergy[0] == atTheEnd);
}

TEST_CASE("a full medium is reported, asked once a minute, and the minute's energy is not lost") {
    FakeStorage storage;
    auto meter = loaded(storage);
    storage.full = true;
    advanceSeconds(*meter, 59);
    CHECK_FALSE(meter->storageError().has_value());
    CHECK(storage.attempts == 1);
    advanceSeconds(*meter, 30);
    CHECK(meter->storageError()->message() == kFull);
    CHECK(storage.attempts == 2);
    CHECK(meter->save().error().message() == kFull);
    CHECK(write(*meter, Parameter::CtPrimary, 300).error == kFull);
    storage.full = false;
    advanceSeconds(*meter, 31); // a refused write does not delay the next minute
    CHECK_FALSE(meter->storageError().has_value());
    CHECK(storage.kept().totalEnergy[0] == meter->memory().energies.realTotal);
}

TEST_CASE("a start that cannot be stored is noticed") {
    FakeStorage storage;
    storage.full = true;
    const EmbeddedMeter meter(&storage, wye480());
    CHECK(meter.notice() == kFull);
    CHECK(word(meter, 152) == 1);
}

TEST_CASE("an identity is stored like a parameter") {
    FakeStorage storage;
    {
        EmbeddedMeter meter(&storage, wye480());
        CHECK(meter.setIdentity({.model = "4100", .firmware = 1018, .serialNumber = 7}).ok());
        CHECK(meter.snapshot().identity.firmware == 1018);
    }
    const EmbeddedMeter again(&storage, {});
    CHECK(again.snapshot().identity.model.view() == "4100");
    CHECK(again.snapshot().identity.serialNumber == 7);
}

TEST_CASE("generations rise by one with each image that was taken") {
    FakeStorage storage;
    EmbeddedMeter meter(&storage, wye480());
    CHECK(storage.kept().generation == 1);
    CHECK(write(meter, Parameter::CtPrimary, 200).value == 200);
    CHECK(storage.kept().generation == 2);
    storage.full = true;
    CHECK(write(meter, Parameter::CtPrimary, 300).error == kFull);
    storage.full = false;
    CHECK(write(meter, Parameter::CtPrimary, 400).value == 400);
    CHECK(storage.kept().generation == 3);
}
