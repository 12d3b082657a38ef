// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/port/meter_memory.h"
#include "core/port/meter_port.h"

#include <span>

namespace s4k {

/// Settings, energies and counters of a meter as one value. A write is tried on a copy; the copy is
/// stored, and only then replaces the original.
struct MeterLedger {
    Settings settings;
    Energies energies;
    DemandMeter demand;
    PulseOutput pulses;
    std::uint16_t energyResetCount = 0;
    std::uint16_t powerUpCount = 0;
    std::uint16_t outputConfig = 0;

    /// The state after a restart: the values of the image, volatile values as in a new meter.
    explicit MeterLedger(const NvImage& kept = {});

    /// Adds one second with these readings to demand and pulses; `total`, the energies at its end,
    /// replaces `energies`. A NaN power counts as 0.
    void addSecond(const Readings& now, const Energies& total);

    /// Replaces the settings and configures demand and pulses by them.
    void configure(const Settings& next);
    /// Executes a command; BeginSubinterval and ResetMaxDemand take effect at the next addSecond().
    /// An unknown command is refused and changes nothing.
    [[nodiscard]] Result<Done> run(Command command);
    /// Increments the power-up counter; 0 follows 32767.
    void countPowerUp();

    [[nodiscard]] MeterMemory memory() const;
    void restore(const MeterMemory& memory);
    /// Writes energies, demands and pulse counts to `readings`; NaN for the energies of phases that
    /// the system type does not have.
    void putInto(Readings& readings) const;
};

/// Settings, commands and a power-up counter that are all applied or not at all.
struct MeterWrites {
    const Settings& settings; ///< all settings, changed or not
    std::span<const Command> commands;
    std::optional<std::uint16_t> powerUpCount; ///< register 152, 0-32767
};

/// The ledger after the commands, the settings and the counter, in this order; the error is the
/// first refusal. Each parameter that differs from the present settings must pass check() with all
/// new settings.
[[nodiscard]] Result<MeterLedger> tried(const MeterLedger& now, const MeterWrites& writes);

} // namespace s4k
