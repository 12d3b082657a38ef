// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/trig.h"

namespace s4k {

/// A complex amplitude. Arithmetic in a fixed order gives the same bits on every platform
/// (std::complex leaves the order to the library).
/// @source own design
struct Phasor {
    double re = 0;
    double im = 0;

    friend constexpr Phasor operator+(Phasor a, Phasor b) { return {a.re + b.re, a.im + b.im}; }
    friend constexpr Phasor operator-(Phasor a, Phasor b) { return {a.re - b.re, a.im - b.im}; }
    friend constexpr Phasor operator*(Phasor a, Phasor b) {
        return {a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re};
    }
    friend constexpr Phasor operator*(double k, Phasor a) { return {k * a.re, k * a.im}; }
    friend constexpr bool operator==(const Phasor&, const Phasor&) = default;
};

constexpr Phasor conjugate(Phasor a) {
    return {a.re, -a.im};
}
constexpr double squaredMagnitude(Phasor a) {
    return a.re * a.re + a.im * a.im;
}
/// The phasor with this magnitude and an angle in turns.
[[nodiscard]] inline Phasor polar(double magnitude, double turns) {
    const SinCos a = sincosTurns(turns);
    return {magnitude * a.cos, magnitude * a.sin};
}
/// The angle of a phasor in turns, -0.5..0.5.
[[nodiscard]] inline double turnsOf(Phasor a) {
    return atan2Turns(a.im, a.re);
}

} // namespace s4k
