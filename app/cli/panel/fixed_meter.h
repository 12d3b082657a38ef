// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/port/meter_port.h"

namespace s4k::cli {

/// A meter whose register image never changes. Refuses every write and command.
class FixedMeter final : public MeterPort {
public:
    explicit FixedMeter(MeterSnapshot snapshot) : m_snapshot(std::move(snapshot)) {}

    [[nodiscard]] Subscription subscribe(MeterListener listener) override {
        listener.changed(m_snapshot);
        return {};
    }
    [[nodiscard]] Availability availability(Parameter) const override {
        return Availability::ReadOnly;
    }
    void writeParameter(Parameter, std::int32_t value, WriteReply reply) override;
    void runCommand(s4k::Command command, CommandReply reply) override;

private:
    MeterSnapshot m_snapshot;
};

} // namespace s4k::cli
