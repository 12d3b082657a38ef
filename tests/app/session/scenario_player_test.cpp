// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/scenario_player.h"

#include "core/modbus/unit_text.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <vector>

using namespace s4k;
using namespace s4k::session;

namespace {

/// Three meters with the addresses 1, 2 and 7, and a list of events with their times in ms.
struct Stage {
    Fleet fleet;
    std::vector<std::string> events;
    std::vector<std::string> refusals;

    Stage() {
        for (const std::int32_t address : {1, 2, 7}) {
            Settings settings;
            settings.set(Parameter::Address, address);
            REQUIRE(fleet.add(settings).ok());
        }
    }

    static Scenario read(const std::string& steps) {
        auto scenario = parseScenario("s4k-scenario 1\n" + steps, "a.s4k");
        if (!scenario)
            FAIL(scenario.error().message());
        return std::move(scenario).value();
    }

    void listen(ScenarioPlayer& player) {
        const auto note = [this, &player](const std::string& what) {
            events.push_back(std::to_string(std::lround(1000 * player.seconds())) + " " + what);
        };
        QObject::connect(&player, &ScenarioPlayer::faultOrdered, &player,
                         [note](const modbus::FaultOrder& order) { note(faultText(order)); });
        QObject::connect(
            &player, &ScenarioPlayer::faultsCleared, &player,
            [note](const modbus::UnitSet& units) { note("none " + modbus::unitsText(units)); });
        QObject::connect(&player, &ScenarioPlayer::refused, &player,
                         [this](const Error& error) { refusals.push_back(error.message()); });
        for (std::size_t i = 0; i < fleet.size(); ++i)
            QObject::connect(
                &fleet.at(i), &MeterSession::controlPowerChanged, &player,
                [note, i](bool on) { note("power " + std::to_string(i) + (on ? " on" : " off")); });
    }

    void pass(double seconds, std::size_t slice) {
        auto left = static_cast<std::size_t>(std::llround(seconds * kSampleRate));
        while (left > 0) {
            const std::size_t part = std::min(left, slice);
            fleet.advance(part);
            left -= part;
        }
    }
};

const std::vector<std::string> kOracle{"0 busy",        "500 7:late=250/4", "2000 power 1 off",
                                       "2000 none 1-2", "3000 power 1 on",  "3000 none all",
                                       "0 busy",        "500 7:late=250/4", "2000 power 1 off"};

} // namespace

TEST_CASE("steps happen at their time, in every round, whatever the slices") {
    for (const std::size_t slice : {1U, 7U, 50U, 630U, 100'000U}) {
        CAPTURE(slice);
        Stage stage;
        ScenarioPlayer player(Stage::read("at 0s fault busy\n"
                                          "at 500ms unit 7 fault late=250/4\n"
                                          "at 2s unit 2 power off\n"
                                          "at 3s unit 2 power on\n"
                                          "at 2s unit 1-2 fault none\n"
                                          "at 3s fault none\n"
                                          "repeat every 4s\n"),
                              stage.fleet);
        stage.listen(player);
        CHECK(stage.events.empty());
        // The step at 2 s of the second round happens before the next sample set; the step after it
        // would happen before the set after that.
        stage.pass(6.0 + 1.0 / kSampleRate, slice);
        auto oracle = kOracle;
        oracle.emplace_back("2000 none 1-2");
        CHECK(stage.events == oracle);
        CHECK(stage.refusals.empty());
        CHECK(!player.finished());
    }
}

TEST_CASE("a step waits for the set that follows") {
    Stage stage;
    ScenarioPlayer player(Stage::read("at 1s power off"), stage.fleet);
    stage.pass(1, 100);
    CHECK(stage.fleet.at(0).controlPower());
    CHECK(!player.finished());
    stage.pass(1.0 / kSampleRate, 1);
    CHECK(!stage.fleet.at(0).controlPower());
    CHECK(player.finished());
}

TEST_CASE("a scenario gives the same readings at every speed") {
    const std::string steps = "at 0s load amps=10 volts=300\nat 1500ms unit 2 load amps=90\n"
                              "at 2s unit 7 set ct=250\nat 2100ms unit 1 load living\n"
                              "repeat every 2500ms";
    std::vector<RegisterImage> images;
    for (const std::size_t slice : {63U, 630U, 20'000U}) {
        Stage stage;
        ScenarioPlayer player(Stage::read(steps), stage.fleet);
        stage.pass(8, slice);
        for (std::size_t i = 0; i < 3; ++i)
            images.push_back(stage.fleet.at(i).snapshot().image);
    }
    for (std::size_t i = 3; i < images.size(); ++i)
        CHECK(images[i] == images[i % 3]);
}

TEST_CASE("steps act on the meters they name") {
    Stage stage;
    ScenarioPlayer player(Stage::read("at 0s load amps=10 volts=300\nat 0s unit 2 load amps=90\n"
                                      "at 1s unit 7 set ct=250\nat 1s unit 1 load dead"),
                          stage.fleet);
    stage.pass(3, 630);
    const auto amps = [&](std::size_t i) {
        return stage.fleet.at(i).snapshot().image.value(Quantity::CurrentA);
    };
    CHECK(amps(0) == 0);
    CHECK(amps(1) == doctest::Approx(90).epsilon(0.001));
    CHECK(amps(2) == doctest::Approx(10).epsilon(0.001));
    CHECK(stage.fleet.at(2).snapshot().image.word({131}) == std::uint16_t{250});
    CHECK(stage.fleet.at(1).snapshot().image.word({131}) == std::uint16_t{100});
}

TEST_CASE("what a meter will not take is told with its line, and the scenario goes on") {
    Stage stage;
    // 700 V is in the range of the parameter, but is refused without a PT.
    ScenarioPlayer player(Stage::read("at 0s unit 2 set voltage=700\n"
                                      "at 1s unit 40-50 power off\n"
                                      "at 2s unit 7 power off\nat 3s unit 7 set ct=300\n"
                                      "at 4s unit 1 set ct=400\n"),
                          stage.fleet);
    stage.listen(player);
    stage.pass(5, 630);
    REQUIRE(stage.refusals.size() == 3);
    CHECK(stage.refusals[0].find("a.s4k:2: unit 2, ") == 0);
    CHECK(stage.refusals[1].find("a.s4k:3: units \"40-50\": no meter has") == 0);
    CHECK(stage.refusals[2].find("a.s4k:5: unit 7, meter: it has no control power") == 0);
    CHECK(stage.fleet.at(0).snapshot().settings[Parameter::CtPrimary] == 400);
    CHECK(stage.fleet.at(1).snapshot().settings[Parameter::SystemVoltage] == 600);
}

TEST_CASE("an address that is set is met under its new number from the next step on") {
    Stage stage;
    ScenarioPlayer player(Stage::read("at 0s unit 1 set address=9\nat 0s unit 9 power off"),
                          stage.fleet);
    stage.pass(1, 630);
    CHECK(stage.fleet.find(9) == &stage.fleet.at(0));
    CHECK(!stage.fleet.at(0).controlPower());
    CHECK(stage.fleet.at(1).controlPower());
}

TEST_CASE("the next scenario takes the place of the last, a player that ends leaves none") {
    Stage stage;
    auto first = std::make_unique<ScenarioPlayer>(Stage::read("at 1s power off"), stage.fleet);
    auto second =
        std::make_unique<ScenarioPlayer>(Stage::read("at 1s unit 7 power off"), stage.fleet);
    first.reset();
    stage.pass(2, 630);
    CHECK(stage.fleet.at(0).controlPower());
    CHECK(!stage.fleet.at(2).controlPower());
    second.reset();
    stage.pass(1, 630);
    CHECK(stage.fleet.pacer() == nullptr);
}
