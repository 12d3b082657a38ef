// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/panel/editor.h"

namespace s4k::panel {

/// Handles Next after the last digit or on a list: compares the password, or sends the parameter or
/// the command to the meter. @source panel.md "SETUP", "RESET", "Passwords"
void accept(Turn& turn);

/// Handles the meter's answer to a write or a command.
void takeAnswer(Turn& turn, const Answer& answer);

/// Sends the values to the meter that were accepted in the group that is being left.
void writePending(Turn& turn);

} // namespace s4k::panel
