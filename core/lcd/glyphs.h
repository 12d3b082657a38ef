// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lcd/frame.h"

#include <optional>
#include <string>
#include <string_view>

namespace s4k::lcd {

/// Segments that show `c` in a 14-segment cell; nullopt when the cell cannot show it. Letters keep
/// the case in which the menu prints them (`KWh`, `mS/P`). @source own design after the usual
/// 14-segment alphabet
[[nodiscard]] std::optional<std::uint16_t> cellGlyph(char c);

/// Segments that show `c` in a 7-segment digit (without point); nullopt when there is no glyph.
/// Many letters have one case only: `b` has a shape, `B` has none.
/// @source own design: 0-9 - and the letters of the manual's values, such as SAvEd, ConF, 1L-1n
[[nodiscard]] std::optional<std::uint8_t> digitGlyph(char c);

/// Writes `text` left-aligned into the label. Returns false and leaves the frame unchanged when
/// `text` is longer than the label or has a character without a glyph.
bool writeLabel(LcdFrame& frame, std::string_view text);

/// Writes `text` right-aligned into the digits; a `.` lights the point of the digit before it.
/// Returns false and leaves the frame unchanged when `text` is too long, has a character without a
/// glyph, or has a point without a digit before it.
bool writeValue(LcdFrame& frame, std::string_view text);

/// Text of the label's six cells without trailing blanks: the inverse of writeLabel for all texts
/// of the menu. A cell that shows no glyph reads `?`.
[[nodiscard]] std::string labelText(const LcdFrame& frame);

/// Text of the digits with their points, without leading blanks; a digit that shows no glyph reads
/// `?`. S and 5 share a shape, and so do O and 0. They read as letters only in a word: a value with
/// a letter other than the hexadecimal AbCdEF and without a digit 1 to 9 (`SAvEd`, `OvEr`, but
/// `5A0b`, `3L-1n`). `u` reads as `v`, which has the same shape. For all other texts the inverse of
/// writeValue.
[[nodiscard]] std::string valueText(const LcdFrame& frame);

/// The frame as lines of text for goldens and terminals: icons, label, value.
[[nodiscard]] std::string frameText(const LcdFrame& frame);

} // namespace s4k::lcd
