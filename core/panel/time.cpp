// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/panel/time.h"

#include "core/panel/navigation.h"

#include <algorithm>

namespace s4k::panel {

namespace {

std::uint8_t bitOf(Key key) {
    return static_cast<std::uint8_t>(1U << static_cast<unsigned>(key));
}

bool isDeaf(const State& state) {
    return state.flash != Flash::None || state.awaiting;
}

SystemType typeOf(const Turn& turn) {
    return turn.meter.image.systemType();
}

void stepKey(Turn& turn, int direction) {
    if (turn.state.editing)
        return stepEdit(turn, direction);
    const ScreenId to = along(turn.state.screen, direction, typeOf(turn));
    if (to != turn.state.screen)
        goTo(turn, to);
}

void act(Turn& turn, Key key) {
    const State& state = turn.state;
    switch (key) {
    case Key::Minus:
        return stepKey(turn, -1);
    case Key::Plus:
        return stepKey(turn, 1);
    case Key::Next:
        return state.editing ? nextEdit(turn) : goTo(turn, forward(state.screen, typeOf(turn)));
    case Key::Back:
        return state.editing ? backEdit(turn) : goTo(turn, outward(state.screen, typeOf(turn)));
    }
}

std::uint32_t untilNextEvent(const State& state) {
    std::uint32_t wait = UINT32_MAX;
    if (state.flash != Flash::None)
        wait = std::min<std::uint32_t>(wait, state.flashMs);
    if (state.repeatMs != 0)
        wait = std::min<std::uint32_t>(wait, state.repeatMs);
    if (state.held == 0 && state.idleMs < kIdleLimitMs)
        wait = std::min(wait, kIdleLimitMs - state.idleMs);
    return wait;
}

void endFlash(Turn& turn) {
    State& state = turn.state;
    const AfterFlash after = state.afterFlash;
    flash(state, Flash::None, AfterFlash::Stay);
    switch (after) {
    case AfterFlash::Stay:
        return followAccess(turn);
    case AfterFlash::Reopen:
        return open(state, state.screen, turn.meter);
    case AfterFlash::Forward:
        return goTo(turn, forward(state.screen, typeOf(turn)));
    case AfterFlash::Leave:
        return goTo(turn, outward(state.screen, typeOf(turn)));
    }
}

void passFlash(Turn& turn, std::uint32_t ms) {
    State& state = turn.state;
    if (state.flash == Flash::None)
        return;
    state.flashMs = static_cast<std::uint16_t>(state.flashMs - ms);
    if (state.flashMs == 0)
        endFlash(turn);
}

void passRepeat(Turn& turn, std::uint32_t ms) {
    State& state = turn.state;
    if (state.repeatMs == 0)
        return;
    state.repeatMs = static_cast<std::uint16_t>(state.repeatMs - ms);
    if (state.repeatMs != 0)
        return;
    state.repeatMs = kRepeatMs;
    if (!isDeaf(state))
        act(turn, state.repeatKey);
}

void passIdle(Turn& turn, std::uint32_t ms) {
    State& state = turn.state;
    if (state.held != 0)
        return;
    state.idleMs = std::min(kIdleLimitMs, state.idleMs + std::min(ms, kIdleLimitMs));
    const ScreenId home = homeScreen(typeOf(turn));
    if (state.idleMs == kIdleLimitMs && state.screen != home)
        goTo(turn, home);
}

} // namespace

void keyDown(Turn& turn, Key key) {
    State& state = turn.state;
    if ((state.held & bitOf(key)) != 0)
        return;
    state.held = static_cast<std::uint8_t>(state.held | bitOf(key));
    state.idleMs = 0;
    state.repeatMs = 0;
    if (isDeaf(state))
        return;
    if (key == Key::Plus || key == Key::Minus) {
        state.repeatKey = key;
        state.repeatMs = kRepeatDelayMs;
    }
    act(turn, key);
}

void keyUp(Turn& turn, Key key) {
    State& state = turn.state;
    state.held = static_cast<std::uint8_t>(state.held & ~bitOf(key));
    if (key == state.repeatKey)
        state.repeatMs = 0;
}

void elapse(Turn& turn, std::uint32_t milliseconds) {
    while (milliseconds > 0) {
        const std::uint32_t step = std::min(milliseconds, untilNextEvent(turn.state));
        milliseconds -= step;
        turn.state.clockMs = (turn.state.clockMs + step % kClockMs) % kClockMs;
        passFlash(turn, step);
        passRepeat(turn, step);
        passIdle(turn, step);
    }
}

} // namespace s4k::panel
