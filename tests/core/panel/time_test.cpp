// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lcd/glyphs.h"
#include "tests/core/panel/front.h"

#include <doctest/doctest.h>

namespace s4k::panel::test {

namespace {

int firstDigit(const Front& front) {
    return front.value().front() - '0';
}

Front atPassword() {
    return Front(SystemType::ThreePhaseWye, "->");
}

} // namespace

TEST_CASE("a held + repeats after 500 ms, then every 150 ms") {
    Front front = atPassword();
    front.panel.press(Key::Plus);
    CHECK(firstDigit(front) == 1);
    front.panel.advance(499);
    CHECK(firstDigit(front) == 1);
    front.panel.advance(1);
    CHECK(firstDigit(front) == 2);
    front.panel.advance(149);
    CHECK(firstDigit(front) == 2);
    front.panel.advance(1);
    CHECK(firstDigit(front) == 3);
    front.panel.advance(450);
    CHECK(firstDigit(front) == 6);
    front.panel.release(Key::Plus);
    front.panel.advance(5000);
    CHECK(firstDigit(front) == 6);
}

TEST_CASE("a held - repeats, Next and Back do not") {
    Front front = atPassword();
    front.panel.press(Key::Minus);
    front.panel.advance(650);
    CHECK(firstDigit(front) == 7);
    front.panel.release(Key::Minus);
    front.panel.press(Key::Next);
    front.panel.advance(3000);
    CHECK(front.blink() == "digit 2");
    front.panel.release(Key::Next);
    front.panel.press(Key::Back);
    front.panel.advance(3000);
    CHECK(front.blink() == "digit 1");
}

TEST_CASE("another key ends the repeat, and a key that is down already does not act again") {
    Front front = atPassword();
    front.panel.press(Key::Plus);
    front.panel.press(Key::Plus);
    CHECK(firstDigit(front) == 1);
    front.panel.press(Key::Next);
    front.panel.advance(3000);
    CHECK(front.value() == "10000");
    CHECK(front.blink() == "digit 2");
    front.panel.release(Key::Plus);
    front.panel.release(Key::Plus);
    front.panel.tap(Key::Plus);
    CHECK(front.value() == "11000");
}

TEST_CASE("however time is cut, the same happens") {
    for (const std::uint32_t cut : {1U, 7U, 150U, 333U, 2650U}) {
        Front front = atPassword();
        front.panel.press(Key::Plus);
        for (std::uint32_t t = 0; t < 2650; t += cut)
            front.panel.advance(std::min(cut, 2650 - t));
        CHECK(firstDigit(front) == 6);
    }
}

TEST_CASE("a flash swallows keys, and a key pressed in it never begins to repeat") {
    Front front;
    front.meter.set(Parameter::SetupPassword, 1);
    front.keys("->>>>>", 0);
    front.panel.tap(Key::Next);
    CHECK(front.value() == "Err");
    front.panel.press(Key::Plus);
    front.panel.advance(5000);
    CHECK(front.label() == "SETUP");
}

TEST_CASE("300 s without a key: home, locked, an unsaved edit dropped") {
    Front front;
    front.keys(kToGroups, 0);
    front.keys("+>+", 0);
    CHECK(front.label() == "CT V");
    CHECK(front.value() == "0.33");
    front.panel.advance(299999);
    CHECK(front.value() == "0.33");
    front.panel.advance(1);
    CHECK(front.screen() == "summary.kwh");
    CHECK(front.meter.writes.empty());
    CHECK(front.meter.settings[Parameter::CtSecondary] == 1);
    front.keys("->");
    CHECK(front.label() == "PASWD");
}

TEST_CASE("the time-out leaves data screens too, and a held key holds it off") {
    Front front;
    front.keys("+>>", 0);
    CHECK(front.screen() == "a.kw");
    front.panel.press(Key::Back);
    front.panel.advance(400000);
    CHECK(front.screen() == "a");
    front.panel.release(Key::Back);
    front.panel.advance(300000);
    CHECK(front.screen() == "summary.kwh");
}

TEST_CASE("the time-out also ends waiting for an answer, the late answer is not heard") {
    Front front;
    front.keys(kToGroups, 0);
    front.meter.slow = true;
    front.keys("+>>", 0);
    CHECK(front.panel.state().awaiting);
    front.panel.advance(300000);
    CHECK(front.screen() == "summary.kwh");
    front.keys(kToGroups, 0);
    front.keys("+>>", 0);
    front.meter.answer();
    CHECK(front.value() == "1.0");
    CHECK(front.panel.state().awaiting);
    front.meter.answer();
    CHECK(front.value() == "SAvEd");
}

TEST_CASE("the heart beats at 1 Hz, half on half off, while the meter runs") {
    Front front;
    for (int ms = 0; ms < 4000; ms += 100, front.panel.advance(100))
        CHECK(front.panel.frame().has(lcd::Icon::Heart) == (ms % 1000 < 500));
    front.meter.running = false;
    front.meter.publish();
    for (int ms = 0; ms < 2000; ms += 100, front.panel.advance(100))
        CHECK_FALSE(front.panel.frame().has(lcd::Icon::Heart));
}

TEST_CASE("the digit under edit blinks at 1 Hz and is on just after a key") {
    Front front;
    front.keys("->", 0);
    for (int ms = 0; ms < 3000; ms += 100, front.panel.advance(100)) {
        CHECK(lcd::valueText(front.panel.frame()) == (ms % 1000 < 500 ? "00000" : "0000"));
        CHECK(front.value() == "00000");
    }
    front.panel.advance(700);
    CHECK(lcd::valueText(front.panel.frame()) == "0000");
    front.panel.tap(Key::Plus);
    CHECK(lcd::valueText(front.panel.frame()) == "10000");
}

TEST_CASE("a blinking digit keeps its point, a blinking choice goes whole") {
    Front front;
    front.keys(kToGroups, 0);
    front.keys("+++>>>", 0);
    CHECK(front.label() == "RATIO");
    CHECK(front.blink() == "digit 3");
    front.panel.advance(500);
    CHECK(lcd::valueText(front.panel.frame()) == "00 .00");
    front.keys("<<<-", 0);
    CHECK(front.label() == "S SYS");
    front.keys(">", 0);
    CHECK(lcd::valueText(front.panel.frame()) == "3L-1n");
    front.panel.advance(500);
    CHECK(lcd::valueText(front.panel.frame()).empty());
}

TEST_CASE("extreme ticks end") {
    Front front;
    front.panel.advance(UINT32_MAX);
    CHECK(front.screen() == "summary.kwh");
    front.panel.press(Key::Next);
    front.panel.advance(UINT32_MAX);
    CHECK(front.screen() == "summary.kvarh");
}

} // namespace s4k::panel::test
