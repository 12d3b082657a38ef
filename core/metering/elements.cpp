// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metering/elements.h"

#include <algorithm>
#include <cmath>

namespace s4k {

namespace {

constexpr double kThird = 1.0 / 3.0;

PhaseTrio lineSquares(const Sums& m) {
    const auto difference = [&](std::size_t a, std::size_t b, double covariance) {
        return std::max(0.0, m.square[a] + m.square[b] - 2.0 * covariance);
    };
    return {difference(0, 1, m.pair[0]), difference(1, 2, m.pair[1]), difference(0, 2, m.pair[2])};
}

void acrossTheLines(Moments& e, const Sums& m) {
    e.volts = {e.line[0], 0, 0};
    e.product = {m.product[0][0] - m.product[1][0], 0, 0};
}

// va - mean = ((va - vb) + (va - vc)) / 3; its square follows from the squares of the line-to-line
// voltages. A shift that all terminals have in common has no effect.
void aboutTheMean(Moments& e, const Sums& m) {
    const auto [ab, bc, ac] = e.line;
    const auto square = [](double near1, double near2, double far) {
        return std::max(0.0, (2.0 * (near1 + near2) - far) * (kThird * kThird));
    };
    e.volts = {square(ab, ac, bc), square(ab, bc, ac), square(ac, bc, ab)};
    for (std::size_t i = 0; i < kPhaseCount; ++i) {
        const double mean = (m.product[0][i] + m.product[1][i] + m.product[2][i]) * kThird;
        e.product[i] -= mean;
    }
}

void acrossTheLines(std::array<Phasor, kChannelCount>& p) {
    p[0] = p[0] - p[1];
    p[1] = p[2] = Phasor{};
}

void aboutTheMean(std::array<Phasor, kChannelCount>& p) {
    const Phasor mean = kThird * (p[0] + p[1] + p[2]);
    for (std::size_t n = 0; n < kPhaseCount; ++n)
        p[n] = p[n] - mean;
}

} // namespace

Moments momentsOf(const Sums& sums, SystemType system) {
    const Sums m = centredMeans(sums);
    Moments e;
    e.mean = m.first;
    e.line = lineSquares(m);
    for (std::size_t p = 0; p < kPhaseCount; ++p) {
        e.volts[p] = m.square[p];
        e.amps[p] = m.square[kPhaseCount + p];
        e.product[p] = m.product[p][p];
    }
    if (system == SystemType::OnePhaseLl)
        acrossTheLines(e, m);
    if (system == SystemType::ThreePhaseDelta)
        aboutTheMean(e, m);
    return e;
}

bool isFinite(const Moments& m) {
    double sum = 0;
    for (const double mean : m.mean)
        sum += std::abs(mean);
    for (std::size_t p = 0; p < kPhaseCount; ++p)
        sum += m.volts[p] + m.amps[p] + std::abs(m.product[p]) + m.line[p];
    return std::isfinite(sum);
}

SegmentPhasors elementPhasors(SegmentPhasors phasors, SystemType system) {
    for (auto& segment : phasors) {
        if (system == SystemType::OnePhaseLl)
            acrossTheLines(segment);
        if (system == SystemType::ThreePhaseDelta)
            aboutTheMean(segment);
    }
    return phasors;
}

} // namespace s4k
