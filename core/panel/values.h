// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/fixed_text.h"
#include "core/panel/state.h"

namespace s4k::panel {

/// What stands in the five digits: with points at most twice as many characters.
using ValueText = FixedText<10>;

/// All settings as the register image shows them; the rest as the snapshot holds them.
[[nodiscard]] Settings settingsOf(const MeterSnapshot& meter);

/// The value an editor row shows when it is opened: accepted and still to be written, or the
/// meter's.
[[nodiscard]] std::int32_t shownValue(const State& state, ScreenId screen,
                                      const MeterSnapshot& meter);

/// `value` as the row's column writes it: digits with leading zeros, or the text of the list;
/// `----` for what neither can say.
[[nodiscard]] ValueText valueText(const EditorColumn& column, std::int32_t value);

/// Position of `value` in the list, 0 when it is not there.
[[nodiscard]] std::uint8_t choiceOf(const EditorColumn& column, std::int32_t value);

/// Digits of `value`, first first; what does not fit is cut to the largest number.
[[nodiscard]] std::array<std::uint8_t, 5> digitsOf(const EditorColumn& column, std::int32_t value);
[[nodiscard]] std::int32_t numberOf(const EditorColumn& column,
                                    const std::array<std::uint8_t, 5>& digits);

/// The digits with the column's point.
[[nodiscard]] ValueText digitsText(const EditorColumn& column,
                                   const std::array<std::uint8_t, 5>& digits);

/// Slot of `screen` in State::pending, when its group acts on leaving.
[[nodiscard]] std::optional<std::uint8_t> pendingSlot(ScreenId screen);

} // namespace s4k::panel
