// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/panel/state.h"
#include "core/registers/poll_plan.h"

namespace s4k::panel {

/// The register blocks whose words stand in the digits now, for a live meter to read first; none
/// for what has no register. Scales and the wrench come with any round. Of a screen that the meter
/// does not have the nearest counts. @source own design
[[nodiscard]] BlockSet shownBlocks(const State& state, const MeterSnapshot& meter);

} // namespace s4k::panel
