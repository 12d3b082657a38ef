// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/panel/state.h"
#include "core/registers/poll_plan.h"

namespace s4k::panel {

/// The register blocks of the value that the LCD shows now, for a live meter to read first; none
/// for a value without a register. Scales and alerts are part of every poll. If the meter does not
/// have the screen, the nearest one is used. @source own design
[[nodiscard]] BlockSet shownBlocks(const State& state, const MeterSnapshot& meter);

} // namespace s4k::panel
