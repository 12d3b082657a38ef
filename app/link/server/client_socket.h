// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/modbus/bytes.h"

#include <QHostAddress>
#include <QObject>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>

namespace s4k::link {

/// One accepted TCP connection that never blocks and sends bytes in order. Small replies are sent
/// at once (TCP_NODELAY), and a lost peer is detected (keep-alive).
/// @source own design
class ClientSocket : public QObject {
    Q_OBJECT
public:
    /// Reads the bytes that were received. @return number of bytes read, 0 when there are none now,
    /// nullopt when the other end has closed the connection or the connection broke
    [[nodiscard]] virtual std::optional<std::size_t> read(std::span<std::uint8_t> buffer) = 0;
    /// Sends the bytes in order; those that cannot be sent now are sent later.
    virtual void write(modbus::Bytes bytes) = 0;
    /// Number of bytes that wait to be sent.
    [[nodiscard]] virtual std::size_t unsent() const = 0;
    /// Switches the signal `readable`. While it is off, the client is slowed down (TCP flow
    /// control).
    virtual void setReading(bool reads) = 0;

    [[nodiscard]] virtual QHostAddress peerAddress() const = 0;
    [[nodiscard]] virtual std::uint16_t peerPort() const = 0;

Q_SIGNALS:
    /// Bytes, or the end of the connection, can be read; emitted until they are read.
    void readable();
    /// Some of the waiting bytes were sent.
    void drained();
    /// Sending failed: the connection is of no use any more.
    void broken();
};

/// Makes a socket that owns `descriptor`.
using SocketMaker = std::unique_ptr<ClientSocket> (*)(qintptr descriptor);

/// Makes the fastest socket of this system: KernelSocket on POSIX, otherwise PortableSocket.
[[nodiscard]] std::unique_ptr<ClientSocket> makeClientSocket(qintptr descriptor);

} // namespace s4k::link
