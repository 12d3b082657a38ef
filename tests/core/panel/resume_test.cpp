// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/panel/front.h"

#include <doctest/doctest.h>

namespace s4k::panel::test {

TEST_CASE("a panel goes on at the digit where another one was") {
    Front before;
    before.keys(kToGroups);
    before.keys("+>>>+");
    Front after;
    after.panel.resume(before.panel.state());
    CHECK(after.panel.describe() == before.panel.describe());
    after.keys(">+");
    CHECK(after.value() == "01200");
}

TEST_CASE("what was accepted goes along and is written when the group is left") {
    Front before;
    before.keys(kToGroups);
    before.keys("> >>+>");
    REQUIRE(before.label() == "BAUD");
    Front after;
    after.panel.resume(before.panel.state());
    CHECK(after.meter.writes.empty());
    after.keys("<+");
    CHECK(after.meter.settings[Parameter::Address] == 2);
}

TEST_CASE("held keys do not go along") {
    Front front;
    front.keys(kToGroups);
    front.keys("+>>>");
    front.panel.press(Key::Plus);
    front.panel.resume(front.panel.state());
    front.panel.advance(5000);
    CHECK(front.value() == "01100");
    CHECK(front.panel.state().held == 0);
}

TEST_CASE("an answer to what was asked before a resume is for nobody") {
    Front front;
    front.keys(kToGroups);
    front.keys("+>");
    front.meter.slow = true;
    front.keys("+>");
    front.panel.resume(front.panel.state());
    front.meter.answer();
    CHECK(front.panel.state().flash == Flash::None);
}

TEST_CASE("any bytes make a panel that can be used") {
    for (unsigned screen = 0; screen < 256; ++screen) {
        State state;
        state.screen = static_cast<ScreenId>(screen);
        state.cursor = 200;
        state.choice = 200;
        state.digits.fill(200);
        state.pending.used = 255;
        state.pending.values.fill(-2'000'000'000);
        state.editing = true;
        state.awaiting = true;
        Front front;
        front.panel.resume(state);
        if (screen >= menu().size())
            CHECK(front.screen() == "summary.kwh");
        CHECK(front.panel.state().pending == PendingValues{});
        front.keys("+-><>>>>>><<");
        CHECK(front.panel.state().screen < menu().size());
    }
}

} // namespace s4k::panel::test
