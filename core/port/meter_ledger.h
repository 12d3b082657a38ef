// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/port/meter_memory.h"
#include "core/port/meter_port.h"

#include <span>

namespace s4k {

/// What a meter is set to and what it counts, as one value: a write is tried on a copy, the copy is
/// stored, and only then it takes the original's place.
struct MeterLedger {
    Settings settings;
    Energies energies;
    DemandMeter demand;
    PulseOutput pulses;
    std::uint16_t energyResetCount = 0;
    std::uint16_t powerUpCount = 0;
    std::uint16_t outputConfig = 0;

    /// As after a restart: what the image holds, everything volatile at its beginning.
    explicit MeterLedger(const NvImage& kept = {});

    /// One second has passed with these readings; `total` are the energies at its end.
    void addSecond(const Readings& now, const Energies& total);

    void configure(const Settings& next);
    /// An unknown command is refused and changes nothing.
    [[nodiscard]] Result<Done> run(Command command);
    void countPowerUp();

    [[nodiscard]] MeterMemory memory() const;
    void restore(const MeterMemory& memory);
    /// Enters energies, demands and pulse counts.
    void putInto(Readings& readings) const;
};

/// Settings, commands and a power-up counter that are taken together or not at all.
struct MeterWrites {
    const Settings& settings;
    std::span<const Command> commands;
    std::optional<std::uint16_t> powerUpCount; ///< register 152, 0-32767
};

/// The ledger after the commands, the settings and the counter, in this order. What differs from
/// the present settings is checked as the meter checks it, with the rest already as it will be.
[[nodiscard]] Result<MeterLedger> tried(const MeterLedger& now, const MeterWrites& writes);

} // namespace s4k
