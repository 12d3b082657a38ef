// SPDX-License-Identifier: GPL-3.0-or-later
// Breaks an arrow on purpose, to prove that the check can fail.
#include "ui/window/monitor.h"
