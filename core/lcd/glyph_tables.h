// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lcd/frame.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace s4k::lcd {

/// A character and the segments that show it.
struct Glyph {
    char character;
    std::uint16_t segments;
};

template <typename... Segment>
consteval Glyph glyph(char character, Segment... segments) {
    return {character, static_cast<std::uint16_t>((0U | ... | bit(segments)))};
}

/// The characters of a label cell. No two rows have the same shape, so that a label is read back
/// exactly as written.
/// @source own design after the usual 14-segment alphabet
consteval auto cellGlyphTable() {
    using enum Cell;
    return std::to_array<Glyph>({
        glyph(' '),
        glyph('-', G1, G2),
        glyph('_', D),
        glyph('+', G1, G2, I, L),
        glyph('/', J, K),
        glyph('0', A, B, C, D, E, F, J, K),
        glyph('1', B, C, J),
        glyph('2', A, B, D, E, G1, G2),
        glyph('3', A, B, C, D, G2),
        glyph('4', B, C, F, G1, G2),
        glyph('5', A, D, F, G1, M),
        glyph('6', A, C, D, E, F, G1, G2),
        glyph('7', A, B, C),
        glyph('8', A, B, C, D, E, F, G1, G2),
        glyph('9', A, B, C, D, F, G1, G2),
        glyph('A', A, B, C, E, F, G1, G2),
        glyph('B', A, B, C, D, G2, I, L),
        glyph('C', A, D, E, F),
        glyph('D', A, B, C, D, I, L),
        glyph('E', A, D, E, F, G1),
        glyph('F', A, E, F, G1),
        glyph('G', A, C, D, E, F, G2),
        glyph('H', B, C, E, F, G1, G2),
        glyph('I', A, D, I, L),
        glyph('J', B, C, D, E),
        glyph('K', E, F, G1, J, M),
        glyph('L', D, E, F),
        glyph('M', B, C, E, F, H, J),
        glyph('N', B, C, E, F, H, M),
        glyph('O', A, B, C, D, E, F),
        glyph('P', A, B, E, F, G1, G2),
        glyph('Q', A, B, C, D, E, F, M),
        glyph('R', A, B, E, F, G1, G2, M),
        glyph('S', A, C, D, F, G1, G2),
        glyph('T', A, I, L),
        glyph('U', B, C, D, E, F),
        glyph('V', E, F, J, K),
        glyph('W', B, C, E, F, K, M),
        glyph('X', H, J, K, M),
        glyph('Y', H, J, L),
        glyph('Z', A, D, J, K),
        glyph('a', D, E, G1, L),
        glyph('b', C, D, E, F, G1, G2),
        glyph('c', D, E, G1, G2),
        glyph('d', B, C, D, E, G1, G2),
        glyph('e', D, E, G1, K),
        glyph('h', C, E, F, G1, G2),
        glyph('i', L),
        glyph('l', I, L),
        glyph('m', C, E, G1, G2, L),
        glyph('n', C, E, G1, G2),
        glyph('o', C, D, E, G1, G2),
        glyph('r', E, G1),
        glyph('t', D, E, F, G1),
        glyph('u', C, D, E),
        glyph('v', E, K),
        glyph('w', C, E, K, M),
        glyph('z', D, G1, K),
    });
}

/// The characters of a value digit. Of characters with the same shape the first row is read, or the
/// first letter if the value is a word (valueText).
/// @source docs/decisions.md, "LCD": the case is the one that 7 segments force
consteval auto digitGlyphTable() {
    using enum Digit;
    return std::to_array<Glyph>({
        glyph(' '),
        glyph('-', G),
        glyph('_', D),
        glyph('0', A, B, C, D, E, F),
        glyph('1', B, C),
        glyph('2', A, B, D, E, G),
        glyph('3', A, B, C, D, G),
        glyph('4', B, C, F, G),
        glyph('5', A, C, D, F, G),
        glyph('6', A, C, D, E, F, G),
        glyph('7', A, B, C),
        glyph('8', A, B, C, D, E, F, G),
        glyph('9', A, B, C, D, F, G),
        glyph('A', A, B, C, E, F, G),
        glyph('b', C, D, E, F, G),
        glyph('C', A, D, E, F),
        glyph('c', D, E, G),
        glyph('d', B, C, D, E, G),
        glyph('E', A, D, E, F, G),
        glyph('F', A, E, F, G),
        glyph('G', A, C, D, E, F),
        glyph('H', B, C, E, F, G),
        glyph('h', C, E, F, G),
        glyph('I', E, F),
        glyph('i', C),
        glyph('J', B, C, D, E),
        glyph('L', D, E, F),
        glyph('n', C, E, G),
        glyph('O', A, B, C, D, E, F),
        glyph('o', C, D, E, G),
        glyph('P', A, B, E, F, G),
        glyph('q', A, B, C, F, G),
        glyph('r', E, G),
        glyph('S', A, C, D, F, G),
        glyph('t', D, E, F, G),
        glyph('U', B, C, D, E, F),
        glyph('v', C, D, E),
        glyph('u', C, D, E),
        glyph('Y', B, C, D, F, G),
    });
}

inline constexpr auto kCellGlyphs = cellGlyphTable();
inline constexpr auto kDigitGlyphs = digitGlyphTable();

/// Number of pairs of rows in `table` with equal `member`.
template <std::size_t N, typename Member>
consteval int countTwins(const std::array<Glyph, N>& table, Member Glyph::*member) {
    int twins = 0;
    for (std::size_t i = 0; i < N; ++i)
        for (std::size_t j = i + 1; j < N; ++j)
            twins += table[i].*member == table[j].*member ? 1 : 0;
    return twins;
}

static_assert(countTwins(kCellGlyphs, &Glyph::character) == 0);
static_assert(countTwins(kCellGlyphs, &Glyph::segments) == 0, "a label reads back as written");
static_assert(countTwins(kDigitGlyphs, &Glyph::character) == 0);
static_assert(countTwins(kDigitGlyphs, &Glyph::segments) == 3,
              "only 5 S, 0 O and v u share a shape");

} // namespace s4k::lcd
