// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace s4k {

/// Ratio of a circle's circumference to its diameter, and one turn in radians.
inline constexpr double kPi = 3.14159265358979323846;
inline constexpr double kTwoPi = 2.0 * kPi;

struct SinCos {
    double sin = 0;
    double cos = 1;
    friend bool operator==(const SinCos&, const SinCos&) = default;
};

/// Sine and cosine of an angle in turns (1 = 360 degrees), with the same bits on every platform.
/// Absolute error below 2.3e-16 for |turns| < 2^50; NaN if `turns` is not finite.
/// @source own design: exact reduction to an eighth of a turn, Taylor series
[[nodiscard]] SinCos sincosTurns(double turns);

/// Angle of the point (x, y) in turns, -0.5..0.5, with the same bits on every platform; 0 for the
/// origin. Error below 1e-16 turns. Both arguments must be finite.
/// @source own design: estimate, then one correction by sincosTurns
[[nodiscard]] double atan2Turns(double y, double x);

} // namespace s4k
