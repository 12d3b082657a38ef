// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/port_tap.h"

#include <utility>

namespace s4k::session {

PortTap::PortTap(MeterPort& inner, Listener observer)
    : m_inner(inner), m_observer(std::move(observer)) {
    m_inner.subscribe([this](const MeterSnapshot& snapshot) {
        m_newest = snapshot;
        m_observer(snapshot);
        if (m_listener)
            m_listener(snapshot);
    });
}

void PortTap::subscribe(Listener listener) {
    m_listener = std::move(listener);
    if (m_listener)
        m_listener(m_newest);
}

Availability PortTap::availability(Parameter p) const {
    return m_inner.availability(p);
}

void PortTap::writeParameter(Parameter p, std::int32_t value, WriteReply reply) {
    m_inner.writeParameter(p, value, std::move(reply));
}

void PortTap::runCommand(Command command, CommandReply reply) {
    m_inner.runCommand(command, std::move(reply));
}

} // namespace s4k::session
