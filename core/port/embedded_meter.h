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

/// Number of sample sets for which a meter works after a loss of control power: 100 ms. @source
/// manual, "Ride Through Time"
inline constexpr std::size_t kRideThroughSets = kSampleRate / 10;

/// A complete meter in memory: source -> engine -> register image. Time passes only by `advance`.
/// In a storage it keeps its state: a change by a write is stored before the reply, energies and
/// counters once a minute of meter time, when the meter loses control power and in the destructor.
class EmbeddedMeter final : public MeterPort {
public:
    /// A powered meter without a storage.
    explicit EmbeddedMeter(const Settings& settings = {}, const MeterIdentity& identity = {},
                           const Quirks& quirks = {});

    /// Powers up with the image in `storage`, or with `factory` when there is none. `storage` must
    /// outlive the meter; null: nothing is stored.
    EmbeddedMeter(NvStorage* storage, const NvImage& factory, const Quirks& quirks = {});

    /// Stores what has changed and ignores errors; call save() first to see them.
    ~EmbeddedMeter() override;

    /// Replaces the source of waveforms; null: the inputs are dead. Energies are kept.
    void setSource(std::unique_ptr<SignalSource> source);
    /// Sets the quirks for the running second and all later ones.
    void setQuirks(const Quirks& quirks);
    /// Sets the imperfections of the converters; by default there are none.
    void setConverter(const ConverterModel& model);
    /// Sets model, serial number and versions, also without control power, and publishes the
    /// change. Returns an error and changes nothing if they cannot be stored.
    Result<Done> setIdentity(const MeterIdentity& identity);

    /// Advances meter time by `sets` / 2520 seconds; each completed second publishes a reading,
    /// also without control power. After the end of the source the inputs are dead.
    void advance(std::size_t sets);

    /// True when a source that plays once has delivered its last sample set.
    [[nodiscard]] bool sourceEnded() const;

    /// Keeps the newest `sets` sample sets of the inputs, also without control power; at most
    /// TraceRing::kMostSets. 0 (the default) keeps none. Drops those kept so far.
    void keepTrace(std::size_t sets);
    [[nodiscard]] std::size_t keptTrace() const;
    /// The sample sets kept so far, possibly fewer than keepTrace() asked for.
    [[nodiscard]] InputTrace trace() const;

    /// Switches the control power. After its loss the meter works for kRideThroughSets and is then
    /// off: nothing is measured and writes are refused, while time and waveforms continue. When
    /// control power returns to a meter that is off, the meter restarts: volatile state is cleared
    /// and the power-up counter is incremented.
    /// @source manual, "Ride Through Time", column NV, register 152
    void setControlPower(bool supplied);
    /// Whether control power is supplied; the meter may still run without it for kRideThroughSets.
    [[nodiscard]] bool controlPower() const;

    [[nodiscard]] const MeterSnapshot& snapshot() const;

    /// What the constructor found: damage in the storage and the image used instead, and the error
    /// of storing at power-up; empty without either.
    [[nodiscard]] const Text& notice() const;
    /// Error of the last write to the storage; nullopt when it succeeded.
    [[nodiscard]] const std::optional<Error>& storageError() const;
    /// Stores the image if it has changed since the last write; returns the error of the storage.
    Result<Done> save();

    /// The state that survives a loss of control power, besides settings and identity. restore()
    /// replaces it and publishes the change; it is stored with the next image.
    [[nodiscard]] MeterMemory memory() const;
    void restore(const MeterMemory& memory);

    /// The real-energy pulse contact with its closures of the last second.
    [[nodiscard]] const PulseContact& pulseContact() const;

    [[nodiscard]] Subscription subscribe(MeterListener listener) override;
    /// Always Editable, also while writes are refused because the meter is off.
    [[nodiscard]] Availability availability(Parameter p) const override;
    void writeParameter(Parameter p, std::int32_t value, WriteReply reply) override;
    void runCommand(Command command, CommandReply reply) override;

    /// Applies all changes of one request or none, in this order: the commands, the settings,
    /// register 152 (0-32767). The result is stored once. Each parameter that differs from the
    /// present settings must pass check() with the settings `next`. Refuses everything while the
    /// meter is off.
    Result<Done> writeAll(const Settings& next, std::span<const Command> commands = {},
                          std::optional<std::uint16_t> powerUpCount = std::nullopt);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace s4k
