// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/trig.h"
#include "core/signal/range_check.h"
#include "core/signal/synthesis.h"
#include "core/signal/wave_limits.h"
#include "core/signal/wiring.h"

#include <algorithm>
#include <cmath>

namespace s4k {

namespace {

constexpr double kMinHz = 40;
constexpr double kMaxHz = 70;
constexpr double kMaxVolts = 40000;
constexpr double kMaxAmps = 50000;
constexpr int kMaxOrder = 31;

// Phases of harmonics are relative to the fundamental of the channel: order 5 with 180 degrees
// flattens the wave at any phase of the fundamental.
ChannelWave waveOf(const LoadSpec& load, double rms, double phaseDeg,
                   const std::vector<Harmonic>& harmonics) {
    ChannelWave wave;
    if (!(rms > 0))
        return wave;
    wave.components.push_back({load.frequencyHz, rms, phaseDeg});
    for (const Harmonic& h : harmonics) {
        const double hz = h.order * load.frequencyHz;
        if (hz <= kMaxComponentHz)
            wave.components.push_back({hz, h.fraction * rms, h.order * phaseDeg + h.phaseDeg});
    }
    wave.noiseRms = load.noiseFraction * rms;
    return wave;
}

double lagDeg(double powerFactor, bool capacitive) {
    const double pf = std::clamp(powerFactor, 0.0, 1.0);
    const double lag = atan2Turns(std::sqrt(1.0 - pf * pf), pf) * 360.0;
    return capacitive ? -lag : lag;
}

/// Names of the parts of a spectrum; %1 is the order.
struct HarmonicTexts {
    TextId count;
    TextId order;
    TextId frequency;
    TextId fraction;
    TextId phase;
};
constexpr HarmonicTexts kOfVoltage{S4K_TEXT("Signal", "number of voltage harmonics"),
                                   S4K_TEXT("Signal", "voltage harmonic %1 order"),
                                   S4K_TEXT("Signal", "voltage harmonic %1 frequency"),
                                   S4K_TEXT("Signal", "voltage harmonic %1 fraction"),
                                   S4K_TEXT("Signal", "voltage harmonic %1 phase")};
constexpr HarmonicTexts kOfCurrent{S4K_TEXT("Signal", "number of current harmonics"),
                                   S4K_TEXT("Signal", "current harmonic %1 order"),
                                   S4K_TEXT("Signal", "current harmonic %1 frequency"),
                                   S4K_TEXT("Signal", "current harmonic %1 fraction"),
                                   S4K_TEXT("Signal", "current harmonic %1 phase")};

void checkHarmonics(RangeCheck& check, const LoadSpec& load, const HarmonicTexts& texts,
                    const std::vector<Harmonic>& harmonics) {
    check.range(texts.count, static_cast<double>(harmonics.size()), 0, kMaxOrder, "");
    for (const Harmonic& h : harmonics)
        check.range(texts.order.with(h.order), h.order, 2, kMaxOrder, "")
            .range(texts.frequency.with(h.order), h.order * load.frequencyHz, 0, kMaxComponentHz,
                   "Hz")
            .range(texts.fraction.with(h.order), h.fraction, 0, 2, "")
            .range(texts.phase.with(h.order), h.phaseDeg, -kMaxPhaseDeg, kMaxPhaseDeg, kDegrees);
}

void checkPhases(RangeCheck& check, const LoadSpec& load) {
    for (const Phase p : kPhases) {
        const std::string phase(1, letter(p));
        check
            .range(S4K_TEXT("Signal", "current of phase %1").with(phase), load.amps[index(p)], 0,
                   kMaxAmps, "A")
            .range(S4K_TEXT("Signal", "power factor of phase %1").with(phase),
                   load.powerFactor[index(p)], 0, 1, "")
            .range(S4K_TEXT("Signal", "voltage factor of phase %1").with(phase),
                   load.voltageFactor[index(p)], 0, 2, "");
    }
}

} // namespace

Waveform waveformOf(const LoadSpec& load) {
    Waveform waveform;
    const auto legs = supplyLegs(load.system);
    for (const Phase p : kPhases) {
        const std::size_t n = index(p);
        const double lag = lagDeg(load.powerFactor[n], load.capacitive);
        waveform.channels[n] = waveOf(load, legs[n].volts * load.volts * load.voltageFactor[n],
                                      360.0 * legs[n].voltageTurns, load.voltageHarmonics);
        waveform.channels[kPhaseCount + n] =
            waveOf(load, legs[n].amps * load.amps[n], 360.0 * legs[n].currentTurns - lag,
                   load.currentHarmonics);
    }
    return waveform;
}

Result<Done> check(const LoadSpec& load) {
    RangeCheck check;
    check.range(S4K_TEXT("Signal", "line frequency"), load.frequencyHz, kMinHz, kMaxHz, "Hz")
        .range(S4K_TEXT("Signal", "voltage"), load.volts, 0, kMaxVolts, "V")
        .range(S4K_TEXT("Signal", "noise"), load.noiseFraction, 0, 1, "");
    checkPhases(check, load);
    checkHarmonics(check, load, kOfVoltage, load.voltageHarmonics);
    checkHarmonics(check, load, kOfCurrent, load.currentHarmonics);
    return check.result();
}

} // namespace s4k
