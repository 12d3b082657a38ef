// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/fixed_text.h"
#include "core/panel/state.h"

namespace s4k::panel {

/// Text of the five digits: at most ten characters, with points.
using ValueText = FixedText<10>;

/// All settings: from the register image, or from MeterSnapshot::settings where the image has none.
[[nodiscard]] Settings settingsOf(const MeterSnapshot& meter);

/// Value with which the editor of `screen` opens: the accepted value that is not yet sent, or that
/// of the meter; 0 for a row without a parameter.
[[nodiscard]] std::int32_t shownValue(const State& state, ScreenId screen,
                                      const MeterSnapshot& meter);

/// `value` in the format of the row's column: digits with leading zeros, or the text of the list;
/// `----` when neither is possible.
[[nodiscard]] ValueText valueText(const EditorColumn& column, std::int32_t value);

/// Index of `value` in the list; 0 when it is not in the list.
[[nodiscard]] std::uint8_t choiceOf(const EditorColumn& column, std::int32_t value);

/// Digits of `value`, most significant first; the places after column.digits are 0. `value` is
/// limited to 0 .. 10^digits - 1.
[[nodiscard]] std::array<std::uint8_t, 5> digitsOf(const EditorColumn& column, std::int32_t value);
/// The number that the digits of the column form, without its point.
[[nodiscard]] std::int32_t numberOf(const EditorColumn& column,
                                    const std::array<std::uint8_t, 5>& digits);

/// The digits as text with the column's point.
[[nodiscard]] ValueText digitsText(const EditorColumn& column,
                                   const std::array<std::uint8_t, 5>& digits);

/// Index of `screen` in State::pending; nullopt if it is not a screen of a group that acts on
/// leaving.
[[nodiscard]] std::optional<std::uint8_t> pendingSlot(ScreenId screen);

} // namespace s4k::panel
