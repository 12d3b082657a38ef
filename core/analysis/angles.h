// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/phasor_picture.h"
#include "core/base/trig.h"

#include <cmath>

namespace s4k {

inline constexpr double kDegreesPerTurn = 360;
/// What is smaller than this part of the greatest has no direction.
inline constexpr double kLeastOfGreatest = 0.002;

[[nodiscard]] inline double magnitudeOf(const Phasor& p) {
    return std::sqrt(squaredMagnitude(p));
}
/// -180 to 180.
[[nodiscard]] inline double degreesOf(const Phasor& p) {
    return turnsOf(p) * kDegreesPerTurn;
}
[[nodiscard]] inline Phasor polarDegrees(double magnitude, double degrees) {
    return polar(magnitude, degrees / kDegreesPerTurn);
}
/// The same direction within -180 to 180.
[[nodiscard]] inline double wrappedDegrees(double degrees) {
    return degrees - kDegreesPerTurn * std::round(degrees / kDegreesPerTurn);
}

/// The power factors that the registers tell, for the phases of the picture's system type.
void addPowerFactors(PhasorPicture& picture, const RegisterImage& image);

} // namespace s4k
