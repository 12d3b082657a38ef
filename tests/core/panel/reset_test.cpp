// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/panel/front.h"

#include <doctest/doctest.h>

namespace s4k::panel::test {

namespace {

Front atEnergy() {
    return Front(SystemType::ThreePhaseWye, std::string(kToReset) + std::string(kPassword));
}

} // namespace

TEST_CASE("RESET: PASWD, ENERG, DEMND, title, no does nothing") {
    Front front = atEnergy();
    CHECK(front.label() == "ENERG");
    CHECK(front.value() == "no");
    CHECK(front.blink() == "value");
    front.panel.tap(Key::Next);
    CHECK(front.label() == "DEMND");
    CHECK(front.value() == "no");
    front.panel.tap(Key::Next);
    CHECK(front.label() == "RESET");
    CHECK(front.meter.commands.empty());
}

TEST_CASE("RESET: Next on YES runs the command and flashes donE") {
    Front front = atEnergy();
    front.keys("+");
    CHECK(front.value() == "YES");
    front.panel.tap(Key::Next);
    CHECK(front.meter.commands == std::vector{Command::ResetEnergy});
    CHECK(front.value() == "donE");
    CHECK(front.label() == "ENERG");
    front.panel.advance(999);
    CHECK(front.value() == "donE");
    front.panel.advance(1);
    CHECK(front.label() == "DEMND");
    CHECK(front.value() == "no");
    front.keys("-");
    CHECK(front.value() == "YES");
    front.keys(">");
    CHECK(front.meter.commands == std::vector{Command::ResetEnergy, Command::ResetMaxDemand});
    CHECK(front.label() == "RESET");
}

TEST_CASE("RESET: a refusal is Err and the choice no again") {
    Front front = atEnergy();
    front.meter.refuses = true;
    front.keys("+");
    front.panel.tap(Key::Next);
    CHECK(front.value() == "Err");
    front.panel.advance(1000);
    CHECK(front.label() == "ENERG");
    CHECK(front.value() == "no");
}

TEST_CASE("RESET: Back returns to the title and locks") {
    Front front = atEnergy();
    front.keys("+<");
    CHECK(front.label() == "RESET");
    CHECK(front.meter.commands.empty());
    front.keys(">");
    CHECK(front.label() == "PASWD");
}

} // namespace s4k::panel::test
