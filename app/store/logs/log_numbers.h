// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace s4k::store {

/// How the numbers of a log are written.
struct NumberStyle {
    char decimal = '.';   ///< `.` or `,`
    bool grouped = false; ///< the other one of `.` and `,` groups thousands
    friend bool operator==(const NumberStyle&, const NumberStyle&) = default;
};

/// The number of a cell; NaN for an empty cell, words such as `n/a`, and numbers that are not
/// finite. Blanks and apostrophes may group thousands. nullopt: it is no number of this style.
[[nodiscard]] std::optional<double> numberIn(std::string_view cell, NumberStyle style);

/// What a cell says about the decimal sign of its file.
enum class NumberSign : std::uint8_t {
    NoNumber,    ///< no number in any style
    Nothing,     ///< empty, or a word for a missing value
    Plain,       ///< no sign: `230`
    Point,       ///< the point is decimal: `230.5`
    Comma,       ///< the comma is decimal: `230,5`
    MaybePoint,  ///< the point is decimal or groups thousands: `1.000`
    MaybeComma,  ///< the comma is decimal or groups thousands: `1,000`
    PointsGroup, ///< points group thousands: `1.234.567`, `1.234,5`
    CommasGroup  ///< commas group thousands: `1,234,567`, `1,234.5`
};

[[nodiscard]] NumberSign signOf(std::string_view cell);

} // namespace s4k::store
