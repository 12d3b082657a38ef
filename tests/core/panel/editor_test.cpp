// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/panel/front.h"

#include <doctest/doctest.h>

namespace s4k::panel::test {

namespace {

using Writes = std::vector<std::pair<Parameter, std::int32_t>>;

/// A panel at the first parameter of the group `steps` after S COM.
Front inGroup(int steps, SystemType type = SystemType::ThreePhaseWye) {
    return Front(type, std::string(kToGroups) + plus(steps) + ">");
}

} // namespace

TEST_CASE("the groups in order, wrapping, Back to SETUP") {
    Front front;
    front.keys(kToGroups);
    std::vector<std::string> labels;
    for (int i = 0; i < 11; ++i, front.keys("+"))
        labels.push_back(front.label());
    CHECK(labels == std::vector<std::string>{"S COM", "S CT", "S SYS", "S PT", "S V", "S PWR",
                                             "S PLOS", "S PULS", "S DEM", "S UNIT", "S PASS"});
    CHECK(front.label() == "S COM");
    front.keys("-");
    CHECK(front.label() == "S PASS");
    front.keys("<");
    CHECK(front.label() == "SETUP");
}

TEST_CASE("each parameter at its default, then back to the group title") {
    struct Expected {
        int steps;
        std::vector<std::pair<std::string, std::string>> screens;
    };
    const std::vector<Expected> all{
        {0, {{"ADDR", "001"}, {"BAUD", "19200"}, {"PAR", "nonE"}, {"S COM", ""}}},
        {1, {{"CT V", "1.0"}, {"CT SZ", "00100"}, {"S CT", ""}}},
        {2, {{"SYSTEM", "3L-1n"}, {"S SYS", ""}}},
        {3, {{"RATIO", "001.00"}, {"S PT", ""}}},
        {4, {{"VLL", "00600"}, {"S V", ""}}},
        {5, {{"MX KW", "104"}, {"S PWR", ""}}},
        {6, {{"VOLTS", "0.10"}, {"IMBAL", "0.25"}, {"S PLOS", ""}}},
        {7, {{"Wh/P", "1000"}, {"mS/P", "500"}, {"S PULS", ""}}},
        {8, {{"INTRV", "1"}, {"SEC", "00900"}, {"S DEM", ""}}},
        {9, {{"UNITS", "IEEE"}, {"S UNIT", ""}}},
        {10, {{"SETUP", "00000"}, {"RESET", "00000"}, {"S PASS", ""}}}};
    for (const Expected& group : all) {
        Front front = inGroup(group.steps);
        for (const auto& [label, value] : group.screens) {
            CHECK(front.label() == label);
            CHECK(front.value() == value);
            for (int presses = 0; presses < 5 && front.label() == label && label[1] != ' ';
                 ++presses)
                front.keys(">");
        }
    }
}

TEST_CASE("SAvEd for one second, keys ignored, then the next parameter or the title") {
    Front front = inGroup(1);
    front.panel.tap(Key::Next);
    CHECK(front.label() == "CT V");
    CHECK(front.value() == "SAvEd");
    front.panel.advance(500);
    front.keys("+->>>><", 0);
    CHECK(front.value() == "SAvEd");
    front.panel.advance(499);
    CHECK(front.value() == "SAvEd");
    front.panel.advance(1);
    CHECK(front.label() == "CT SZ");
    CHECK(front.value() == "00100");
    CHECK(front.blink() == "digit 1");
    CHECK(front.meter.writes == Writes{{Parameter::CtSecondary, 1}});
}

TEST_CASE("digits: Next moves right and accepts after the last") {
    Front front = inGroup(1);
    front.keys("> >>++>--->");
    CHECK(front.blink() == "digit 5");
    CHECK(front.value() == "00370");
    front.keys("+++++>");
    CHECK(front.label() == "S CT");
    CHECK(front.meter.writes.back() == std::pair{Parameter::CtPrimary, 375});
    CHECK(front.meter.settings[Parameter::CtPrimary] == 375);
}

TEST_CASE("digits: the blinking one counts from the left edge of the glass") {
    Front front = inGroup(0);
    CHECK(front.value() == "001");
    CHECK(front.blink() == "digit 3");
    Front intervals = inGroup(8);
    CHECK(intervals.label() == "INTRV");
    CHECK(intervals.blink() == "digit 5");
}

TEST_CASE("digits: refused is Err for a second, the old value, the first digit") {
    Front front = inGroup(4);
    front.keys(">>++>>"); // 800 V without PT
    front.panel.tap(Key::Next);
    CHECK(front.value() == "Err");
    front.panel.advance(1000);
    CHECK(front.label() == "VLL");
    CHECK(front.value() == "00600");
    CHECK(front.blink() == "digit 1");
    CHECK(front.meter.writes.empty());
}

TEST_CASE("the meter's own refusal shows as Err too") {
    Front front = inGroup(4);
    front.meter.refuses = true;
    front.keys(">>->>");
    front.panel.tap(Key::Next);
    CHECK(front.meter.writes == Writes{{Parameter::SystemVoltage, 500}});
    CHECK(front.value() == "Err");
    front.panel.advance(1000);
    CHECK(front.value() == "00600");
}

TEST_CASE("the meter's effective value decides: another one than asked for is no success") {
    Front front = inGroup(4);
    front.meter.slow = true;
    front.keys(">>->>>");
    CHECK(front.value() == "00500");
    CHECK(front.blink().empty());
    front.keys("+<>");
    CHECK(front.value() == "00500");
    front.meter.answer();
    CHECK(front.value() == "SAvEd");
}

TEST_CASE("Back in an editor: the previous digit, from the first out to the group, unsaved") {
    Front front = inGroup(1);
    front.keys("> >>+");
    CHECK(front.blink() == "digit 3");
    front.keys("<<");
    CHECK(front.blink() == "digit 1");
    front.keys("<");
    CHECK(front.label() == "S CT");
    CHECK(front.meter.settings[Parameter::CtPrimary] == 100);
    front.keys(">+<");
    CHECK(front.label() == "S CT");
    CHECK(front.meter.settings[Parameter::CtSecondary] == 1);
}

TEST_CASE("lists: +/- step and wrap, the choice blinks, Next accepts") {
    Front front = inGroup(2);
    CHECK(front.blink() == "value");
    std::vector<std::string> values;
    for (int i = 0; i < 5; ++i, front.keys("+"))
        values.push_back(front.value());
    CHECK(values == std::vector<std::string>{"3L-1n", "3L", "2L-1n", "2L", "1L-1n"});
    CHECK(front.value() == "3L-1n");
    front.keys("->");
    CHECK(front.meter.settings[Parameter::SystemType] == 10);
    CHECK(front.label() == "S SYS");
    front.keys("<<");
    CHECK(front.screen() == "summary.kwh");
    front.keys("<");
    CHECK(front.label() == "1PHASE");
}

TEST_CASE("S V asks for VLN in system type 10 and VLL elsewhere") {
    CHECK(inGroup(4, SystemType::OnePhaseLn).label() == "VLN");
    CHECK(inGroup(4, SystemType::OnePhaseLl).label() == "VLL");
    CHECK(inGroup(4, SystemType::SplitPhase).label() == "VLL");
    CHECK(inGroup(4, SystemType::ThreePhaseDelta).label() == "VLL");
}

TEST_CASE("CT size: the panel takes no less than 5 A") {
    Front front = inGroup(1);
    front.keys("> >>->> ++++"); // 00004
    CHECK(front.value() == "00004");
    front.panel.tap(Key::Next);
    CHECK(front.value() == "Err");
    front.panel.advance(1500);
    front.keys(">>->> +++++ >");
    CHECK(front.meter.settings[Parameter::CtPrimary] == 5);
}

TEST_CASE("PT ratio is entered in hundredths, thresholds in percent") {
    Front front = inGroup(3);
    CHECK(front.value() == "001.00");
    front.keys("> + > + > +++++ > >");
    CHECK(front.meter.settings[Parameter::PtRatio] == 1250);
    Front loss = inGroup(6);
    CHECK(loss.value() == "0.10");
    loss.keys(">+>+++++>");
    CHECK(loss.meter.settings[Parameter::PhaseLossVoltage] == 25);
    CHECK(loss.label() == "IMBAL");
    CHECK(loss.blink() == "digit 3");
    loss.keys("+>>");
    loss.panel.tap(Key::Next);
    CHECK(loss.value() == "Err");
}

TEST_CASE("read-only parameters: +/- do nothing, Next passes on, no flash") {
    Front front = inGroup(5);
    CHECK(front.label() == "MX KW");
    CHECK(front.blink().empty());
    front.keys("+-");
    CHECK(front.label() == "MX KW");
    CHECK(front.value() == "104");
    front.panel.tap(Key::Next);
    CHECK(front.label() == "S PWR");
    CHECK(front.meter.writes.empty());
    front.keys("><");
    CHECK(front.label() == "S PWR");
}

TEST_CASE("units change every label") {
    Front front = inGroup(9);
    front.keys("+>");
    CHECK(front.meter.settings[Parameter::DisplayUnits] == 0);
    front.keys("<<");
    CHECK(front.label() == "KPh");
}

TEST_CASE("new passwords hold at once") {
    Front front = inGroup(10);
    front.keys("+>>>>> ++>>>>>");
    CHECK(front.label() == "S PASS");
    front.keys("<>>>>>>");
    CHECK(front.label() == "SETUP");
    front.keys(">+>>>>>");
    CHECK(front.label() == "S COM");
    front.keys("<->++>>>>>");
    CHECK(front.label() == "ENERG");
}

TEST_CASE("S COM acts when it is left: to another group, to SETUP, or by the time-out") {
    const Writes expected{{Parameter::Address, 12}, {Parameter::BaudRate, 38400}};
    const std::vector<std::string_view> ways{"+", "-", "<"};
    for (const std::string_view way : ways) {
        Front front = inGroup(0);
        front.keys(">+>+");
        front.panel.tap(Key::Next);
        CHECK(front.value() == "SAvEd");
        front.panel.advance(1500);
        front.keys("+>");
        CHECK(front.label() == "PAR");
        CHECK(front.meter.writes.empty());
        front.keys("<");
        CHECK(front.label() == "S COM");
        CHECK(front.meter.writes.empty());
        front.keys(way);
        CHECK(front.meter.writes == expected);
        CHECK(front.meter.settings[Parameter::Address] == 12);
    }
    Front front = inGroup(0);
    front.keys(">+>+> +>");
    front.panel.advance(300000);
    CHECK(front.screen() == "summary.kwh");
    CHECK(front.meter.writes == expected);
}

TEST_CASE("S COM shows what was accepted, and only accepted values act") {
    Front front = inGroup(0);
    front.keys(">+>+>");
    front.keys("<>");
    CHECK(front.label() == "ADDR");
    CHECK(front.value() == "012");
    front.keys("+<");
    CHECK(front.label() == "S COM");
    front.keys("+");
    CHECK(front.meter.writes == Writes{{Parameter::Address, 12}});
    front.keys("-+");
    CHECK(front.meter.writes.size() == 1);
}

TEST_CASE("S COM refuses an address that does not exist") {
    Front front = inGroup(0);
    front.keys(">>-");
    CHECK(front.value() == "000");
    front.panel.tap(Key::Next);
    CHECK(front.value() == "Err");
    front.panel.advance(1000);
    CHECK(front.value() == "001");
}

TEST_CASE("what the meter refuses after S COM was left shows as Err where one is") {
    Front front = inGroup(0);
    front.keys(">+>>");
    front.meter.refuses = true;
    front.keys("<");
    front.panel.tap(Key::Plus);
    CHECK(front.label() == "S CT");
    CHECK(front.value() == "Err");
    front.panel.advance(1000);
    CHECK(front.label() == "S CT");
    CHECK(front.value().empty());
}

TEST_CASE("Wh/P: down is refused where no duration keeps up, up jumps to what fits, no wrap") {
    FakeMeter meter;
    meter.settings.set(Parameter::CtPrimary, 3000);
    meter.settings.set(Parameter::PtRatio, 2000);
    meter.settings.set(Parameter::SystemVoltage, 12000); // 62354 kW: 10 and 100 Wh do not fit
    Front front(meter);
    front.keys(kToGroups);
    front.keys(plus(7));
    front.keys(">");
    CHECK(front.value() == "1000");
    front.keys("-");
    CHECK(front.value() == "1000");
    front.keys("+");
    CHECK(front.value() == "10000");
    front.keys("+");
    CHECK(front.value() == "10000");
    front.keys("--");
    CHECK(front.value() == "1000");
    front.keys("<");
    front.meter.set(Parameter::PulseEnergy, 10);
    front.keys(">");
    CHECK(front.value() == "10");
    front.keys("-");
    CHECK(front.value() == "10");
    front.panel.tap(Key::Next);
    CHECK(front.value() == "Err");
    front.panel.advance(1000);
    front.keys("+");
    CHECK(front.value() == "1000");
    front.keys(">");
    CHECK(front.meter.settings[Parameter::PulseEnergy] == 1000);
}

TEST_CASE("Wh/P: all four values where all fit") {
    Front front = inGroup(7);
    front.keys("--");
    CHECK(front.value() == "10");
    front.keys("-");
    CHECK(front.value() == "10");
    front.keys("+++");
    CHECK(front.value() == "10000");
}

} // namespace s4k::panel::test
