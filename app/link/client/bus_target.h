// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/link/line_settings.h"
#include "app/link/tcp_address.h"
#include "core/base/result.h"
#include "core/modbus/bytes.h"

#include <QModbusClient>
#include <QString>

#include <memory>
#include <string>
#include <variant>

namespace s4k::link {

/// A serial line with meters on it.
struct SerialTarget {
    QString device;
    LineSettings line;
    bool echoes = false; ///< the adapter receives what it sends (two-wire RS-485)
};

/// Where a bus of meters is connected.
using BusTarget = std::variant<TcpAddress, SerialTarget>;

/// `127.0.0.1:1502`, `/dev/ttyUSB0 19200 8N1`.
[[nodiscard]] std::string targetText(const BusTarget& target);

/// The name of a bus in histories: the device without line settings, so that a change of the baud
/// rate does not make it another bus.
[[nodiscard]] std::string busName(const BusTarget& target);

/// What the user should check when no unit answers.
[[nodiscard]] Text silenceRemedy(const BusTarget& target);

/// Makes a client for one connection. It never repeats a request and has no data of earlier
/// connections.
[[nodiscard]] std::unique_ptr<QModbusClient> makeClient(const BusTarget& target);

/// Time in ms on the wire of a request and its longest possible answer, rounded up; 0 over TCP.
[[nodiscard]] int wireTimeMs(const BusTarget& target, modbus::Bytes request);

/// Why there is no connection, from the error of `client`; with a remedy.
[[nodiscard]] Error connectionError(const BusTarget& target, const QModbusClient& client);

} // namespace s4k::link
