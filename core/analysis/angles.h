// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/phasor_picture.h"
#include "core/base/trig.h"

#include <cmath>

namespace s4k {

inline constexpr double kDegreesPerTurn = 360;
/// A phasor smaller than this fraction of the greatest one of its trio has no usable direction.
inline constexpr double kLeastOfGreatest = 0.002;

/// Length of the phasor, in its unit.
[[nodiscard]] inline double magnitudeOf(const Phasor& p) {
    return std::sqrt(squaredMagnitude(p));
}
/// Angle of the phasor in degrees, -180 to 180.
[[nodiscard]] inline double degreesOf(const Phasor& p) {
    return turnsOf(p) * kDegreesPerTurn;
}
/// The phasor with this magnitude and angle in degrees.
[[nodiscard]] inline Phasor polarDegrees(double magnitude, double degrees) {
    return polar(magnitude, degrees / kDegreesPerTurn);
}
/// The same direction as an angle from -180 to 180 degrees.
[[nodiscard]] inline double wrappedDegrees(double degrees) {
    return degrees - kDegreesPerTurn * std::round(degrees / kDegreesPerTurn);
}

/// Copies the power factors of the phases from the registers into `picture.angles`, for the phases
/// that the picture's system type has.
void addPowerFactors(PhasorPicture& picture, const RegisterImage& image);

} // namespace s4k
