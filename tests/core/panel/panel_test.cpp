// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/panel/navigation.h"
#include "tests/core/panel/front.h"

#include <doctest/doctest.h>

namespace s4k::panel::test {

TEST_CASE("a parameter the meter will not change behaves as a read-only row") {
    Front front;
    front.meter.availabilities[Parameter::Address] = Availability::ReadOnly;
    front.meter.availabilities[Parameter::BaudRate] = Availability::Unavailable;
    front.keys(kToGroups);
    front.keys(">");
    CHECK(front.label() == "ADDR");
    CHECK(front.value() == "001");
    CHECK(front.blink().empty());
    front.keys("+");
    CHECK(front.value() == "001");
    front.panel.tap(Key::Next);
    CHECK(front.label() == "BAUD");
    CHECK(front.value() == "----");
    front.panel.tap(Key::Next);
    CHECK(front.label() == "PAR");
    CHECK(front.blink() == "value");
    front.keys("<+");
    CHECK(front.meter.writes.empty());
}

TEST_CASE("an editor opens and closes with the right to edit") {
    Front front;
    front.meter.availabilities[Parameter::CtSecondary] = Availability::ReadOnly;
    front.keys(kToGroups);
    front.keys("+>");
    CHECK(front.blink().empty());
    front.meter.availabilities.clear();
    front.panel.advance(1);
    CHECK(front.blink() == "value");
    front.keys("+");
    CHECK(front.value() == "0.33");
    front.meter.availabilities[Parameter::CtSecondary] = Availability::ReadOnly;
    front.panel.advance(1);
    CHECK(front.blink().empty());
    CHECK(front.value() == "1.0");
}

TEST_CASE("the right to edit that goes while Err is shown is followed when Err ends") {
    Front front;
    front.keys(kToGroups);
    front.keys(">+>>>");
    front.meter.slow = true;
    front.keys("<+>");
    CHECK(front.label() == "CT V");
    front.meter.refuses = true;
    front.meter.answer();
    CHECK(front.value() == "Err");
    front.meter.availabilities[Parameter::CtSecondary] = Availability::ReadOnly;
    front.panel.advance(500);
    CHECK(front.value() == "Err");
    front.panel.advance(500);
    CHECK(front.value() == "1.0");
    CHECK(front.blink().empty());
}

TEST_CASE("passwords open also where they cannot be changed") {
    Front front;
    front.meter.availabilities[Parameter::SetupPassword] = Availability::Unavailable;
    front.keys(kToGroups);
    CHECK(front.label() == "S COM");
}

TEST_CASE("a change from elsewhere shows, what is being typed stays") {
    Front front;
    front.keys(kToGroups);
    front.keys("++++>");
    CHECK(front.value() == "00600");
    front.keys(">>-");
    front.meter.set(Parameter::SystemVoltage, 480);
    CHECK(front.value() == "00500");
    front.keys("<<<>");
    CHECK(front.value() == "00480");
}

TEST_CASE("screens that a new system type does not have are left for what contains them") {
    Front front;
    front.keys("+++>>");
    CHECK(front.screen() == "c.kw");
    front.meter.set(Parameter::SystemType, 12);
    CHECK(front.screen() == "summary.kwh");
    front.keys("<");
    CHECK(front.screen() == "summary2");
    front.meter.set(Parameter::SystemType, 40);
    CHECK(front.screen() == "summary");
    front.keys("-");
    front.keys(kPassword);
    front.keys("++++>");
    CHECK(front.label() == "VLL");
    front.meter.set(Parameter::SystemType, 10);
    CHECK(front.label() == "S V");
    front.keys(">");
    CHECK(front.label() == "VLN");
}

TEST_CASE("the callback comes after whatever may have changed the frame") {
    Front front;
    int calls = 0;
    front.panel.onChange([&] { ++calls; });
    front.panel.advance(100);
    CHECK(calls == 1);
    front.panel.press(Key::Plus);
    front.panel.release(Key::Plus);
    CHECK(calls == 3);
    front.meter.publish();
    CHECK(calls == 4);
}

TEST_CASE("what the port says after the panel's end is not heard") {
    FakeMeter meter;
    meter.slow = true;
    {
        Panel panel(meter);
        s4k::test::pressKeys(panel, "->>>>>>+>>", 0);
        CHECK(panel.state().awaiting);
    }
    meter.answer();
    meter.publish();
    CHECK(meter.writes.size() == 1);
}

TEST_CASE("a restart is home, locked, with no key held") {
    Front front;
    front.keys(kToGroups);
    front.panel.press(Key::Plus);
    front.panel.restart();
    CHECK(front.screen() == "summary.kwh");
    CHECK(front.panel.state().held == 0);
    CHECK(front.panel.state() == homeState(SystemType::ThreePhaseWye));
}

} // namespace s4k::panel::test
