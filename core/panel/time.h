// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/panel/editor.h"

namespace s4k::panel {

/// Handles a key press: restarts the time-out; then the key acts, and `+` and `-` start to repeat,
/// unless a flash is shown or an answer is awaited. A key that is already pressed is ignored.
void keyDown(Turn& turn, Key key);
/// Handles the release of a key: its repeat ends.
void keyUp(Turn& turn, Key key);

/// Advances panel time. Ends of flashes, repeats and the time-out happen in the order of their
/// times, however the time is divided into calls. While a key is held, the time-out does not run.
void elapse(Turn& turn, std::uint32_t milliseconds);

} // namespace s4k::panel
