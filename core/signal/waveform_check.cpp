// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signal/range_check.h"
#include "core/signal/synthesis.h"
#include "core/signal/wave_limits.h"

namespace s4k {

namespace {

void checkComponent(RangeCheck& check, const std::string& channel, const Component& c,
                    std::size_t number) {
    const std::string thing = channel + " component " + std::to_string(number);
    check.range(thing + " frequency", c.hz, 0, kMaxComponentHz, "Hz")
        .range(thing + " level", c.rms, 0, kMaxLevel, "")
        .range(thing + " phase", c.phaseDeg, -kMaxPhaseDeg, kMaxPhaseDeg, "degrees");
}

void checkGate(RangeCheck& check, const std::string& channel, const Gate& gate) {
    check.range(channel + " gate frequency", gate.hz, 0.001, kMaxComponentHz, "Hz")
        .range(channel + " gate on cycles", gate.onCycles, 0, kMaxGateCycles, "")
        .range(channel + " gate off cycles", gate.offCycles, 0, kMaxGateCycles, "");
}

void checkChannel(RangeCheck& check, const std::string& channel, const ChannelWave& wave) {
    check.range(channel + " constant level", wave.dc, -kMaxLevel, kMaxLevel, "")
        .range(channel + " noise", wave.noiseRms, 0, kMaxLevel, "")
        .range(channel + " number of components", static_cast<double>(wave.components.size()), 0,
               static_cast<double>(kMaxComponents), "");
    checkGate(check, channel, wave.gate);
    for (std::size_t n = 0; n < wave.components.size() && !check.failed(); ++n)
        checkComponent(check, channel, wave.components[n], n + 1);
}

} // namespace

Result<Done> check(const Waveform& waveform) {
    RangeCheck check;
    for (std::size_t c = 0; c < kChannelCount; ++c)
        checkChannel(check, std::string(kChannelNames[c]), waveform.channels[c]);
    return check.result();
}

} // namespace s4k
