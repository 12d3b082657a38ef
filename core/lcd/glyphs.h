// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lcd/frame.h"

#include <optional>
#include <string>
#include <string_view>

namespace s4k::lcd {

/// Segments that show `c` in a 14-segment cell; nullopt if there is no glyph: all capitals have
/// one, small letters only some. @source own design after the usual 14-segment alphabet
[[nodiscard]] std::optional<std::uint16_t> cellGlyph(char c);

/// Segments that show `c` in a 7-segment digit (without point); nullopt when there is no glyph.
/// Many letters have one case only: `b` has a shape, `B` has none.
/// @source own design: 0-9 - and the letters of the manual's values, such as SAvEd, ConF, 1L-1n
[[nodiscard]] std::optional<std::uint8_t> digitGlyph(char c);

/// Writes `text` left-aligned into the label, with blanks after it. Returns false and leaves the
/// frame unchanged if `text` is longer than the label or has a character without a glyph.
bool writeLabel(LcdFrame& frame, std::string_view text);

/// Writes `text` right-aligned into the digits, with blanks before it; a `.` lights the point of
/// the digit before it. Returns false and leaves the frame unchanged if `text` is too long, has a
/// character without a glyph, or has a point at the beginning or after a point.
bool writeValue(LcdFrame& frame, std::string_view text);

/// Text of the label's six cells without trailing blanks: the inverse of writeLabel. A cell that
/// shows no glyph reads `?`.
[[nodiscard]] std::string labelText(const LcdFrame& frame);

/// Text of the digits with their points, without leading blanks; a digit that shows no glyph reads
/// `?`. The inverse of writeValue except for pairs with the same shape: `u` reads as `v`; 5 or S,
/// and 0 or O, read as letters only in a word. A word has a letter other than A b C d E F S O and
/// none of the digits 1 to 4 and 6 to 9: `SAvEd` and `OvEr`, but not `5A0b` and `3L-1n`.
[[nodiscard]] std::string valueText(const LcdFrame& frame);

/// The frame as lines of text for goldens and terminals: icons, label, value.
[[nodiscard]] std::string frameText(const LcdFrame& frame);

} // namespace s4k::lcd
