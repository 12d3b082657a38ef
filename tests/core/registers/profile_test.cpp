// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registers/profile.h"

#include "core/base/random.h"

#include <doctest/doctest.h>

#include <initializer_list>
#include <utility>

using namespace s4k;

TEST_CASE("a profile carries what has a register and nothing else") {
    for (const ParameterRow& row : kParameterTable)
        CHECK(isInProfiles(row.parameter) == row.reg.has_value());
    Settings settings;
    settings.set(Parameter::Address, 17);
    settings.set(Parameter::SetupPassword, 12345);
    const Profile profile = profileOf(settings, "Panel 3");
    CHECK(profile.title == "Panel 3");
    CHECK(profile[Parameter::CtPrimary] == 100);
    CHECK_FALSE(profile[Parameter::Address].has_value());
    CHECK_FALSE(profile[Parameter::BaudRate].has_value());
    CHECK_FALSE(profile[Parameter::SetupPassword].has_value());
}

TEST_CASE("what is as wanted is no difference, what is not named is left alone") {
    Settings settings;
    CHECK(differences(settings, profileOf(settings)).empty());
    CHECK(differences(settings, {}).empty());
    Profile profile;
    profile.values[index(Parameter::SystemVoltage)] = 480;
    profile.values[index(Parameter::CtPrimary)] = 200;
    const std::vector<Difference> expected{{Parameter::CtPrimary, 100, 200},
                                           {Parameter::SystemVoltage, 600, 480}};
    CHECK(differences(settings, profile) == expected);
    const auto steps = stepsTo(settings, profile);
    REQUIRE(steps.ok());
    CHECK(*steps == expected);
}

namespace {

/// The settings after the writes of `steps`, one after the other, each accepted by the meter.
Settings after(Settings settings, const std::vector<Difference>& steps) {
    for (const Difference& step : steps) {
        CHECK(settings[step.parameter] == step.present);
        REQUIRE(apply(settings, step.parameter, step.wanted).ok());
    }
    return settings;
}

Profile wanting(std::initializer_list<std::pair<Parameter, std::int32_t>> values) {
    Profile profile;
    for (const auto& [parameter, value] : values)
        profile.values[index(parameter)] = value;
    return profile;
}

} // namespace

TEST_CASE("the voltage is checked with the PT ratio that comes with it") {
    const Settings direct;
    CHECK_FALSE(stepsTo(direct, wanting({{Parameter::SystemVoltage, 12470}})).ok());
    const Profile medium =
        wanting({{Parameter::SystemVoltage, 12470}, {Parameter::PtRatio, 10392}});
    const auto steps = stepsTo(direct, medium);
    REQUIRE(steps.ok());
    const Settings made = after(direct, *steps);
    CHECK(made[Parameter::SystemVoltage] == 12470);
    const auto back = stepsTo(made, profileOf(direct));
    REQUIRE(back.ok());
    CHECK(after(made, *back) == direct);
}

TEST_CASE("a refused value is named and nothing is planned") {
    const auto steps = stepsTo({}, wanting({{Parameter::CtPrimary, 40000}}));
    REQUIRE_FALSE(steps.ok());
    CHECK(steps.error().value.find("40000") != std::string::npos);
}

namespace {

/// Whether every value of `settings` would be accepted again. After a change of the PT ratio the
/// old voltage may be outside the accepted range.
bool couldBeSetAgain(const Settings& settings) {
    for (const ParameterRow& row : kParameterTable)
        if (!check(settings, row.parameter, settings[row.parameter]).ok())
            return false;
    return true;
}

Settings changedAtRandom(Random& random) {
    Settings settings;
    for (int i = 0; i < 12; ++i) {
        const auto count = static_cast<std::uint32_t>(kParameterCount);
        const ParameterRow& row = kParameterTable[random.below(count)];
        const auto span = static_cast<std::uint32_t>(row.max - row.min + 1);
        const auto value = row.min + static_cast<std::int32_t>(random.below(span));
        static_cast<void>(apply(settings, row.parameter, value));
    }
    return settings;
}

} // namespace

TEST_CASE("any meter can be made like any other whose values can be set") {
    Random random(7);
    int made = 0;
    for (int round = 0; round < 5000; ++round) {
        const Settings from = changedAtRandom(random);
        const Settings wanted = changedAtRandom(random);
        if (!couldBeSetAgain(wanted))
            continue;
        const Profile profile = profileOf(wanted);
        const auto steps = stepsTo(from, profile);
        INFO((steps ? std::string() : steps.error().message()));
        REQUIRE(steps.ok());
        CHECK(differences(after(from, *steps), profile).empty());
        ++made;
    }
    CHECK(made > 1000);
}
