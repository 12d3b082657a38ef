// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace s4k::lcd {

inline constexpr std::size_t kLabelCells = 6; ///< 14-segment letters, left to right
inline constexpr std::size_t kDigits = 5;     ///< 7-segment digits, left to right

/// Segments of a 14-segment cell, bit numbers in LcdFrame::label.
///        A            A top, B C right, D bottom, E F left,
///      F H I J B      G1 G2 middle left and right,
///        G1 G2        H I J upper diagonal-left, vertical, diagonal-right,
///      E K L M C      K L M lower diagonal-left, vertical, diagonal-right
///        D
enum class Cell : std::uint8_t {
    A,
    B,
    C,
    D,
    E,
    F,
    G1,
    G2,
    H,
    I,
    J,
    K,
    L,
    M
};
inline constexpr std::size_t kCellSegments = 14;

/// Segments of a 7-segment digit, bit numbers in LcdFrame::digits; bit 7 is the point after it.
enum class Digit : std::uint8_t {
    A,
    B,
    C,
    D,
    E,
    F,
    G,
    Point
};
inline constexpr std::size_t kDigitSegments = 8;

/// Icons, bit numbers in LcdFrame::icons. @source manual (heart, wrench), own design (phase marks)
enum class Icon : std::uint8_t {
    Heart,
    Wrench,
    PhaseA,
    PhaseB,
    PhaseC
};
inline constexpr std::size_t kIconCount = 5;

/// Mask of a segment or icon.
template <typename Segment>
constexpr std::uint16_t bit(Segment s) {
    return static_cast<std::uint16_t>(1U << static_cast<unsigned>(s));
}

/// Set of lit segments and icons: all that the LCD shows.
struct LcdFrame {
    std::array<std::uint16_t, kLabelCells> label{};
    std::array<std::uint8_t, kDigits> digits{};
    std::uint8_t icons = 0;

    [[nodiscard]] constexpr bool has(Icon i) const { return (icons & bit(i)) != 0; }
    constexpr void set(Icon i, bool on) {
        icons = static_cast<std::uint8_t>(on ? icons | bit(i) : icons & ~bit(i));
    }
    friend constexpr bool operator==(const LcdFrame&, const LcdFrame&) = default;
};

} // namespace s4k::lcd
