// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/panel/state.h"

namespace s4k::panel {

/// One input while the reducer processes it: the state so far, and the requests to the meter.
struct Turn {
    State state;
    const MeterSnapshot& meter;
    std::vector<Effect> effects;
};

/// Whether entering the row opens an editor: passwords and actions always do, parameters if the
/// meter allows changes.
[[nodiscard]] bool isEditable(const MenuRow& row, const ParameterAccess& access);
/// Whether the row has a value: false for a parameter that the meter does not allow to be read.
[[nodiscard]] bool isAvailable(const MenuRow& row, const ParameterAccess& access);

/// Shows `screen` as if it had just been entered. Flash and pending answer end.
void open(State& state, ScreenId screen, const MeterSnapshot& meter);

/// Opens or closes the editor when the right to edit has changed; otherwise the digits entered are
/// kept.
void followAccess(Turn& turn);

/// Shows `screen`. Values accepted in a group that acts on leaving are sent now.
void goTo(Turn& turn, ScreenId screen);

/// Shows `flash` in place of the value for kFlashMs; `after` follows.
void flash(State& state, Flash flash, AfterFlash after);

/// Handles `+` (direction 1) and `-` (-1) in an open editor.
void stepEdit(Turn& turn, int direction);
/// Handles Next in an open editor: the next digit, or accept().
void nextEdit(Turn& turn);
/// Handles Back in an open editor: the previous digit, or leaves without saving.
void backEdit(Turn& turn);

} // namespace s4k::panel
