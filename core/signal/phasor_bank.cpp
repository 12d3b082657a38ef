// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signal/phasor_bank.h"

namespace s4k {

namespace {

template <typename Table>
void tabulate(Table& wave, double hz) {
    for (std::size_t k = 0; k < wave.cosine.size(); ++k) {
        const SinCos a = sincosTurns(hz / kSampleRate * (static_cast<double>(k) + 0.5));
        wave.cosine[k] = a.cos;
        wave.sine[k] = a.sin;
    }
}

} // namespace

std::size_t PhasorBank::add(const PhaseClock& clock, double hz) {
    m_tones.push_back({clock, hz, {}, {}});
    tabulate(m_waves.emplace_back(), hz);
    return m_tones.size() - 1;
}

void PhasorBank::retune(std::size_t tone, double hz, std::uint64_t now) {
    m_tones[tone].clock = m_tones[tone].clock.retuned(hz, now);
    m_tones[tone].hz = hz;
    tabulate(m_waves[tone], hz);
}

void PhasorBank::setAmplitude(std::size_t tone, Channel channel, Phasor amplitude) {
    m_tones[tone].re[index(channel)] = amplitude.re;
    m_tones[tone].im[index(channel)] = amplitude.im;
}

void PhasorBank::addAmplitude(std::size_t tone, Channel channel, Phasor amplitude) {
    m_tones[tone].re[index(channel)] += amplitude.re;
    m_tones[tone].im[index(channel)] += amplitude.im;
}

void PhasorBank::turnAmplitudes(std::uint64_t now) {
    for (std::size_t t = 0; t < m_tones.size(); ++t) {
        const Tone& tone = m_tones[t];
        const SinCos a = sincosTurns(tone.clock.turnsAfter(now + kHalf - 1));
        const Lanes re = Lanes::load(tone.re);
        const Lanes im = Lanes::load(tone.im);
        m_waves[t].re = both(a.cos) * re - both(a.sin) * im;
        m_waves[t].im = both(a.sin) * re + both(a.cos) * im;
    }
}

void PhasorBank::render(std::uint64_t now, const SampleSet& constant, Block out) {
    turnAmplitudes(now);
    const Lanes level = Lanes::load(constant);
    // The two sets at the same distance from the middle have the same even part and opposite odd
    // parts, so the products are computed once.
    for (std::size_t k = 0; k < kHalf; ++k) {
        Lanes even = level;
        Lanes odd = Lanes::zero();
        for (const Wave& wave : m_waves) {
            even = even + both(wave.cosine[k]) * wave.re;
            odd = odd + both(wave.sine[k]) * wave.im;
        }
        (even - odd).store(out[kHalf + k]);
        (even + odd).store(out[kHalf - 1 - k]);
    }
}

} // namespace s4k
