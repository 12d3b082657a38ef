// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metering/demand.h"
#include "core/metering/meter_engine.h"
#include "core/metering/pulses.h"
#include "core/nv/nv_image.h"

#include <cstdint>

namespace s4k {

/// The counters of the map hold 0 to 32767 and begin again. @source manual, registers 147, 152
inline constexpr std::uint16_t kMaxMeterCount = 32767;

/// What a meter keeps without control power, besides its settings. @source manual, column NV
struct MeterMemory {
    Energies energies;
    PowerTriple maximumDemand{}; ///< registers 40-42, W var VA
    PulseMemory pulses;
    std::uint16_t energyResetCount = 0; ///< register 147
    std::uint16_t powerUpCount = 1;     ///< register 152
    std::uint16_t outputConfig = 0;     ///< register 153
    friend bool operator==(const MeterMemory&, const MeterMemory&) = default;
};

/// The memory in a non-volatile image. The latched overrun is not in it: register 146 is volatile.
[[nodiscard]] MeterMemory memoryOf(const NvImage& image);

/// The image that keeps this memory; its generation is 0.
[[nodiscard]] NvImage imageOf(const MeterMemory& memory, const Settings& settings,
                              const MeterIdentity& identity);

} // namespace s4k
