// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/files/nv_file.h"

#include "core/panel/panel.h"
#include "tests/core/port/meter_access.h"
#include "tests/support/press_keys.h"

#include <doctest/doctest.h>

#include <QTemporaryDir>

using namespace s4k;
using panel::Panel;
using store::NvFileStorage;
using test::pressAndWait;

namespace {

constexpr std::string_view kToGroups = "- > >>>>>"; // home, SETUP, PASWD 00000, S COM
constexpr std::string_view kAddress17 = "> > + > ++++++ >";
constexpr std::string_view kBaud38400 = "+ >";
constexpr std::string_view kKeepParity = ">";
constexpr std::string_view kCtSize200 = "+ > > >> + >>>";

std::unique_ptr<NvFileStorage> open(const QTemporaryDir& root) {
    auto storage = NvFileStorage::open(root.filePath(QStringLiteral("meter")));
    REQUIRE(storage.ok());
    return std::move(storage).value();
}

} // namespace

TEST_CASE("what is set at the panel is stored at once and survives a restart") {
    const QTemporaryDir root;
    {
        const auto storage = open(root);
        EmbeddedMeter meter(storage.get(), {});
        Panel panel(meter);
        pressAndWait(panel, kToGroups);
        REQUIRE(panel.describe().label == "S COM");
        pressAndWait(panel, kAddress17);
        pressAndWait(panel, kBaud38400);
        pressAndWait(panel, kKeepParity);
        REQUIRE(panel.describe().label == "S COM");
        pressAndWait(panel, kCtSize200);
        const NvImage kept = loadNv(*storage).image; // before the meter ends
        CHECK(kept.settings[Parameter::Address] == 17);
        CHECK(kept.settings[Parameter::BaudRate] == 38400);
        CHECK(kept.settings[Parameter::CtPrimary] == 200);
    }
    const auto storage = open(root);
    EmbeddedMeter meter(storage.get(), {});
    Panel panel(meter);
    CHECK(meter.notice().empty());
    pressAndWait(panel, kToGroups);
    pressAndWait(panel, ">");
    CHECK(panel.describe().label == "ADDR");
    CHECK(panel.describe().value == "017");
    CHECK(meter.snapshot().image.parameter(Parameter::CtPrimary) == 200);
}

TEST_CASE("what cannot be stored says Err at the panel, and the old value returns") {
    test::FakeStorage storage;
    EmbeddedMeter meter(&storage, {});
    Panel panel(meter);
    pressAndWait(panel, kToGroups);
    storage.full = true;
    pressAndWait(panel, "+ > >"); // S CT, CT V is confirmed unchanged: no new value to be stored
    CHECK(panel.describe().label == "CT SZ");
    pressAndWait(panel, ">> + >>");
    CHECK(panel.describe().value == "00200");
    pressAndWait(panel, ">", 500);
    CHECK(panel.describe().value == "Err");
    panel.advance(1000);
    CHECK(panel.describe().value == "00100");
    CHECK(panel.describe().blink == "digit 1");
    CHECK(meter.snapshot().settings[Parameter::CtPrimary] == 100);
    storage.full = false;
    pressAndWait(panel, ">> + >>>");
    CHECK(meter.snapshot().settings[Parameter::CtPrimary] == 200);
    CHECK(storage.kept().settings[Parameter::CtPrimary] == 200);
}
