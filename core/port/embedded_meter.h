// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metering/demand.h"
#include "core/metering/meter_engine.h"
#include "core/metering/pulses.h"
#include "core/port/meter_port.h"
#include "core/signal/source.h"

#include <memory>

namespace s4k {

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

/// A whole meter in memory: source -> engine -> register image. Time passes only by `advance`.
class EmbeddedMeter final : public MeterPort {
public:
    explicit EmbeddedMeter(const Settings& settings = {}, const MeterIdentity& identity = {},
                           const Quirks& quirks = {});
    ~EmbeddedMeter() override;

    /// Replaces the waveforms; without a source the inputs are dead. Energies go on.
    void setSource(std::unique_ptr<SignalSource> source);
    void setQuirks(const Quirks& quirks);
    /// Imperfections of the converters; off until they are set.
    void setConverter(const ConverterModel& model);

    /// Lets `sets` / 2520 seconds pass; publishes after each completed second. A source that has
    /// ended leaves dead inputs.
    void advance(std::size_t sets);

    /// True once a source that plays once has given its last set.
    [[nodiscard]] bool sourceEnded() const;

    [[nodiscard]] const MeterSnapshot& snapshot() const;

    /// What the non-volatile image takes, now; and what it gives back at power-up.
    [[nodiscard]] MeterMemory memory() const;
    void restore(const MeterMemory& memory);

    /// The real-energy pulse contact and what it did in the last second.
    [[nodiscard]] const PulseContact& pulseContact() const;

    void subscribe(Listener listener) override;
    [[nodiscard]] Availability availability(Parameter p) const override;
    void writeParameter(Parameter p, std::int32_t value, WriteReply reply) override;
    void runCommand(Command command, CommandReply reply) override;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace s4k
