// SPDX-License-Identifier: GPL-3.0-or-later
// Breaks an arrow that S4kArrowsLater.cmake of this tree permits.
#include "ui/trends/trend_view.h"
