// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/files/profile_file.h"

#include <QTemporaryDir>

#include <doctest/doctest.h>

#include <string>

using namespace s4k;

namespace {

Error refusalOf(const char* json) {
    const auto profile = store::parseProfile(QByteArray(json), "p.json");
    REQUIRE_FALSE(profile.ok());
    return profile.error();
}

} // namespace

TEST_CASE("a profile comes back from its file as it was") {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("panel3.json"));
    Settings settings;
    settings.set(Parameter::CtPrimary, 200);
    settings.set(Parameter::PtRatio, 10392);
    settings.set(Parameter::CtSecondary, 3);
    const Profile profile = profileOf(settings, "Panel 3 \u2013 west");
    REQUIRE(store::writeProfile(path, profile).ok());
    const auto read = store::readProfile(path);
    INFO((read ? std::string() : read.error().message()));
    REQUIRE(read.ok());
    CHECK(*read == profile);
}

TEST_CASE("a person may write numbers and leave parameters out") {
    const auto profile = store::parseProfile(
        R"({"schema": "s4k-profile/1", "parameters": {"ct": 200, "pt": 1.5, "system": "3L"}})",
        "p");
    REQUIRE(profile.ok());
    CHECK((*profile)[Parameter::CtPrimary] == 200);
    CHECK((*profile)[Parameter::PtRatio] == 150);
    CHECK((*profile)[Parameter::SystemType] == 31);
    CHECK_FALSE((*profile)[Parameter::SystemVoltage].has_value());
}

TEST_CASE("what is no profile is named with the place and the remedy") {
    CHECK(refusalOf("{").thing.english().find("p.json:1:") == 0);
    CHECK(refusalOf("{}").thing == "p.json: schema");
    CHECK(refusalOf(R"({"schema": "s4k-profile/1"})").thing == "p.json: parameters");
    CHECK(refusalOf(R"({"schema": "s4k-profile/1", "parameters": {}, "tittle": "x"})").thing ==
          "p.json: tittle");
    const Error unknown =
        refusalOf(R"({"schema": "s4k-profile/1", "parameters": {"address": "5"}})");
    CHECK(unknown.thing == "p.json: parameters.address");
    CHECK(unknown.remedy.english().find("ct, ct-volts") != std::string::npos);
    const Error value = refusalOf(R"({"schema": "s4k-profile/1", "parameters": {"ct": "4e9"}})");
    CHECK(value.thing == "p.json: parameters.ct");
    CHECK_FALSE(value.cause.empty());
    CHECK(refusalOf(R"({"schema": "s4k-profile/1", "parameters": {"ct": [1]}})").thing ==
          "p.json: parameters.ct");
}

TEST_CASE("a file that cannot be read or written is named") {
    const QTemporaryDir folder;
    const QString none = folder.filePath(QStringLiteral("none/p.json"));
    CHECK(store::readProfile(none).error().value == none.toStdString());
    CHECK_FALSE(store::writeProfile(none, {}).ok());
}
