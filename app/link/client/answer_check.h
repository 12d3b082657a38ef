// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/link/client/bus_target.h"
#include "app/link/client/request_queue.h"

#include <QModbusReply>
#include <QModbusRequest>

#include <optional>
#include <string>

/// Checks that QtSerialBus leaves out: whether an answer fits its request.
namespace s4k::link {

[[nodiscard]] QModbusRequest rawRequest(modbus::Bytes pdu);

/// The PDU that was received, also one that QtSerialBus calls invalid; nullopt: none was received.
[[nodiscard]] std::optional<modbus::PduBytes> answerIn(const QModbusReply& reply);

/// Why `pdu`, received from unit `sender`, does not answer `request`; empty when it does. An
/// exception response to the request is an answer.
[[nodiscard]] Text answerFault(const BusRequest& request, const modbus::PduBytes& pdu,
                               std::uint8_t sender);

/// Why no PDU was received. `heard`: bytes were received, but no answer. If none were received, the
/// text names `timeoutMs`.
[[nodiscard]] Text silenceCause(const QModbusReply& reply, bool heard, int timeoutMs);

/// `unit 3 on 127.0.0.1:1502`.
[[nodiscard]] Text unitText(std::uint8_t unit, const BusTarget& target);
/// `Read Holding Registers 1-52`.
[[nodiscard]] std::string requestText(modbus::Bytes pdu);

} // namespace s4k::link
