// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/panel/menu.h"

/// Targets of the keys in the menu tree. They depend only on the menu table and the system type.
/// The functions need screens that are visible in `type` and return such screens.
/// @source docs/decisions.md, "Panel"
namespace s4k::panel {

/// Screen after power-up and after the time-out.
[[nodiscard]] ScreenId homeScreen(SystemType type);

/// Target of Next: from a title or group its first screen, from a screen the next one of the same
/// title or group, from the last one the title or group.
[[nodiscard]] ScreenId forward(ScreenId from, SystemType type);

/// Target of Back: the title or group of the screen; from a title the home screen.
[[nodiscard]] ScreenId outward(ScreenId from, SystemType type);

/// Target of `+` (direction 1) and `-` (-1): from titles and from readings, alerts and INFO screens
/// the adjacent title, from a group the adjacent group, after the last the first; otherwise `from`.
[[nodiscard]] ScreenId along(ScreenId from, int direction, SystemType type);

/// Any `screen` if it is visible in `type`; otherwise the title or group that contains it there, or
/// the home screen if there is none.
[[nodiscard]] ScreenId nearestVisible(ScreenId screen, SystemType type);

/// The SETUP group that `screen` is or belongs to; nullopt if there is none.
[[nodiscard]] std::optional<ScreenId> groupOf(ScreenId screen);

} // namespace s4k::panel
