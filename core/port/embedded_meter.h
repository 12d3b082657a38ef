// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metering/meter_engine.h"
#include "core/metering/pulses.h"
#include "core/nv/nv_storage.h"
#include "core/port/meter_memory.h"
#include "core/port/meter_port.h"
#include "core/signal/source.h"
#include "core/signal/trace_ring.h"

#include <memory>
#include <optional>
#include <span>
#include <string>

namespace s4k {

/// How long a meter goes on without control power: 100 ms. @source manual, "Ride Through Time"
inline constexpr std::size_t kRideThroughSets = kSampleRate / 10;

/// A whole meter in memory: source -> engine -> register image. Time passes only by `advance`.
/// With a storage it remembers: parameters and commands are stored before they are acknowledged,
/// what counts by itself at most every minute of meter time and at the end.
class EmbeddedMeter final : public MeterPort {
public:
    explicit EmbeddedMeter(const Settings& settings = {}, const MeterIdentity& identity = {},
                           const Quirks& quirks = {});

    /// Powers up with what `storage` holds, or with `factory` where it holds nothing. `storage`
    /// must outlive the meter; null keeps nothing.
    EmbeddedMeter(NvStorage* storage, const NvImage& factory, const Quirks& quirks = {});

    /// Saves; call `save` before to hear of errors.
    ~EmbeddedMeter() override;

    /// Replaces the waveforms; without a source the inputs are dead. Energies go on.
    void setSource(std::unique_ptr<SignalSource> source);
    void setQuirks(const Quirks& quirks);
    /// Imperfections of the converters; off until they are set.
    void setConverter(const ConverterModel& model);
    /// Who the meter says it is; refused when it cannot be stored.
    Result<Done> setIdentity(const MeterIdentity& identity);

    /// Lets `sets` / 2520 seconds pass; each completed second is a reading. A source that has
    /// ended leaves dead inputs.
    void advance(std::size_t sets);

    /// True once a source that plays once has given its last set.
    [[nodiscard]] bool sourceEnded() const;

    /// Keeps the newest `sets` sample sets as the inputs see them, powered or not; 0 (the default)
    /// keeps none, and what was kept goes. At most TraceRing::kMostSets.
    void keepTrace(std::size_t sets);
    [[nodiscard]] std::size_t keptTrace() const;
    /// What is kept, as yet perhaps fewer sets than asked for.
    [[nodiscard]] InputTrace trace() const;

    /// Switches the supply. The meter goes on for kRideThroughSets without it; then it is off:
    /// nothing is metered, writes are refused, time and waveforms go on. When the supply returns
    /// the meter restarts: what is volatile is cleared and the power-up counter rises.
    /// @source manual, "Ride Through Time", column NV, register 152
    void setControlPower(bool supplied);
    [[nodiscard]] bool controlPower() const;

    [[nodiscard]] const MeterSnapshot& snapshot() const;

    /// What was damaged in the storage and what was taken instead, or why the start could not be
    /// stored; empty when all is well.
    [[nodiscard]] const Text& notice() const;
    /// Why the newest image could not be stored; nothing when it was.
    [[nodiscard]] const std::optional<Error>& storageError() const;
    /// Stores what has changed since the last time.
    Result<Done> save();

    /// What the non-volatile image takes, now; and what it gives back at power-up. What is restored
    /// is stored with the next image.
    [[nodiscard]] MeterMemory memory() const;
    void restore(const MeterMemory& memory);

    /// The real-energy pulse contact and what it did in the last second.
    [[nodiscard]] const PulseContact& pulseContact() const;

    [[nodiscard]] Subscription subscribe(MeterListener listener) override;
    [[nodiscard]] Availability availability(Parameter p) const override;
    void writeParameter(Parameter p, std::int32_t value, WriteReply reply) override;
    void runCommand(Command command, CommandReply reply) override;

    /// All of it or nothing, stored once: first the commands, then the settings, then register 152
    /// (0-32767). What changes is checked; for the register server, whose settings are checked step
    /// by step already.
    Result<Done> writeAll(const Settings& next, std::span<const Command> commands = {},
                          std::optional<std::uint16_t> powerUpCount = std::nullopt);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace s4k
