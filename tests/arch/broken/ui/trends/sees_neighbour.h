// SPDX-License-Identifier: GPL-3.0-or-later
// Breaks the arrows on purpose: the proof that the check can fail.
#include "ui/charts/time_ticks.h"
#include "ui/demand/demand_plot.h"
