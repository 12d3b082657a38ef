// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lcd/frame.h"

#include <optional>
#include <string>
#include <string_view>

namespace s4k::lcd {

/// Segments that draw `c` in a 14-segment cell; nothing when the cell cannot draw it. The letters
/// of the menu keep their case (`KWh`, `mS/P`). @source own design after the usual 14-segment
/// alphabet
[[nodiscard]] std::optional<std::uint16_t> cellGlyph(char c);

/// Segments that draw `c` in a 7-segment digit (without point), or nothing.
/// The case is the one that 7 segments force: `b` has a shape, `B` has none.
/// @source own design: 0-9 - and the letters of the manual's SAvEd, ConF, 1L-1n and their kin
[[nodiscard]] std::optional<std::uint8_t> digitGlyph(char c);

/// Writes `text` left-aligned into the label; false (and the frame unchanged) when it does not fit
/// or holds a character without a glyph.
bool writeLabel(LcdFrame& frame, std::string_view text);

/// Writes `text` right-aligned into the digits; a `.` lights the point of the digit (or blank)
/// before it. False (and the frame unchanged) when it does not fit, holds a character without a
/// glyph, or a point with nothing before it.
bool writeValue(LcdFrame& frame, std::string_view text);

/// The text of the label's six cells, trailing blanks removed. The inverse of writeLabel for
/// everything the menu shows; a cell no glyph draws reads `?`.
[[nodiscard]] std::string labelText(const LcdFrame& frame);

/// The digits with their points, leading blanks removed; `?` for what no glyph draws. S and 5 share
/// a shape, O and 0 too: it reads as a letter only in a word, which holds a letter other than the
/// hexadecimal AbCdEF and none of the digits 1 to 9 (`SAvEd`, `OvEr`, but `5A0b`, `3L-1n`). `u`
/// reads as the `v` it looks like. Apart from that the inverse of writeValue.
[[nodiscard]] std::string valueText(const LcdFrame& frame);

/// The whole frame as a few lines of text for goldens and terminals: icons, label, value.
[[nodiscard]] std::string frameText(const LcdFrame& frame);

} // namespace s4k::lcd
