// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metering/meter_engine.h"
#include "core/port/meter_port.h"
#include "core/signal/source.h"

#include <memory>

namespace s4k {

/// A whole meter in memory: source -> engine -> register image. Time passes only by `advance`.
class EmbeddedMeter final : public MeterPort {
public:
    explicit EmbeddedMeter(const Settings& settings = {}, const MeterIdentity& identity = {},
                           const Quirks& quirks = {});
    ~EmbeddedMeter() override;

    /// Replaces the waveforms; without a source the inputs are dead. Energies go on.
    void setSource(std::unique_ptr<SignalSource> source);
    void setQuirks(const Quirks& quirks);

    /// Lets `sets` / 2520 seconds pass; publishes after each completed second. A source that has
    /// ended leaves dead inputs.
    void advance(std::size_t sets);

    /// True once a source that plays once has given its last set.
    [[nodiscard]] bool sourceEnded() const;

    [[nodiscard]] const MeterSnapshot& snapshot() const;

    void subscribe(Listener listener) override;
    [[nodiscard]] Availability availability(Parameter p) const override;
    void writeParameter(Parameter p, std::int32_t value, WriteReply reply) override;
    void runCommand(Command command, CommandReply reply) override;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace s4k
