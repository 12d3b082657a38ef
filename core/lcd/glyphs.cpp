// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lcd/glyphs.h"

#include "core/lcd/glyph_tables.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace s4k::lcd {

namespace {

template <std::size_t N>
std::optional<std::uint16_t> segmentsOf(const std::array<Glyph, N>& table, char c) {
    const auto it = std::find_if(table.begin(), table.end(),
                                 [c](const Glyph& glyph) { return glyph.character == c; });
    if (it == table.end())
        return std::nullopt;
    return it->segments;
}

/// The first `count` digits of a value, from left to right.
struct Digits {
    std::array<std::uint8_t, kDigits> segments{};
    std::size_t count = 0;

    bool addPoint() {
        constexpr auto kPoint = static_cast<std::uint8_t>(bit(Digit::Point));
        if (count == 0 || (segments[count - 1] & kPoint) != 0)
            return false;
        segments[count - 1] |= kPoint;
        return true;
    }

    bool add(char c) {
        if (c == '.')
            return addPoint();
        const auto glyph = digitGlyph(c);
        if (!glyph || count == kDigits)
            return false;
        segments[count++] = *glyph;
        return true;
    }
};

} // namespace

std::optional<std::uint16_t> cellGlyph(char c) {
    return segmentsOf(kCellGlyphs, c);
}

std::optional<std::uint8_t> digitGlyph(char c) {
    const auto segments = segmentsOf(kDigitGlyphs, c);
    if (!segments)
        return std::nullopt;
    return static_cast<std::uint8_t>(*segments);
}

bool writeLabel(LcdFrame& frame, std::string_view text) {
    if (text.size() > kLabelCells)
        return false;
    decltype(frame.label) cells{};
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto glyph = cellGlyph(text[i]);
        if (!glyph)
            return false;
        cells[i] = *glyph;
    }
    frame.label = cells;
    return true;
}

bool writeValue(LcdFrame& frame, std::string_view text) {
    Digits digits;
    if (!std::all_of(text.begin(), text.end(), [&](char c) { return digits.add(c); }))
        return false;
    frame.digits = {};
    const auto count = static_cast<std::ptrdiff_t>(digits.count);
    std::copy_n(digits.segments.begin(), count, frame.digits.end() - count);
    return true;
}

} // namespace s4k::lcd
