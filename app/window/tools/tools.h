// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/action_table.h"
#include "ui/window/tool.h"

#include <QStringList>

#include <vector>

namespace s4k::app {

class Composition;

/// The views of the window in the order of their tabs. A new view needs its folder and one row
/// here. `parts` must outlive the window.
[[nodiscard]] std::vector<ui::Tool> toolsOf(Composition& parts);
/// The side panels at the right edge of the window. `parts` must outlive the window.
[[nodiscard]] std::vector<ui::Dock> docksOf(Composition& parts);
/// Keys of the views that belong to no action, for the list of shortcuts.
[[nodiscard]] std::vector<ui::KeyHint> keysOfTools();

} // namespace s4k::app
