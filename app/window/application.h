// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/options.h"

class QApplication;

namespace s4k::app {

/// Shows the window and runs the event loop until the window is closed or the screenshot is taken;
/// then stores geometry and meters and waits for the screenshot's file. Returns the exit code: 0,
/// or 2 when the start is refused or, with a screenshot, when any request is refused or the file
/// cannot be written.
[[nodiscard]] int runWindow(QApplication& app, const Options& options);

} // namespace s4k::app
