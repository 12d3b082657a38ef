// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/sequence.h"

#include <algorithm>
#include <cmath>

namespace s4k {

namespace {

constexpr double kThird = 1.0 / 3.0;
constexpr double kClearly = 1.2;
constexpr double kPercent = 100;

double sizeOf(const Phasor& p) {
    return std::sqrt(squaredMagnitude(p));
}

} // namespace

Sequence sequenceOf(const std::array<Phasor, kPhaseCount>& phasors) {
    const Phasor a = polar(1, kThird);
    const Phasor b = polar(1, -kThird);
    const auto& [first, second, third] = phasors;
    return {kThird * (first + a * second + b * third), kThird * (first + b * second + a * third),
            kThird * (first + second + third)};
}

std::optional<double> unbalancePercent(const Sequence& sequence) {
    const double one = sizeOf(sequence.positive);
    const double other = sizeOf(sequence.negative);
    const double less = std::min(one, other);
    const double more = std::max(one, other);
    if (!(more > 0) || !std::isfinite(more))
        return std::nullopt;
    return kPercent * less / more;
}

Rotation rotationOf(const Sequence& sequence) {
    const double positive = sizeOf(sequence.positive);
    const double negative = sizeOf(sequence.negative);
    if (positive > kClearly * negative)
        return Rotation::Abc;
    return negative > kClearly * positive ? Rotation::Acb : Rotation::Unknown;
}

} // namespace s4k
