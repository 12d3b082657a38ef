// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/panel/accept.h"

#include "core/panel/navigation.h"
#include "core/panel/values.h"

namespace s4k::panel {

namespace {

std::int32_t enteredValue(const State& state) {
    const EditorColumn& column = row(state.screen).editor;
    if (column.kind == EditorKind::Digits)
        return numberOf(column, state.digits);
    return column.choices[state.choice].value;
}

void goForward(Turn& turn) {
    goTo(turn, forward(turn.state.screen, turn.meter.image.systemType()));
}

void acceptPassword(Turn& turn) {
    const ScreenId screen = turn.state.screen;
    if (enteredValue(turn.state) == shownValue(turn.state, screen, turn.meter))
        goForward(turn);
    else
        flash(turn.state, Flash::Err, AfterFlash::Leave);
}

void acceptAction(Turn& turn) {
    if (enteredValue(turn.state) == 0) {
        goForward(turn);
        return;
    }
    turn.state.awaiting = true;
    turn.effects.emplace_back(RunCommand{*row(turn.state.screen).command});
}

bool panelTakes(const Turn& turn, std::int32_t value) {
    const Parameter p = *row(turn.state.screen).parameter;
    return value >= s4k::row(p).panelMin && check(settingsOf(turn.meter), p, value).ok();
}

void acceptParameter(Turn& turn) {
    State& state = turn.state;
    const std::int32_t value = enteredValue(state);
    if (!panelTakes(turn, value)) {
        flash(state, Flash::Err, AfterFlash::Reopen);
        return;
    }
    if (const auto slot = pendingSlot(state.screen)) {
        state.pending.used = static_cast<std::uint8_t>(state.pending.used | (1U << *slot));
        state.pending.values[*slot] = value;
        flash(state, Flash::Saved, AfterFlash::Forward);
        return;
    }
    state.awaiting = true;
    turn.effects.emplace_back(WriteParameter{*row(state.screen).parameter, value});
}

} // namespace

void accept(Turn& turn) {
    switch (row(turn.state.screen).kind) {
    case RowKind::Password:
        return acceptPassword(turn);
    case RowKind::ResetAction:
        return acceptAction(turn);
    case RowKind::Editor:
        return acceptParameter(turn);
    default:
        return;
    }
}

void takeAnswer(Turn& turn, const Answer& answer) {
    State& state = turn.state;
    if (answer.deferred) {
        if (!answer.accepted && state.flash == Flash::None && !state.awaiting)
            flash(state, Flash::Err, AfterFlash::Stay);
        return;
    }
    if (!state.awaiting)
        return;
    state.awaiting = false;
    if (!answer.accepted)
        flash(state, Flash::Err, AfterFlash::Reopen);
    else if (row(state.screen).kind == RowKind::ResetAction)
        flash(state, Flash::Done, AfterFlash::Forward);
    else
        flash(state, Flash::Saved, AfterFlash::Forward);
}

void writePending(Turn& turn) {
    const auto group = groupOf(turn.state.screen);
    PendingValues& pending = turn.state.pending;
    for (std::uint8_t slot = 0; group && slot < pending.values.size(); ++slot) {
        const MenuRow& r = row(static_cast<ScreenId>(*group + 1 + slot));
        if ((pending.used & (1U << slot)) != 0 && r.parameter)
            turn.effects.emplace_back(WriteParameter{*r.parameter, pending.values[slot], true});
    }
    pending = {};
}

} // namespace s4k::panel
