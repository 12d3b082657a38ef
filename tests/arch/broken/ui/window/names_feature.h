// SPDX-License-Identifier: GPL-3.0-or-later
// Breaks the arrows on purpose: the proof that the check can fail.
#include "ui/trends/trend_view.h"
#include "ui/widgets/parts.h"
