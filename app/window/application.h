// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/options.h"

class QApplication;

namespace s4k::app {

/// Shows the window and runs until it is closed (or the screenshot is written): the exit code.
[[nodiscard]] int runWindow(QApplication& app, const Options& options);

} // namespace s4k::app
