// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/link/client/bus_target.h"
#include "app/link/client/request_queue.h"

#include <QModbusReply>
#include <QModbusRequest>

#include <optional>
#include <string>

/// What QtSerialBus does not look at: whether an answer answers.
namespace s4k::link {

[[nodiscard]] QModbusRequest rawRequest(modbus::Bytes pdu);

/// The PDU that came, whatever QtSerialBus thinks of it; nothing when none came.
[[nodiscard]] std::optional<modbus::PduBytes> answerIn(const QModbusReply& reply);

/// Why `pdu`, sent by `sender`, does not answer `request`; empty when it does. An exception does.
[[nodiscard]] Text answerFault(const BusRequest& request, const modbus::PduBytes& pdu,
                               std::uint8_t sender);

/// Why no PDU came.
[[nodiscard]] Text silenceCause(const QModbusReply& reply, bool heard, int timeoutMs);

/// `unit 3 on 127.0.0.1:1502`.
[[nodiscard]] Text unitText(std::uint8_t unit, const BusTarget& target);
/// `Read Holding Registers 1-52`.
[[nodiscard]] std::string requestText(modbus::Bytes pdu);

} // namespace s4k::link
