// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

class QWidget;

namespace s4k::ui {

/// Tab goes through `parts` in this order, and through what is in a part as it did before. All are
/// in one window; null parts are left out.
void orderTabs(const std::vector<QWidget*>& parts);

} // namespace s4k::ui
