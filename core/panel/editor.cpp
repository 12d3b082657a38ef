// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/panel/editor.h"

#include "core/panel/accept.h"
#include "core/panel/navigation.h"
#include "core/panel/values.h"

namespace s4k::panel {

namespace {

bool has(std::uint16_t mask, Parameter p) {
    return (mask & (1U << index(p))) != 0;
}

/// `-` goes to the adjacent entry or does nothing; `+` skips entries that the meter does not
/// accept.
std::uint8_t fittingStep(const Turn& turn, int direction) {
    const MenuRow& r = row(turn.state.screen);
    const Settings now = settingsOf(turn.meter);
    const auto count = static_cast<int>(r.editor.choices.size());
    for (int i = turn.state.choice + direction; i >= 0 && i < count; ++i) {
        const Choice& choice = r.editor.choices[static_cast<std::size_t>(i)];
        if (check(now, *r.parameter, choice.value).ok())
            return static_cast<std::uint8_t>(i);
        if (direction < 0)
            break;
    }
    return turn.state.choice;
}

std::uint8_t wrapped(int value, int direction, int count) {
    return static_cast<std::uint8_t>((value + direction + count) % count);
}

} // namespace

bool isAvailable(const MenuRow& row, const ParameterAccess& access) {
    return !row.parameter || row.kind == RowKind::Password ||
           !has(access.unavailable, *row.parameter);
}

bool isEditable(const MenuRow& row, const ParameterAccess& access) {
    if (row.kind != RowKind::Editor)
        return row.editor.kind != EditorKind::None;
    return isAvailable(row, access) && !has(access.readOnly, *row.parameter);
}

void open(State& state, ScreenId screen, const MeterSnapshot& meter) {
    const MenuRow& r = row(screen);
    const std::int32_t value = r.kind == RowKind::Editor ? shownValue(state, screen, meter) : 0;
    state.screen = screen;
    state.editing = isEditable(r, state.access);
    state.cursor = 0;
    state.digits = {};
    if (state.editing && r.editor.kind == EditorKind::Digits)
        state.digits = digitsOf(r.editor, value);
    state.choice = state.editing ? choiceOf(r.editor, value) : std::uint8_t{0};
    state.awaiting = false;
    flash(state, Flash::None, AfterFlash::Stay);
}

void followAccess(Turn& turn) {
    const State& state = turn.state;
    const bool busy = state.awaiting || state.flash != Flash::None;
    if (!busy && state.editing != isEditable(row(state.screen), state.access))
        open(turn.state, state.screen, turn.meter);
}

void goTo(Turn& turn, ScreenId screen) {
    if (groupOf(turn.state.screen) != groupOf(screen))
        writePending(turn);
    open(turn.state, screen, turn.meter);
}

void flash(State& state, Flash flash, AfterFlash after) {
    state.flash = flash;
    state.afterFlash = after;
    state.flashMs = flash == Flash::None ? std::uint16_t{0} : std::uint16_t{kFlashMs};
}

void stepEdit(Turn& turn, int direction) {
    State& state = turn.state;
    const EditorColumn& column = row(state.screen).editor;
    if (column.kind == EditorKind::Digits) {
        std::uint8_t& digit = state.digits[state.cursor];
        digit = wrapped(digit, direction, 10);
    } else if (column.stepping == Stepping::Fitting) {
        state.choice = fittingStep(turn, direction);
    } else {
        state.choice = wrapped(state.choice, direction, static_cast<int>(column.choices.size()));
    }
}

void nextEdit(Turn& turn) {
    State& state = turn.state;
    if (state.cursor + 1 < row(state.screen).editor.digits)
        ++state.cursor;
    else
        accept(turn);
}

void backEdit(Turn& turn) {
    State& state = turn.state;
    if (state.cursor > 0)
        --state.cursor;
    else
        goTo(turn, outward(state.screen, turn.meter.image.systemType()));
}

} // namespace s4k::panel
