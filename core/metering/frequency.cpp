// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metering/frequency.h"

#include <cmath>

namespace s4k {

namespace {

constexpr double kFirstGuessHz = 60;
constexpr double kSearchFromHz = 40;
constexpr double kSearchStepHz = 2.5; ///< a segment responds to 10 Hz on either side
constexpr int kSearchSteps = 13;      ///< to 70 Hz
constexpr double kCloseHz = 0.05;     ///< limit of the probe's gain correction
constexpr double kLeastHz = 30;       ///< outside of these the search found something else
constexpr double kGreatestHz = 80;
constexpr double kLeastShare = 0.5;
constexpr int kMaxSteps = 4;

double powerOf(const SegmentPhasors& phasors, std::size_t channel) {
    double sum = 0;
    for (const auto& segment : phasors)
        sum += squaredMagnitude(segment[channel]);
    return sum;
}

// Weighted sums of a straight line through points (x, y).
struct LineFit {
    double w = 0;
    double wx = 0;
    double wy = 0;
    double wxx = 0;
    double wxy = 0;

    void add(double x, double y, double weight) {
        w += weight;
        wx += weight * x;
        wy += weight * y;
        wxx += weight * x * x;
        wxy += weight * x * y;
    }
    double slope() const {
        const double spread = w * wxx - wx * wx;
        return spread > 0 ? (w * wxy - wx * wy) / spread : 0;
    }
};

// Slope of the angles that remain after a rotation by `turnsPerStep`, weighted by power: a segment
// without voltage has no weight.
double slopeOfRest(const SegmentPhasors& phasors, std::size_t channel, double turnsPerStep) {
    std::array<Phasor, kSegments> rest;
    Phasor mean;
    for (std::size_t s = 0; s < kSegments; ++s) {
        rest[s] = phasors[s][channel] * polar(1.0, -turnsPerStep * static_cast<double>(s));
        mean = mean + rest[s];
    }
    LineFit fit;
    for (std::size_t s = 0; s < kSegments; ++s)
        fit.add(static_cast<double>(s), turnsOf(rest[s] * conjugate(mean)),
                squaredMagnitude(rest[s]));
    return fit.slope();
}

} // namespace

bool isInFrequencyRange(double hz) {
    constexpr double kHalfDigit = 0.005;
    return hz >= 45.0 - kHalfDigit && hz <= 65.0 + kHalfDigit;
}

std::optional<double> offsetOf(const SegmentPhasors& phasors, std::size_t channel) {
    Phasor lag;
    for (std::size_t s = 1; s < kSegments; ++s)
        lag = lag + phasors[s][channel] * conjugate(phasors[s - 1][channel]);
    if (!(squaredMagnitude(lag) > 0))
        return std::nullopt;
    const double coarse = turnsOf(lag);
    return (coarse + slopeOfRest(phasors, channel, coarse)) * kSegmentRate;
}

FrequencyTracker::FrequencyTracker() {
    m_probe.tune(kFirstGuessHz);
}

std::optional<Fundamental> FrequencyTracker::find(std::span<const SampleSet> sets,
                                                  const Moments& moments, SystemType system,
                                                  Phase phase) {
    const Search in{sets, moments, system, index(phase)};
    if (auto found = follow(in))
        return found;
    search(in);
    return follow(in);
}

SegmentPhasors FrequencyTracker::measure(const Search& in) const {
    return elementPhasors(m_probe.measure(in.sets, in.moments.mean), in.system);
}

std::optional<Fundamental> FrequencyTracker::follow(const Search& in) {
    const auto segments = static_cast<double>(kSegments - firstSegment(in.sets));
    const double leastPower = kLeastShare * segments * in.moments.volts[in.channel];
    for (int step = 0; step < kMaxSteps; ++step) {
        Fundamental found{0, m_probe.hz(), measure(in)};
        const auto offset = offsetOf(found.phasors, in.channel);
        if (!offset)
            return std::nullopt;
        found.hz = m_probe.hz() + *offset;
        if (!(found.hz > kLeastHz && found.hz < kGreatestHz))
            return std::nullopt;
        if (std::abs(*offset) <= kCloseHz)
            return powerOf(found.phasors, in.channel) >= leastPower ? std::optional(found)
                                                                    : std::nullopt;
        m_probe.tune(found.hz);
    }
    return std::nullopt;
}

void FrequencyTracker::search(const Search& in) {
    double bestHz = kFirstGuessHz;
    double bestPower = 0;
    for (int step = 0; step < kSearchSteps; ++step) {
        const double hz = kSearchFromHz + step * kSearchStepHz;
        m_probe.tune(hz);
        const double power = powerOf(measure(in), in.channel);
        if (power > bestPower) {
            bestPower = power;
            bestHz = hz;
        }
    }
    m_probe.tune(bestHz);
}

} // namespace s4k
