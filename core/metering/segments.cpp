// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metering/segments.h"

#include "core/signal/lanes.h"

#include <cmath>

namespace s4k {

static_assert((kSegments - 1) * kSegmentStep + 2 * kSegmentReach + 1 == kWindow);

Probe::Probe() {
    for (std::size_t k = 0; k < kTable; ++k)
        m_hann[k] = 0.5 + 0.5 * sincosTurns(static_cast<double>(k) / (2.0 * kSegmentStep)).cos;
}

void Probe::tune(double hz) {
    m_hz = hz;
    const SinCos step = sincosTurns(hz / kSampleRate);
    double constant = m_hann[0];
    double image = m_hann[0];
    m_cosine[0] = m_hann[0];
    m_sine[0] = 0;
    SinCos a{step.sin, step.cos};
    for (std::size_t k = 1; k < kTable; ++k) {
        m_cosine[k] = m_hann[k] * a.cos;
        m_sine[k] = m_hann[k] * a.sin;
        constant += 2.0 * m_cosine[k];
        image += 2.0 * m_hann[k] * (2.0 * a.cos * a.cos - 1.0);
        a = {a.sin * step.cos + a.cos * step.sin, a.cos * step.cos - a.sin * step.sin};
    }
    m_constantGain = constant;
    m_imageGain = image / kSegmentStep;
}

// Sets at the same distance before and after the middle have the same weights.
void Probe::segment(const SampleSet* middle, const SampleSet& mean,
                    std::array<Phasor, kChannelCount>& out) const {
    Lanes evenLanes = both(m_cosine[0]) * Lanes::load(*middle);
    Lanes oddLanes = Lanes::zero();
    for (std::size_t k = 1; k < kTable; ++k) {
        const Lanes after = Lanes::load(*(middle + k));
        const Lanes before = Lanes::load(*(middle - k));
        evenLanes = evenLanes + both(m_cosine[k]) * (after + before);
        oddLanes = oddLanes + both(m_sine[k]) * (before - after);
    }
    const SampleSet even = evenLanes.set();
    const SampleSet odd = oddLanes.set();
    // X = A + image * conj(A); the response to the peak of A is twice the gain of the segment.
    constexpr double kGain = 0.5 * kSegmentStep;
    const double scale = 1.0 / (std::sqrt(2.0) * kGain);
    const double re = scale / (1.0 + m_imageGain);
    const double im = scale / (1.0 - m_imageGain);
    for (std::size_t c = 0; c < kChannelCount; ++c)
        out[c] = {re * (even[c] - m_constantGain * mean[c]), im * odd[c]};
}

SegmentPhasors Probe::measure(std::span<const SampleSet> sets, const SampleSet& mean) const {
    SegmentPhasors phasors{};
    const SampleSet* end = sets.data() + sets.size();
    for (std::size_t s = firstSegment(sets); s < kSegments; ++s) {
        const std::size_t fromEnd = (kSegments - 1 - s) * kSegmentStep + kSegmentReach + 1;
        segment(end - fromEnd, mean, phasors[s]);
        const Phasor turn = polar(1.0, -m_hz / kSegmentRate * static_cast<double>(s));
        for (Phasor& p : phasors[s])
            p = p * turn;
    }
    return phasors;
}

double Probe::squaredGain(double offsetHz) {
    // |sin(pi x) / (pi x (1 - x^2))| near 0, x in units of 1 / length.
    constexpr double kCurvature = kPi * kPi / 6.0 - 1.0;
    const double x = offsetHz * (2.0 * kSegmentStep / kSampleRate);
    const double gain = 1.0 - kCurvature * x * x;
    return gain * gain;
}

} // namespace s4k
