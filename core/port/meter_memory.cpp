// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/port/meter_memory.h"

#include <algorithm>

namespace s4k {

MeterMemory memoryOf(const NvImage& image) {
    MeterMemory memory;
    memory.energies = {image.totalEnergy[0], image.totalEnergy[1], image.totalEnergy[2],
                       image.phaseEnergy};
    memory.maximumDemand = image.maxDemand;
    memory.pulses = {image.pulseCounts, image.pulseRemainders, false};
    memory.energyResetCount = std::min(image.energyResetCount, kMaxMeterCount);
    memory.powerUpCount = std::min(image.powerUpCount, kMaxMeterCount);
    memory.outputConfig = std::min(image.outputConfig, kMaxMeterCount);
    return memory;
}

NvImage imageOf(const MeterMemory& memory, const Settings& settings,
                const MeterIdentity& identity) {
    NvImage image;
    image.settings = settings;
    image.identity = identity;
    image.totalEnergy = {memory.energies.realTotal, memory.energies.reactiveTotal,
                         memory.energies.apparentTotal};
    image.phaseEnergy = memory.energies.realPhase;
    image.maxDemand = memory.maximumDemand;
    image.pulseCounts = memory.pulses.counts;
    image.pulseRemainders = memory.pulses.carried;
    image.energyResetCount = memory.energyResetCount;
    image.powerUpCount = memory.powerUpCount;
    image.outputConfig = memory.outputConfig;
    return image;
}

} // namespace s4k
