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

/// One accepted TCP connection that neither blocks nor loses the order of what is sent. Small
/// replies leave at once (TCP_NODELAY), and a vanished peer is noticed (keep-alive).
/// @source own design
class ClientSocket : public QObject {
    Q_OBJECT
public:
    /// Reads what is there. @return bytes read, 0 when there is nothing now, nothing when the other
    /// end has closed or the connection broke
    [[nodiscard]] virtual std::optional<std::size_t> read(std::span<std::uint8_t> buffer) = 0;
    /// Sends; what cannot leave now is sent later.
    virtual void write(modbus::Bytes bytes) = 0;
    /// Bytes that wait to be sent.
    [[nodiscard]] virtual std::size_t unsent() const = 0;
    /// Whether `readable` is signalled. While it is not, the other end is slowed down.
    virtual void setReading(bool reads) = 0;

    [[nodiscard]] virtual QHostAddress peerAddress() const = 0;
    [[nodiscard]] virtual std::uint16_t peerPort() const = 0;

Q_SIGNALS:
    /// There is something to read, or the end of the connection; signalled until it is read.
    void readable();
    /// Some of what waited was sent.
    void drained();
    /// Nothing can be sent any more.
    void broken();
};

/// Makes a socket that owns `descriptor`.
using SocketMaker = std::unique_ptr<ClientSocket> (*)(qintptr descriptor);

/// The fastest socket of this system: KernelSocket on POSIX, else PortableSocket.
[[nodiscard]] std::unique_ptr<ClientSocket> makeClientSocket(qintptr descriptor);

} // namespace s4k::link
