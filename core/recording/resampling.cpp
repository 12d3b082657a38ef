// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recording/resampling.h"

#include "core/base/trig.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace s4k::recorded {

namespace {

constexpr double kAttenuationDb = 120;
constexpr double kKaiserBeta = 0.1102 * (kAttenuationDb - 8.7);
/// Kernel length in samples for a transition band of one cycle per sample, by Kaiser's formula.
constexpr double kKaiserLength = (kAttenuationDb - 7.95) / 14.36;
/// Table entries between two zeros of the sinc; linear interpolation between entries causes an
/// error of 3e-6 at the band edge.
constexpr double kStepsPerZero = 512;
constexpr std::size_t kBesselTerms = 48;
/// Distance of a moved band from half the sampling rate, relative to that rate.
constexpr double kShiftGuard = 0.03;

constexpr std::array<double, kBesselTerms> inverseSquares() {
    std::array<double, kBesselTerms> table{};
    for (std::size_t k = 1; k < kBesselTerms; ++k)
        table[k] = 1 / static_cast<double>(k * k);
    return table;
}

/// Modified Bessel function of the first kind and order 0 by its series, 0 <= x <= kKaiserBeta.
double besselI0(double x) {
    constexpr auto kInverseSquares = inverseSquares();
    const double quarter = x * x / 4;
    double term = 1;
    double sum = 1;
    for (std::size_t k = 1; k < kBesselTerms && term > sum * 1e-17; ++k) {
        term *= quarter * kInverseSquares[k];
        sum += term;
    }
    return sum;
}

double sinc(double turns) {
    return turns == 0 ? 1 : sincosTurns(turns / 2).sin / (kPi * turns);
}

/// The sample at `i`, which may be outside the recording.
SampleSet mirrored(std::span<const SampleSet> source, std::ptrdiff_t i) {
    const auto last = static_cast<std::ptrdiff_t>(source.size()) - 1;
    const std::ptrdiff_t pivot = i < 0 ? 0 : last;
    const std::ptrdiff_t other = std::clamp<std::ptrdiff_t>(2 * pivot - i, 0, last);
    SampleSet set = source[static_cast<std::size_t>(pivot)];
    for (std::size_t c = 0; c < kChannelCount; ++c)
        set[c] += set[c] - source[static_cast<std::size_t>(other)][c];
    return set;
}

SampleSet joined(std::span<const SampleSet> source, std::ptrdiff_t i) {
    const auto size = static_cast<std::ptrdiff_t>(source.size());
    return source[static_cast<std::size_t>((i % size + size) % size)];
}

/// `source` with `reach` more samples on each side.
std::vector<SampleSet> extended(std::span<const SampleSet> source, std::size_t reach, Ends ends) {
    const auto beyond = ends == Ends::Joined ? joined : mirrored;
    const auto margin = static_cast<std::ptrdiff_t>(reach);
    const auto size = static_cast<std::ptrdiff_t>(source.size());
    std::vector<SampleSet> out;
    out.reserve(source.size() + 2 * reach);
    for (std::ptrdiff_t i = -margin; i < 0; ++i)
        out.push_back(beyond(source, i));
    out.insert(out.end(), source.begin(), source.end());
    for (std::ptrdiff_t i = size; i < size + margin; ++i)
        out.push_back(beyond(source, i));
    return out;
}

SampleSet weighted(const SampleSet* samples, std::span<const double> weights) {
    SampleSet sum{};
    for (const double w : weights) {
        for (std::size_t c = 0; c < kChannelCount; ++c)
            sum[c] += w * (*samples)[c];
        ++samples;
    }
    return sum;
}

} // namespace

ResampleKernel::ResampleKernel(double pass, double stop)
    : m_reach(static_cast<std::size_t>(std::ceil(kKaiserLength / (stop - pass) / 2))),
      m_stepsPerSample(kStepsPerZero * (pass + stop)) {
    const auto reach = static_cast<double>(m_reach);
    const auto entries = static_cast<std::size_t>(reach * m_stepsPerSample) + 2;
    m_table.reserve(entries);
    for (std::size_t i = 0; i < entries; ++i) {
        const double distance = static_cast<double>(i) / m_stepsPerSample;
        const double inside = std::max(0.0, 1 - (distance / reach) * (distance / reach));
        m_table.push_back(sinc((pass + stop) * distance) *
                          besselI0(kKaiserBeta * std::sqrt(inside)));
    }
}

double ResampleKernel::at(double distance) const {
    const double place = distance * m_stepsPerSample;
    const auto entry = std::min(static_cast<std::size_t>(place), m_table.size() - 2);
    return m_table[entry] +
           (place - static_cast<double>(entry)) * (m_table[entry + 1] - m_table[entry]);
}

void ResampleKernel::weights(double fraction, std::span<double> out) const {
    double sum = 0;
    for (std::size_t i = 0; i < m_reach; ++i) {
        out[m_reach - 1 - i] = at(static_cast<double>(i) + fraction);
        out[m_reach + i] = at(static_cast<double>(i) + (1 - fraction));
        sum += out[m_reach - 1 - i] + out[m_reach + i];
    }
    for (double& w : out)
        w /= sum;
}

ResampleKernel shiftingKernel(double rate) {
    const double pass = std::min(kSampleRate / 2.0 / rate, 0.5 - kShiftGuard);
    return {pass, 1 - pass};
}

std::vector<SampleSet> resample(std::span<const SampleSet> source, const ResampleKernel& kernel,
                                double step, std::size_t count, Ends ends) {
    const std::size_t reach = kernel.reach();
    const auto size = static_cast<double>(source.size());
    const double beyond = step * static_cast<double>(count) - size;
    const bool overruns = ends == Ends::Mirrored && beyond > 0;
    const double last = size - 1 + (overruns ? std::ceil(beyond) : 0);
    const auto padded = extended(source, reach + static_cast<std::size_t>(last - size + 1), ends);
    const std::size_t margin = (padded.size() - source.size()) / 2;
    std::vector<double> weights(2 * reach);
    std::vector<SampleSet> out;
    out.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        double position = step * static_cast<double>(i);
        if (ends == Ends::Joined)
            position = std::max(0.0, position - std::floor(position / size) * size);
        const double whole = std::min(std::floor(position), last);
        kernel.weights(std::min(position - whole, 1.0), weights);
        out.push_back(
            weighted(&padded[static_cast<std::size_t>(whole) + margin + 1 - reach], weights));
    }
    return out;
}

} // namespace s4k::recorded
