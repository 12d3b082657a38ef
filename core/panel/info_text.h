// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/panel/values.h"

namespace s4k::panel {

/// What an ALERT screen writes: its text, or the phases in digits 1, 3 and 5; `nonE` when clear.
/// @source panel.md "ALERT"; `ConF` manual "UI for Setup"
[[nodiscard]] ValueText alertText(const MenuRow& row, std::uint16_t alerts);

/// How many screens of this title are active, `nonE` when none.
[[nodiscard]] ValueText alertCount(ScreenId title, const MeterSnapshot& meter);

/// What an INFO screen writes; `phaseMs` chooses the half of the serial number.
[[nodiscard]] ValueText infoText(InfoItem item, const MeterIdentity& identity,
                                 std::uint32_t phaseMs);

} // namespace s4k::panel
