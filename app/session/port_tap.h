// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/port/meter_port.h"

namespace s4k::session {

/// A port that lets one more party see what the meter publishes. The meter keeps its one listener
/// (the tap); the panel subscribes here. The observer hears first.
/// @source own design
class PortTap final : public MeterPort {
public:
    PortTap(MeterPort& inner, Listener observer);

    void subscribe(Listener listener) override;
    [[nodiscard]] Availability availability(Parameter p) const override;
    void writeParameter(Parameter p, std::int32_t value, WriteReply reply) override;
    void runCommand(Command command, CommandReply reply) override;

private:
    MeterPort& m_inner;
    Listener m_observer;
    Listener m_listener;
    MeterSnapshot m_newest;
};

} // namespace s4k::session
