// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/panel/state.h"

namespace s4k::panel {

/// Processing of one input: the state so far, and the requests to the meter so far.
struct Turn {
    State state;
    const MeterSnapshot& meter;
    std::vector<Effect> effects;
};

/// Whether an editor opens when the row is shown: always on passwords and reset actions, on
/// parameters if the meter allows changes, never on other rows.
[[nodiscard]] bool isEditable(const MenuRow& row, const ParameterAccess& access);
/// Whether the row has a value: false for a parameter that the meter does not allow to be read.
[[nodiscard]] bool isAvailable(const MenuRow& row, const ParameterAccess& access);

/// Shows `screen`; if the row is editable, its editor starts at the first digit of the present
/// value. Ends the flash and the wait for an answer. Values in State::pending stay.
void open(State& state, ScreenId screen, const MeterSnapshot& meter);

/// Opens or closes the editor if the right to edit has changed. Otherwise, and while a flash is
/// shown or an answer is awaited, nothing changes.
void followAccess(Turn& turn);

/// Opens `screen`. If it is in another group, the values in State::pending are sent first.
void goTo(Turn& turn, ScreenId screen);

/// Shows `flash` in place of the value for kFlashMs; then `after` happens. Flash::None ends a
/// flash at once.
void flash(State& state, Flash flash, AfterFlash after);

/// Handles `+` (direction 1) and `-` (-1) in an open editor: changes the digit at the cursor, after
/// 9 follows 0, or selects another list entry (Stepping).
void stepEdit(Turn& turn, int direction);
/// Handles Next in an open editor: moves to the next digit; on the last digit or in a list calls
/// accept().
void nextEdit(Turn& turn);
/// Handles Back in an open editor: moves to the previous digit; on the first digit or in a list
/// leaves the screen without saving.
void backEdit(Turn& turn);

} // namespace s4k::panel
