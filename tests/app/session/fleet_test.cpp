// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/fleet.h"

#include "tests/app/session/memory_storage.h"

#include <doctest/doctest.h>

using namespace s4k;
using session::Fleet;
using session::MeterSession;
using test::Images;
using test::MemoryStorage;

namespace {

Settings withAddress(std::int32_t address) {
    Settings settings;
    settings.set(Parameter::Address, address);
    return settings;
}

MeterSession& addTo(Fleet& fleet, std::int32_t address,
                    const std::shared_ptr<Images>& images = nullptr) {
    auto added =
        fleet.add(withAddress(address), images ? std::make_unique<MemoryStorage>(images) : nullptr);
    REQUIRE(added.ok());
    return **added;
}

void write(MeterSession& meter, Parameter p, std::int32_t value) {
    meter.meter().writeParameter(p, value,
                                 [](const Result<std::int32_t>& answer) { REQUIRE(answer.ok()); });
}

bool complete(const Error& error) {
    return !error.thing.empty() && !error.value.empty() && !error.cause.empty() &&
           !error.remedy.empty();
}

/// Counts the signals of a fleet.
struct Ears {
    int added = 0;
    int leaving = 0;
    int removed = 0;
    int communication = 0;

    explicit Ears(Fleet& fleet) {
        QObject::connect(&fleet, &Fleet::added, &fleet, [this] { ++added; });
        QObject::connect(&fleet, &Fleet::aboutToRemove, &fleet, [this] { ++leaving; });
        QObject::connect(&fleet, &Fleet::removed, &fleet, [this] { ++removed; });
        QObject::connect(&fleet, &Fleet::communicationChanged, &fleet, [this] { ++communication; });
    }
};

} // namespace

TEST_CASE("a fleet takes 63 meters and no more") {
    Fleet fleet;
    for (std::int32_t i = 0; i < 63; ++i)
        addTo(fleet, fleet.freeAddress());
    CHECK(fleet.size() == 63);
    CHECK(fleet.freeAddress() == 64);
    const auto refused = fleet.add(withAddress(64));
    REQUIRE(!refused.ok());
    CHECK(complete(refused.error()));
    CHECK(refused.error().message().find("63") != std::string::npos);
    CHECK(fleet.size() == 63);
}

TEST_CASE("the free address is the lowest") {
    Fleet fleet;
    CHECK(fleet.freeAddress() == 1);
    addTo(fleet, 1);
    addTo(fleet, 3);
    CHECK(fleet.freeAddress() == 2);
    CHECK(fleet.find(3) == &fleet.at(1));
    CHECK(fleet.find(2) == nullptr);
}

TEST_CASE("an address that is taken is refused by the names of both") {
    Fleet fleet;
    REQUIRE(fleet.add(withAddress(5), nullptr, "meters/a").ok());
    SUBCASE("in the settings") {
        const auto refused = fleet.add(withAddress(5), nullptr, "meters/b");
        REQUIRE(!refused.ok());
        CHECK(refused.error().message() ==
              "meter address \"5\": meters/b and meters/a both have it; set one of the two to "
              "another address, each meter needs its own");
    }
    SUBCASE("in the storage, which stays as it was") {
        const auto images = test::imagesWithAddress(5);
        const auto refused =
            fleet.add(withAddress(6), std::make_unique<MemoryStorage>(images), "meters/b");
        REQUIRE(!refused.ok());
        CHECK(complete(refused.error()));
        CHECK(refused.error().cause.english().find("meters/b") != std::string::npos);
        CHECK(refused.error().cause.english().find("meters/a") != std::string::npos);
        CHECK(images->stores == 0);
    }
    SUBCASE("but the storage is what counts") {
        CHECK(fleet.add(withAddress(5), std::make_unique<MemoryStorage>(test::imagesWithAddress(6)))
                  .ok());
        CHECK(fleet.find(6) == &fleet.at(1));
    }
}

TEST_CASE("removing saves, tells, and leaves the last one") {
    Fleet fleet;
    const auto images = std::make_shared<Images>();
    MeterSession& first = addTo(fleet, 1);
    MeterSession& second = addTo(fleet, 2, images);
    const Ears ears(fleet);
    second.advance(10 * kSampleRate);
    const int before = images->stores;
    REQUIRE(fleet.remove(second).ok());
    CHECK(images->stores == before + 1);
    CHECK(ears.leaving == 1);
    CHECK(ears.removed == 1);
    CHECK(fleet.size() == 1);
    const auto refused = fleet.remove(first);
    REQUIRE(!refused.ok());
    CHECK(complete(refused.error()));
    CHECK(fleet.size() == 1);
    CHECK(ears.removed == 1);
}

TEST_CASE("a meter that cannot be saved stays") {
    Fleet fleet;
    const auto images = std::make_shared<Images>();
    addTo(fleet, 1);
    MeterSession& second = addTo(fleet, 2, images);
    second.advance(10 * kSampleRate);
    images->full = true;
    CHECK(!fleet.remove(second).ok());
    CHECK(fleet.size() == 2);
    const auto saved = fleet.save();
    REQUIRE(!saved.ok());
    CHECK(saved.error().cause == "no room");
}

TEST_CASE("a meter may be taken away by who hears from it") {
    Fleet fleet;
    MeterSession& first = addTo(fleet, 1);
    MeterSession& second = addTo(fleet, 2);
    addTo(fleet, 3);
    QObject::connect(&first, &MeterSession::measured, &fleet, [&] {
        if (fleet.size() == 3)
            REQUIRE(fleet.remove(first).ok());
    });
    fleet.advance(2 * kSampleRate);
    CHECK(fleet.size() == 2);
    CHECK(fleet.find(2) == &second);
    fleet.advance(kSampleRate);
    CHECK(second.snapshot().seconds >= 1);
}

TEST_CASE("address, baud rate and parity are communication, nothing else is") {
    Fleet fleet;
    MeterSession& first = addTo(fleet, 1);
    MeterSession& second = addTo(fleet, 2);
    const Ears ears(fleet);
    write(first, Parameter::CtPrimary, 250);
    write(first, Parameter::SetupPassword, 123);
    fleet.advance(2 * kSampleRate);
    CHECK(ears.communication == 0);
    write(second, Parameter::Address, 9);
    CHECK(ears.communication == 1);
    CHECK(fleet.find(9) == &second);
    write(second, Parameter::BaudRate, 38400);
    write(first, Parameter::Parity, 2);
    CHECK(ears.communication == 3);
    write(first, Parameter::Parity, 2);
    CHECK(ears.communication == 3);
}

TEST_CASE("all meters pass the same time") {
    Fleet fleet;
    for (std::int32_t address = 1; address <= 5; ++address)
        addTo(fleet, address);
    fleet.advance(3 * kSampleRate + 100);
    for (std::size_t i = 0; i < fleet.size(); ++i)
        CHECK(fleet.at(i).snapshot().seconds == 3.0);
}

TEST_CASE("a source follows the service of its own meter before time goes on") {
    Fleet fleet;
    MeterSession& first = addTo(fleet, 1);
    MeterSession& second = addTo(fleet, 2);
    REQUIRE(first.playWords("pf=1").ok());
    REQUIRE(second.playWords("pf=1 amps=10 volts=120").ok());
    write(first, Parameter::SystemVoltage, 480);
    fleet.advance(2 * kSampleRate);
    CHECK(first.source() == session::SourceKind::SetLoad);
    CHECK(second.snapshot().image.value(Quantity::CurrentA) == doctest::Approx(10).epsilon(0.001));
    CHECK(first.snapshot().image.value(Quantity::CurrentA) == doctest::Approx(50).epsilon(0.001));
    CHECK(!first.playWords("amps=x").ok());
    CHECK(first.load().amps[0] == 50);
    REQUIRE(first.playWords("living").ok());
    CHECK(first.source() == session::SourceKind::LivingLoad);
}
