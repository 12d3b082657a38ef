// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/panel/state.h"
#include "core/registers/poll_plan.h"

namespace s4k::panel {

/// The register blocks that contain the value on the LCD, for PollPlan::setShown; empty if the
/// value has no register. If the meter does not have the screen, the nearest one is used.
/// @source own design
[[nodiscard]] BlockSet shownBlocks(const State& state, const MeterSnapshot& meter);

} // namespace s4k::panel
