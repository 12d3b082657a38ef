// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/panel/press_session.h"

#include <memory>

namespace s4k::cli {

/// Opens the panel for `s4k press`: on the fixed register image of --image, or on a meter with
/// settings, load and quirks, continued from the directory of --state if it contains one. The meter
/// has measured for 4 s of its time, so that every reading is valid. A damaged position of the
/// panel is reported on stderr only.
[[nodiscard]] Result<std::unique_ptr<PressSession>> openPressSession(const Arguments& arguments);

} // namespace s4k::cli
