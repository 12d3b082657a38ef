// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/modbus/bytes.h"

#include <QByteArray>
#include <QHostAddress>
#include <QObject>
#include <QSocketNotifier>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace s4k::link {

/// One accepted TCP connection, read and written straight from and to the kernel: one system call
/// each, where QTcpSocket asks first how much there is and buffers in between.
/// @source own design
class ClientSocket final : public QObject {
    Q_OBJECT
public:
    /// Owns `descriptor` from now on.
    explicit ClientSocket(qintptr descriptor, QObject* parent = nullptr);
    ~ClientSocket() override;

    /// Reads what is there. @return bytes read, 0 when there is nothing now, nothing when the other
    /// end has closed or the connection broke
    [[nodiscard]] std::optional<std::size_t> read(std::span<std::uint8_t> buffer);
    /// Sends; what the kernel does not take now is sent later.
    void write(modbus::Bytes bytes);
    /// Bytes that wait to be sent.
    [[nodiscard]] std::size_t unsent() const { return static_cast<std::size_t>(m_unsent.size()); }
    /// Whether `readable` is signalled.
    void setReading(bool reads) { m_readable.setEnabled(reads); }

    [[nodiscard]] QHostAddress peerAddress() const { return m_peerAddress; }
    [[nodiscard]] std::uint16_t peerPort() const { return m_peerPort; }

Q_SIGNALS:
    void readable();
    /// Some of what waited was sent.
    void drained();
    void broken();

private:
    qintptr m_descriptor;
    QSocketNotifier m_readable;
    QSocketNotifier m_writable;
    QByteArray m_unsent;
    QHostAddress m_peerAddress;
    std::uint16_t m_peerPort = 0;

    void findPeer();
    void sendRest();
};

} // namespace s4k::link
