// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/link/server/tcp_server.h"
#include "app/link/server/unit_bus.h"
#include "app/session/fleet.h"

#include <QByteArray>
#include <QTcpSocket>

#include <cstdint>
#include <vector>

namespace s4k::soak {

/// A read of one block of one meter; with function 0x06 a write of one register.
struct WireQuestion {
    std::int32_t unit = 0;
    std::uint8_t function = 0x03;
    std::uint16_t number = 0; ///< first register
    std::uint16_t count = 0;  ///< number of registers; for a write the value
};

/// The data words of an answer; empty when it was an exception or none was received.
using WireAnswer = std::vector<std::uint16_t>;

/// A fleet behind a Modbus TCP server, and a client that sends many requests at once.
class Wire {
public:
    explicit Wire(session::Fleet& fleet);

    /// Sends all requests in one piece and waits for every answer. The answers must have the order,
    /// unit ids and functions of the requests.
    [[nodiscard]] std::vector<WireAnswer> ask(const std::vector<WireQuestion>& questions);

private:
    link::UnitBus m_bus;
    modbus::TrafficLog m_log;
    link::TcpServer m_server;
    QTcpSocket m_client;

    [[nodiscard]] QByteArray hear(std::size_t answers);
};

} // namespace s4k::soak
