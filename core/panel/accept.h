// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/panel/editor.h"

namespace s4k::panel {

/// Next after the last digit, or on a list: compares a password, hands a parameter or a command to
/// the meter. @source panel.md "SETUP", "RESET", "Passwords"
void accept(Turn& turn);

/// The meter's answer to what `accept` handed over.
void takeAnswer(Turn& turn, const Answer& answer);

/// Hands over what was accepted in the group that is being left.
void writePending(Turn& turn);

} // namespace s4k::panel
