// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/panel/state.h"

namespace s4k::panel {

/// One input on its way through the reducer.
struct Turn {
    State state;
    const MeterSnapshot& meter;
    std::vector<Effect> effects;
};

/// Whether entering the row opens an editor: passwords and actions always, parameters when the
/// meter lets them be changed.
[[nodiscard]] bool isEditable(const MenuRow& row, const ParameterAccess& access);
[[nodiscard]] bool isAvailable(const MenuRow& row, const ParameterAccess& access);

/// Shows `screen` as if just entered. Nothing is under way any more.
void open(State& state, ScreenId screen, const MeterSnapshot& meter);

/// Opens or closes the editor where the right to edit has changed; what is typed stays otherwise.
void followAccess(Turn& turn);

/// Leaves for `screen`; what was accepted in a group that acts on leaving is written now.
void goTo(Turn& turn, ScreenId screen);

/// Covers the value for a second.
void flash(State& state, Flash flash, AfterFlash after);

/// `+` and `-` on an open editor.
void stepEdit(Turn& turn, int direction);
/// Next on an open editor: the next digit, or accept.
void nextEdit(Turn& turn);
/// Back on an open editor: the previous digit, or out without saving.
void backEdit(Turn& turn);

} // namespace s4k::panel
