// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signal/range_check.h"
#include "core/signal/synthesis.h"
#include "core/signal/wave_limits.h"

namespace s4k {

namespace {

void checkComponent(RangeCheck& check, std::string_view channel, const Component& c,
                    std::size_t number) {
    check
        .range(S4K_TEXT("Signal", "%1 component %2 frequency").with(channel, number), c.hz, 0,
               kMaxComponentHz, "Hz")
        .range(S4K_TEXT("Signal", "%1 component %2 level").with(channel, number), c.rms, 0,
               kMaxLevel, "")
        .range(S4K_TEXT("Signal", "%1 component %2 phase").with(channel, number), c.phaseDeg,
               -kMaxPhaseDeg, kMaxPhaseDeg, kDegrees);
}

void checkGate(RangeCheck& check, std::string_view channel, const Gate& gate) {
    check
        .range(S4K_TEXT("Signal", "%1 gate frequency").with(channel), gate.hz, 0.001,
               kMaxComponentHz, "Hz")
        .range(S4K_TEXT("Signal", "%1 gate on cycles").with(channel), gate.onCycles, 0,
               kMaxGateCycles, "")
        .range(S4K_TEXT("Signal", "%1 gate off cycles").with(channel), gate.offCycles, 0,
               kMaxGateCycles, "");
}

void checkChannel(RangeCheck& check, std::string_view channel, const ChannelWave& wave) {
    check
        .range(S4K_TEXT("Signal", "DC component of %1").with(channel), wave.dc, -kMaxLevel,
               kMaxLevel, "")
        .range(S4K_TEXT("Signal", "%1 noise").with(channel), wave.noiseRms, 0, kMaxLevel, "")
        .range(S4K_TEXT("Signal", "%1 number of components").with(channel),
               static_cast<double>(wave.components.size()), 0, static_cast<double>(kMaxComponents),
               "");
    checkGate(check, channel, wave.gate);
    for (std::size_t n = 0; n < wave.components.size() && !check.failed(); ++n)
        checkComponent(check, channel, wave.components[n], n + 1);
}

} // namespace

Result<Done> check(const Waveform& waveform) {
    RangeCheck check;
    for (std::size_t c = 0; c < kChannelCount; ++c)
        checkChannel(check, kChannelNames[c], waveform.channels[c]);
    return check.result();
}

} // namespace s4k
