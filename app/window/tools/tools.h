// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/action_table.h"
#include "ui/window/tool.h"

#include <QStringList>

#include <vector>

namespace s4k::app {

class Composition;

/// The views of the window in the order of their tabs: a new one costs its folder and one line
/// here. `parts` must outlive the window.
[[nodiscard]] std::vector<ui::Tool> toolsOf(Composition& parts);
/// The panels at its right edge, likewise.
[[nodiscard]] std::vector<ui::Dock> docksOf(Composition& parts);
/// Keys of the views that no action has.
[[nodiscard]] std::vector<ui::KeyHint> keysOfTools();

} // namespace s4k::app
