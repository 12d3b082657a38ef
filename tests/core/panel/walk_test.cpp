// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/lcd/glyphs.h"
#include "core/panel/editor.h"
#include "core/panel/navigation.h"
#include "tests/core/panel/front.h"

#include <doctest/doctest.h>

#include <deque>
#include <set>

namespace s4k::panel::test {

namespace {

MeterSnapshot snapshotOf(SystemType type) {
    return Front::makeMeter(type).snapshot();
}

State tapped(const State& state, Key key, const MeterSnapshot& meter) {
    const State down = reduce(state, KeyDown{key}, meter).state;
    return reduce(down, KeyUp{key}, meter).state;
}

/// The same with a meter that accepts, after the flash.
State settled(const State& state, Key key, const MeterSnapshot& meter) {
    const State pressed = tapped(state, key, meter);
    return reduce(reduce(pressed, Answer{true}, meter).state, Tick{kFlashMs}, meter).state;
}

/// All screens that keys reach from the home screen; digits are not changed, to keep the state
/// space small.
std::set<ScreenId> reachable(const MeterSnapshot& meter) {
    std::set<std::pair<ScreenId, int>> seen;
    std::deque<State> open{homeState(meter.image.systemType())};
    std::set<ScreenId> screens;
    while (!open.empty()) {
        const State state = open.front();
        open.pop_front();
        if (!seen.insert({state.screen, state.cursor}).second)
            continue;
        screens.insert(state.screen);
        for (const Key key : kKeys)
            if (!state.editing || key == Key::Next || key == Key::Back)
                open.push_back(settled(state, key, meter));
    }
    return screens;
}

/// Properties of every reachable state.
void checkInvariants(const State& s, const MeterSnapshot& meter) {
    REQUIRE(s.screen < menu().size());
    const MenuRow& r = row(s.screen);
    REQUIRE(visible(r, meter.image.systemType()));
    REQUIRE((s.editing || (s.cursor == 0 && s.choice == 0)));
    if (s.flash == Flash::None && !s.awaiting)
        REQUIRE(s.editing == isEditable(r, s.access));
    REQUIRE((r.editor.kind == EditorKind::Digits ? s.cursor < r.editor.digits : s.cursor == 0));
    REQUIRE(
        (r.editor.kind == EditorKind::List ? s.choice < r.editor.choices.size() : s.choice == 0));
    for (const std::uint8_t digit : s.digits)
        REQUIRE(digit <= 9);
    REQUIRE((s.flash == Flash::None) == (s.flashMs == 0));
    REQUIRE(s.flashMs <= kFlashMs);
    REQUIRE(s.clockMs < kClockMs);
    REQUIRE(s.idleMs <= kIdleLimitMs);
    REQUIRE(s.repeatMs <= kRepeatDelayMs);
    REQUIRE((s.pending.used == 0 || groupOf(s.screen).has_value()));
}

/// Repeated Back leads to the home screen from every state.
void checkLeavable(State state, const MeterSnapshot& meter) {
    const ScreenId home = homeScreen(meter.image.systemType());
    if (state.awaiting)
        state = reduce(state, Answer{false}, meter).state;
    state = reduce(state, Tick{kFlashMs}, meter).state;
    for (const Key key : kKeys)
        state = reduce(state, KeyUp{key}, meter).state;
    for (int presses = 0; presses < 9 && state.screen != home; ++presses) {
        state = tapped(state, Key::Back, meter);
    }
    REQUIRE(state.screen == home);
}

Input randomInput(Random& random) {
    switch (random.below(8)) {
    case 0:
        return KeyUp{kKeys[random.below(4)]};
    case 1:
        return KeyDown{kKeys[random.below(4)]};
    case 2:
        return Tick{random.below(700)};
    case 3:
        return Tick{random.below(50) == 0 ? random.below(400000) : 1100};
    case 4:
        return Answer{random.below(4) != 0, random.below(8) == 0};
    case 5:
        return Refresh{
            {static_cast<std::uint16_t>(random.below(16) == 0 ? random.below(65536) : 0),
             static_cast<std::uint16_t>(random.below(16) == 0 ? random.below(65536) : 0)}};
    default:
        return Tick{random.below(10)};
    }
}

/// A random input: mostly taps, and mostly of Next, to get past the passwords.
Step randomStep(const State& state, Random& random, const MeterSnapshot& meter) {
    if (random.below(3) == 0)
        return reduce(state, randomInput(random), meter);
    const Key key = random.below(2) == 0 ? Key::Next : kKeys[random.below(4)];
    const Step down = reduce(reduce(state, KeyUp{key}, meter).state, KeyDown{key}, meter);
    return {reduce(down.state, KeyUp{key}, meter).state, down.effects};
}

} // namespace

TEST_CASE("every row that a system type shows is reached by keys from home") {
    std::set<ScreenId> ever;
    for (const SystemType type : kSystemTypes) {
        const MeterSnapshot meter = snapshotOf(type);
        const auto screens = reachable(meter);
        ever.insert(screens.begin(), screens.end());
        for (std::size_t i = 0; i < menu().size(); ++i) {
            CAPTURE(menu()[i].id);
            CHECK(screens.count(static_cast<ScreenId>(i)) == (visible(menu()[i], type) ? 1U : 0U));
        }
    }
    CHECK(ever.size() == menu().size());
}

TEST_CASE("a random walk never leaves what always holds") {
    Random random(4000);
    std::vector<MeterSnapshot> meters;
    for (const SystemType type : kSystemTypes)
        meters.push_back(snapshotOf(type));
    std::size_t at = 0;
    const auto rows = static_cast<std::uint32_t>(menu().size());
    State state = homeState(meters[at].image.systemType());
    std::set<ScreenId> seen;
    std::size_t effects = 0;
    for (int i = 0; i < 300000; ++i) {
        if (random.below(500) == 0) {
            at = random.below(static_cast<std::uint32_t>(meters.size()));
            if (random.below(2) == 0)
                state = stateAt(static_cast<ScreenId>(random.below(rows)), meters[at]);
        }
        const Step step = randomStep(state, random, meters[at]);
        state = step.state;
        effects += step.effects.size();
        seen.insert(state.screen);
        checkInvariants(state, meters[at]);
        if (i % 16 == 0)
            checkLeavable(state, meters[at]);
    }
    CHECK(effects > 1000);
    CHECK(seen.size() == menu().size());
}

TEST_CASE("the reducer is a function: the same input gives the same step") {
    Random random(1);
    const MeterSnapshot meter = snapshotOf(SystemType::ThreePhaseWye);
    State state = homeState(SystemType::ThreePhaseWye);
    for (int i = 0; i < 5000; ++i) {
        const Input input = randomInput(random);
        const Step once = reduce(state, input, meter);
        const Step again = reduce(state, input, meter);
        REQUIRE(once.state == again.state);
        REQUIRE(once.effects == again.effects);
        state = randomStep(state, random, meter).state;
    }
}

TEST_CASE("a tick in one piece and in many is the same") {
    Random random(2);
    const MeterSnapshot meter = snapshotOf(SystemType::ThreePhaseWye);
    State state = homeState(SystemType::ThreePhaseWye);
    for (int i = 0; i < 2000; ++i) {
        state = randomStep(state, random, meter).state;
        const std::uint32_t whole = random.below(3000);
        const std::uint32_t part = random.below(whole + 1);
        const State half = reduce(state, Tick{part}, meter).state;
        REQUIRE(reduce(half, Tick{whole - part}, meter).state ==
                reduce(state, Tick{whole}, meter).state);
    }
}

TEST_CASE("a state from elsewhere with a screen that does not exist is home") {
    State state;
    state.screen = 255;
    const MeterSnapshot meter = snapshotOf(SystemType::SplitPhase);
    CHECK(reduce(state, Tick{1}, meter).state.screen == homeScreen(SystemType::SplitPhase));
}

} // namespace s4k::panel::test
