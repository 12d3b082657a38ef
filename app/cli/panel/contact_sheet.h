// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/panel/screen_set.h"

#include <span>
#include <string>

namespace s4k::cli {

/// An HTML page with every screen, grouped by system type, notation and branch of the menu.
[[nodiscard]] std::string contactSheet(std::span<const Screen> screens, int scale);

} // namespace s4k::cli
