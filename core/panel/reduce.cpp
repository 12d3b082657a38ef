// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/panel/accept.h"
#include "core/panel/navigation.h"
#include "core/panel/state.h"
#include "core/panel/time.h"

namespace s4k::panel {

namespace {

void refresh(Turn& turn, const Refresh& input) {
    turn.state.access = input.access;
    followAccess(turn);
}

struct Dispatch {
    Turn& turn;
    void operator()(const KeyDown& input) const { keyDown(turn, input.key); }
    void operator()(const KeyUp& input) const { keyUp(turn, input.key); }
    void operator()(const Tick& input) const { elapse(turn, input.milliseconds); }
    void operator()(const Answer& input) const { takeAnswer(turn, input); }
    void operator()(const Refresh& input) const { refresh(turn, input); }
};

} // namespace

State homeState(SystemType type) {
    State state;
    state.screen = homeScreen(type);
    return state;
}

State stateAt(ScreenId screen, const MeterSnapshot& meter) {
    State state;
    open(state, nearestVisible(screen, meter.image.systemType()), meter);
    return state;
}

Step reduce(const State& state, const Input& input, const MeterSnapshot& meter) {
    Turn turn{state, meter, {}};
    // A screen that the system type no longer has is left first.
    const ScreenId here = nearestVisible(state.screen, meter.image.systemType());
    if (here != state.screen)
        goTo(turn, here);
    std::visit(Dispatch{turn}, input);
    return {turn.state, std::move(turn.effects)};
}

} // namespace s4k::panel
