// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lcd/glyph_tables.h"
#include "core/lcd/glyphs.h"

#include <algorithm>
#include <array>

namespace s4k::lcd {

namespace {

constexpr char kUnknown = '?';
constexpr auto kPoint = static_cast<std::uint8_t>(bit(Digit::Point));

bool isLetter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

bool isHexLetter(char c) {
    return std::string_view("AbCdEF").find(c) != std::string_view::npos;
}

/// The first character of `table` with the shape `segments` for which `accepts` is true, or `?`.
template <std::size_t N, typename Accepts>
char characterOf(const std::array<Glyph, N>& table, std::uint16_t segments, Accepts accepts) {
    const auto it = std::find_if(table.begin(), table.end(), [&](const Glyph& glyph) {
        return glyph.segments == segments && accepts(glyph.character);
    });
    return it == table.end() ? kUnknown : it->character;
}

std::uint16_t shapeOf(std::uint8_t digit) {
    return static_cast<std::uint16_t>(digit & ~kPoint);
}

char readDigit(std::uint8_t digit) {
    return characterOf(kDigitGlyphs, shapeOf(digit), [](char) { return true; });
}

char readLetter(std::uint8_t digit) {
    const char letter = characterOf(kDigitGlyphs, shapeOf(digit), isLetter);
    return letter == kUnknown ? readDigit(digit) : letter;
}

/// Whether the value is a word (`SAvEd`) and not a number (`5A0b`): it has a letter that
/// hexadecimal numbers lack, and no digit 1 to 9 that cannot be a letter.
bool readsAsWord(const std::array<std::uint8_t, kDigits>& digits) {
    bool word = false;
    for (const std::uint8_t digit : digits) {
        const char letter = readLetter(digit);
        if (letter >= '1' && letter <= '9')
            return false;
        word = word || (isLetter(letter) && letter != 'S' && letter != 'O' && !isHexLetter(letter));
    }
    return word;
}

std::string framed(std::string_view line) {
    return "| " + std::string(line) + " |\n";
}

std::string iconLine(const LcdFrame& frame) {
    constexpr std::array<std::string_view, kIconCount> kNames{"heart", "wrench", "A", "B", "C"};
    std::string line;
    for (std::size_t i = 0; i < kIconCount; ++i) {
        line += i == 0 ? "" : " ";
        line += frame.has(static_cast<Icon>(i)) ? std::string(kNames[i])
                                                : std::string(kNames[i].size(), ' ');
    }
    return line;
}

} // namespace

std::string labelText(const LcdFrame& frame) {
    std::string text;
    for (const std::uint16_t cell : frame.label)
        text += characterOf(kCellGlyphs, cell, [](char) { return true; });
    text.erase(text.find_last_not_of(' ') + 1);
    return text;
}

std::string valueText(const LcdFrame& frame) {
    const bool word = readsAsWord(frame.digits);
    std::string text;
    for (const std::uint8_t digit : frame.digits) {
        if (text.empty() && digit == 0)
            continue;
        text += word ? readLetter(digit) : readDigit(digit);
        if ((digit & kPoint) != 0)
            text += '.';
    }
    return text;
}

std::string frameText(const LcdFrame& frame) {
    const std::string icons = iconLine(frame);
    std::string label = labelText(frame);
    label.resize(icons.size(), ' ');
    const std::string value = valueText(frame);
    const std::string rule = "+" + std::string(icons.size() + 2, '-') + "+\n";
    return rule + framed(icons) + framed(label) +
           framed(std::string(icons.size() - value.size(), ' ') + value) + rule;
}

} // namespace s4k::lcd
