// SPDX-License-Identifier: GPL-3.0-or-later
// Every screen of the menu tree as the glass shows it, in all system types and both notations, and
// moments that only keys bring about. A wanted change is approved by running this program once with
// S4K_APPROVE=1 in the environment: it rewrites the files beside this one, and the commit that
// changes the behaviour carries them.
#include "core/panel/panel.h"
#include "tests/golden/golden.h"
#include "tests/golden/plausible_meter.h"
#include "tests/support/press_keys.h"

#include <doctest/doctest.h>

namespace s4k::test {

namespace {

struct Sheet {
    std::string file;
    SystemType type;
    bool iec;
};

std::vector<Sheet> allSheets() {
    std::vector<Sheet> sheets;
    for (const SystemType type : kSystemTypes)
        for (const bool iec : {false, true})
            sheets.push_back({"screens-" + std::to_string(static_cast<int>(type)) +
                                  (iec ? "-iec.txt" : "-ieee.txt"),
                              type, iec});
    return sheets;
}

GoldenSheet screensOf(const Sheet& sheet) {
    const MeterSnapshot meter = plausibleMeter(sheet.type, sheet.iec).snapshot();
    GoldenSheet screens;
    for (std::size_t i = 0; i < panel::menu().size(); ++i) {
        const auto id = static_cast<panel::ScreenId>(i);
        if (panel::visible(panel::row(id), sheet.type))
            screens.push_back(
                goldenEntry(std::string(panel::row(id).id), panel::stateAt(id, meter), meter));
    }
    return screens;
}

GoldenEntry moment(std::string name, std::string_view keys, FakeMeter meter) {
    panel::Panel panel(meter);
    pressKeys(panel, keys);
    return goldenEntry(std::move(name), panel.state(), panel.snapshot());
}

GoldenSheet moments() {
    const FakeMeter meter = plausibleMeter(SystemType::ThreePhaseWye, false);
    FakeMeter refusing = meter;
    refusing.refuses = true;
    FakeMeter locked = meter;
    locked.settings.set(Parameter::SetupPassword, 9);
    FakeMeter alarmed = meter;
    alarmed.status.alerts = 0xFF7F;
    FakeMeter large = meter;
    large.settings.set(Parameter::CtPrimary, 32000);
    large.settings.set(Parameter::PtRatio, 32000);
    large.settings.set(Parameter::SystemVoltage, 32000);
    large.readings[Quantity::PowerRealTotal] = 1.2e9;
    large.readings[Quantity::EnergyRealTotal] = 7.6543e12;
    FakeMeter off = meter;
    off.running = false;
    return {moment("power-up", "", meter),
            moment("heart-off", "wait:500ms", meter),
            moment("not-running", "", off),
            moment("password", "->++", meter),
            moment("password-blinked", "->++ wait:500ms", meter),
            moment("password-third", "->++>>-", meter),
            moment("password-wrong", "->>>>>>", locked),
            moment("saved", "->>>>>>+>+>", meter),
            moment("refused", "->>>>>>+>>", refusing),
            moment("list-blinked", "->>>>>>+> wait:500ms", meter),
            moment("ratio-blinked", "->>>>>>+++>>> wait:500ms", meter),
            moment("reset-yes", "-->>>>>>+", meter),
            moment("reset-done", "-->>>>>>+>", meter),
            moment("serial-first", "--->>>>", meter),
            moment("serial-second", "--->>>> wait:1s", meter),
            moment("alert-count", "----", alarmed),
            moment("alert-all-phases", "---->", alarmed),
            moment("alert-frequency", "---->>>", alarmed),
            moment("alert-pulse", "---->>>>>>", alarmed),
            moment("giga-energy", "", large),
            moment("mega-power", ">>>", large),
            moment("mega-maximum", "->>>>>>+++++>", large)};
}

void report(const std::string& file, const std::vector<std::string>& findings) {
    for (const std::string& finding : findings)
        MESSAGE(file, ": ", finding);
    CHECK(findings.empty());
}

} // namespace

TEST_CASE("every visible screen of every system type in both notations") {
    for (const Sheet& sheet : allSheets())
        report(sheet.file, checkGolden(sheet.file, screensOf(sheet)));
}

TEST_CASE("moments that keys bring about") {
    report("moments.txt", checkGolden("moments.txt", moments()));
}

TEST_CASE("no golden file that nothing compares with") {
    std::vector<std::string> known{"moments.txt"};
    for (const Sheet& sheet : allSheets())
        known.push_back(sheet.file);
    report("tests/golden", staleFiles(known));
}

} // namespace s4k::test
