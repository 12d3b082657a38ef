// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/panel/editor.h"

namespace s4k::panel {

/// Handles a key press: the key acts unless a flash is shown or an answer is awaited; `+` and `-`
/// start to repeat.
void keyDown(Turn& turn, Key key);
void keyUp(Turn& turn, Key key);

/// Advances panel time. Repeats, ends of flashes and the time-out happen in their order,
/// independent of how the time is divided into ticks.
void elapse(Turn& turn, std::uint32_t milliseconds);

} // namespace s4k::panel
