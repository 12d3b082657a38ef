// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/panel/values.h"

namespace s4k::panel {

inline constexpr std::string_view kClearText = "nonE";
/// All phases as the five digits write them.
inline constexpr std::string_view kPhaseLetters = "A b C";

/// What an ALERT screen writes: its text, or the letters of the phases; kClearText when clear.
[[nodiscard]] ValueText alertText(const MenuRow& row, std::uint16_t alerts);

/// How many screens of this title are active, kClearText when none.
[[nodiscard]] ValueText alertCount(ScreenId title, const MeterSnapshot& meter);

/// What an INFO screen writes; `phaseMs` chooses the half of the serial number.
[[nodiscard]] ValueText infoText(InfoItem item, const MeterIdentity& identity,
                                 std::uint32_t phaseMs);

} // namespace s4k::panel
