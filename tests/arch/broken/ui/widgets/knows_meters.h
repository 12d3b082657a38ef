// SPDX-License-Identifier: GPL-3.0-or-later
// Breaks an arrow on purpose, to prove that the check can fail.
#include "core/registers/image.h"
#include "core/units/phase.h"
#include "ui/model/meter_view.h"
