// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/panel/editor.h"

namespace s4k::panel {

/// Handles Next on the last digit or on a list entry of the open editor: compares the password,
/// sends the command if the entry is YES, or sends the parameter. A parameter of a group that acts
/// on leaving is kept in State::pending instead. Shows `Err` for a wrong password and a value that
/// is not allowed. @source docs/decisions.md, "Panel"
void accept(Turn& turn);

/// Handles the meter's answer to a write or a command: shows `SAvEd`, `donE` or `Err`. An answer
/// that is not awaited is ignored; of a deferred write only a refusal is shown, and only if no
/// flash is shown and no answer is awaited.
void takeAnswer(Turn& turn, const Answer& answer);

/// Sends the values in State::pending to the meter and clears them. State::screen must still be in
/// the group that is left.
void writePending(Turn& turn);

} // namespace s4k::panel
