// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metering/demand.h"
#include "core/metering/meter_engine.h"
#include "core/metering/pulses.h"
#include "core/nv/nv_image.h"

#include <cstdint>

namespace s4k {

/// Highest count of the counters in the register map; 0 follows. @source manual, registers 147, 152
inline constexpr std::uint16_t kMaxMeterCount = 32767;

/// State that survives a loss of control power, besides settings and identity. @source manual,
/// column NV
struct MeterMemory {
    Energies energies;
    PowerTriple maximumDemand{}; ///< registers 40-42, W var VA
    PulseMemory pulses;
    std::uint16_t energyResetCount = 0; ///< register 147
    std::uint16_t powerUpCount = 1;     ///< register 152
    std::uint16_t outputConfig = 0;     ///< register 153
    friend bool operator==(const MeterMemory&, const MeterMemory&) = default;
};

/// The state in a non-volatile image, without an overrun of the pulse outputs: register 146 is
/// volatile. Counters are limited to kMaxMeterCount.
[[nodiscard]] MeterMemory memoryOf(const NvImage& image);

/// An image with this state; its generation is 0.
[[nodiscard]] NvImage imageOf(const MeterMemory& memory, const Settings& settings,
                              const MeterIdentity& identity);

} // namespace s4k
