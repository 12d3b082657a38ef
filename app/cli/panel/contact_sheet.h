// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/panel/screen_set.h"

#include <span>
#include <string>

namespace s4k::cli {

/// An HTML page with every screen, in the given order, with headings where system type, notation or
/// branch of the menu change. It refers to the PNG files of writeScreens(); `scale` is their scale.
[[nodiscard]] std::string contactSheet(std::span<const Screen> screens, int scale);

} // namespace s4k::cli
