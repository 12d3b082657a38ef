// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/panel/menu.h"

namespace s4k::panel {

/// Where the keys lead in the menu tree; functions of the table and the system type alone.
/// All take visible screens and give visible screens. @source panel.md "Navigation"

/// Where power-up and the time-out land.
[[nodiscard]] ScreenId homeScreen(SystemType type);

/// Where Next leads: into a title or group, along its screens, from the last back to the title.
[[nodiscard]] ScreenId forward(ScreenId from, SystemType type);

/// Where Back leads: out to the title or group; from a ring title home.
[[nodiscard]] ScreenId outward(ScreenId from, SystemType type);

/// Where `+` (direction 1) and `-` (-1) lead: from titles and data screens to the neighbouring ring
/// title, from a group to its neighbour; elsewhere nowhere.
[[nodiscard]] ScreenId along(ScreenId from, int direction, SystemType type);

/// `screen` itself, or when the system type does not have it, the nearest that contains it; home
/// when there is none.
[[nodiscard]] ScreenId nearestVisible(ScreenId screen, SystemType type);

/// The group that `screen` is or belongs to.
[[nodiscard]] std::optional<ScreenId> groupOf(ScreenId screen);

} // namespace s4k::panel
