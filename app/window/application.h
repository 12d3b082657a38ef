// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/options.h"

class QApplication;

namespace s4k::app {

/// Shows the window and runs the event loop until the window is closed or the screenshot is
/// written. Returns the exit code: 0, or 2 when the start is refused or, with a screenshot, any
/// other request.
[[nodiscard]] int runWindow(QApplication& app, const Options& options);

} // namespace s4k::app
