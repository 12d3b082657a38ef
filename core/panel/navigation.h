// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/panel/menu.h"

namespace s4k::panel {

/// Targets of the keys in the menu tree. They depend only on the menu table and the system type.
/// All functions expect visible screens and return visible screens. @source panel.md "Navigation"

/// Screen after power-up and after the time-out.
[[nodiscard]] ScreenId homeScreen(SystemType type);

/// Target of Next: into a title or group, then along its screens, from the last one back to the
/// title.
[[nodiscard]] ScreenId forward(ScreenId from, SystemType type);

/// Target of Back: out to the title or group; from a title of the ring to the home screen.
[[nodiscard]] ScreenId outward(ScreenId from, SystemType type);

/// Target of `+` (direction 1) and `-` (-1): from titles and data screens the neighbouring title of
/// the ring, from a group its neighbour; otherwise `from`.
[[nodiscard]] ScreenId along(ScreenId from, int direction, SystemType type);

/// `screen`, or when the system type does not have it the nearest visible row that contains it; the
/// home screen when there is none.
[[nodiscard]] ScreenId nearestVisible(ScreenId screen, SystemType type);

/// The group that `screen` is or belongs to; nullopt when there is none.
[[nodiscard]] std::optional<ScreenId> groupOf(ScreenId screen);

} // namespace s4k::panel
