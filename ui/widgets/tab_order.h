// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

class QWidget;

namespace s4k::ui {

/// Makes Tab visit `parts`, each with its children, in this order. The order inside each part does
/// not change. All parts must be in one window; null parts are skipped.
void orderTabs(const std::vector<QWidget*>& parts);

} // namespace s4k::ui
