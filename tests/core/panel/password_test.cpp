// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/panel/front.h"

#include <doctest/doctest.h>

namespace s4k::panel::test {

TEST_CASE("five digits from 00000, leftmost first, the fifth Next checks") {
    Front front;
    front.keys("->");
    CHECK(front.label() == "PASWD");
    CHECK(front.value() == "00000");
    CHECK(front.blink() == "digit 1");
    front.keys(">>>>");
    CHECK(front.blink() == "digit 5");
    CHECK(front.label() == "PASWD");
    front.keys(">");
    CHECK(front.label() == "S COM");
}

TEST_CASE("the password opens when each digit is right") {
    Front front;
    front.meter.set(Parameter::SetupPassword, 12090);
    front.keys("-> +> ++> > -> >");
    CHECK(front.label() == "S COM");
}

TEST_CASE("a wrong password: Err for a second, the title, and 00000 again") {
    Front front;
    front.meter.set(Parameter::SetupPassword, 1);
    front.keys("-> +> ++> >>");
    front.panel.tap(Key::Next);
    CHECK(front.value() == "Err");
    CHECK(front.label() == "PASWD");
    CHECK(front.blink().empty());
    front.panel.advance(999);
    CHECK(front.value() == "Err");
    front.panel.advance(1);
    CHECK(front.label() == "SETUP");
    front.keys(">");
    CHECK(front.value() == "00000");
}

TEST_CASE("SETUP and RESET have separate passwords") {
    Front front;
    front.meter.set(Parameter::SetupPassword, 10000);
    front.keys("->+>>>>>");
    CHECK(front.label() == "S COM");
    front.keys("<-");
    CHECK(front.label() == "RESET");
    front.keys(">+>>>>>");
    CHECK(front.label() == "RESET");
    front.keys(kPassword);
    CHECK(front.label() == "ENERG");
}

TEST_CASE("leaving locks again") {
    Front front;
    front.keys(kToGroups);
    CHECK(front.label() == "S COM");
    front.keys("<");
    CHECK(front.label() == "SETUP");
    front.keys(">");
    CHECK(front.label() == "PASWD");
}

TEST_CASE("Back goes to the previous digit, from the first to the title") {
    Front front;
    front.keys("->>>+");
    CHECK(front.value() == "00100");
    CHECK(front.blink() == "digit 3");
    front.keys("<<");
    CHECK(front.blink() == "digit 1");
    CHECK(front.value() == "00100");
    front.keys("<");
    CHECK(front.label() == "SETUP");
    front.keys(">");
    CHECK(front.value() == "00000");
}

TEST_CASE("a digit wraps from 9 to 0 and back, alone") {
    Front front;
    front.keys("->-");
    CHECK(front.value() == "90000");
    front.keys("+");
    CHECK(front.value() == "00000");
}

} // namespace s4k::panel::test
