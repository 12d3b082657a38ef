// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/panel/press_session.h"

#include <memory>

namespace s4k::cli {

/// The panel that `s4k press` walks, as its options say: on a fixed image, or on a meter with
/// settings, load and quirks, continued from the directory of --state where there is one.
[[nodiscard]] Result<std::unique_ptr<PressSession>> openPressSession(const Arguments& arguments);

} // namespace s4k::cli
