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
    bool echoes = false; ///< the adapter hears what it sends
};

/// Where a bus of meters is.
using BusTarget = std::variant<TcpAddress, SerialTarget>;

/// `127.0.0.1:1502`, `/dev/ttyUSB0 19200 8N1`.
[[nodiscard]] std::string targetText(const BusTarget& target);

/// What a history calls a bus: a line is the same bus at another baud rate.
[[nodiscard]] std::string busName(const BusTarget& target);

/// What to look at when nobody answers there.
[[nodiscard]] Text silenceRemedy(const BusTarget& target);

/// A client for one connection: it neither retries nor keeps anything of an earlier connection.
[[nodiscard]] std::unique_ptr<QModbusClient> makeClient(const BusTarget& target);

/// Time on the wire of a request and the longest answer it can have; 0 over TCP.
[[nodiscard]] int wireTimeMs(const BusTarget& target, modbus::Bytes request);

/// Why there is no connection, from what `client` says.
[[nodiscard]] Error connectionError(const BusTarget& target, const QModbusClient& client);

} // namespace s4k::link
