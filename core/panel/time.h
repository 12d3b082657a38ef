// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/panel/editor.h"

namespace s4k::panel {

/// A key goes down: acts, unless a flash or an answer is awaited, and `+` and `-` begin to repeat.
void keyDown(Turn& turn, Key key);
void keyUp(Turn& turn, Key key);

/// Lets panel time pass: repeats, the ends of flashes and the time-out happen in their order,
/// however the time is cut into ticks.
void elapse(Turn& turn, std::uint32_t milliseconds);

} // namespace s4k::panel
