// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/panel/values.h"

namespace s4k::panel {

/// Text for "no alert".
inline constexpr std::string_view kClearText = "nonE";
/// All phase letters in the five digits.
inline constexpr std::string_view kPhaseLetters = "A b C";

/// Text of the ALERT screen `row` for the contents `alerts` of register 146: its first AlertText
/// with an active bit; without such a text the letters of the phases with an alert. kClearText if
/// none of its bits is active.
[[nodiscard]] ValueText alertText(const MenuRow& row, std::uint16_t alerts);

/// Number of ALERT screens of `title` that are visible and have an active bit, at most 9;
/// kClearText if there is none.
[[nodiscard]] ValueText alertCount(ScreenId title, const MeterSnapshot& meter);

/// Text of an INFO screen; `----` for an unknown serial number and for reset system 0. `phaseMs`,
/// any running time in ms, selects the half of the serial number: the halves alternate every
/// kSerialHalfMs. A character that a digit cannot show becomes `-`.
[[nodiscard]] ValueText infoText(InfoItem item, const MeterIdentity& identity,
                                 std::uint32_t phaseMs);

} // namespace s4k::panel
