// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signal/synthesis.h"

#include <cmath>
#include <complex>
#include <numbers>
#include <vector>

/// Waveforms with known components, and a least-squares fit to compare the analysis with.
namespace s4k::test {

inline constexpr double kDegree = std::numbers::pi / 180;

/// The same direction within -180 to 180 degrees.
inline double wrapped(double degrees) {
    return std::remainder(degrees, 360.0);
}

inline std::vector<SampleSet> setsOf(const Waveform& waveform, std::size_t count,
                                     std::size_t skipped = 0) {
    Synthesis source(waveform);
    std::vector<SampleSet> sets(skipped + count);
    source.read(sets);
    sets.erase(sets.begin(), sets.begin() + static_cast<std::ptrdiff_t>(skipped));
    return sets;
}

/// Rms phasors of the frequencies `hz` by a least-squares fit of all of them at once: exact for any
/// length, and independent of weighted Fourier sums.
inline std::vector<std::complex<double>> fitted(const std::vector<double>& x,
                                                const std::vector<double>& hz) {
    const std::size_t n = 2 * hz.size() + 1;
    std::vector<std::vector<long double>> a(n, std::vector<long double>(n + 1, 0.0L));
    std::vector<long double> row(n);
    for (std::size_t i = 0; i < x.size(); ++i) {
        row[0] = 1;
        for (std::size_t k = 0; k < hz.size(); ++k) {
            const long double angle = 2 * std::numbers::pi_v<long double> * hz[k] *
                                      static_cast<long double>(i) / kSampleRate;
            row[2 * k + 1] = std::cos(angle);
            row[2 * k + 2] = -std::sin(angle);
        }
        for (std::size_t r = 0; r < n; ++r) {
            for (std::size_t c = 0; c < n; ++c)
                a[r][c] += row[r] * row[c];
            a[r][n] += row[r] * static_cast<long double>(x[i]);
        }
    }
    for (std::size_t p = 0; p < n; ++p)
        for (std::size_t r = 0; r < n; ++r) {
            if (r == p)
                continue;
            const long double factor = a[r][p] / a[p][p];
            for (std::size_t c = p; c <= n; ++c)
                a[r][c] -= factor * a[p][c];
        }
    std::vector<std::complex<double>> out;
    for (std::size_t k = 0; k < hz.size(); ++k)
        out.emplace_back(
            static_cast<double>(a[2 * k + 1][n] / a[2 * k + 1][2 * k + 1]) / std::numbers::sqrt2,
            static_cast<double>(a[2 * k + 2][n] / a[2 * k + 2][2 * k + 2]) / std::numbers::sqrt2);
    return out;
}

} // namespace s4k::test
