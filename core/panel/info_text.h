// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/panel/values.h"

namespace s4k::panel {

inline constexpr std::string_view kClearText = "nonE";
/// All phase letters in the five digits.
inline constexpr std::string_view kPhaseLetters = "A b C";

/// Text of an ALERT screen: the text of the first active bit, or the letters of the phases;
/// kClearText without an alert.
[[nodiscard]] ValueText alertText(const MenuRow& row, std::uint16_t alerts);

/// Number of active screens of this title; kClearText when there is none.
[[nodiscard]] ValueText alertCount(ScreenId title, const MeterSnapshot& meter);

/// Text of an INFO screen. `phaseMs` selects the half of the serial number: each is shown for
/// kSerialHalfMs.
[[nodiscard]] ValueText infoText(InfoItem item, const MeterIdentity& identity,
                                 std::uint32_t phaseMs);

} // namespace s4k::panel
