// SPDX-License-Identifier: GPL-3.0-or-later
// Breaks an arrow with leave: S4kArrowsLater.cmake of this tree excuses it.
#include "ui/trends/trend_view.h"
