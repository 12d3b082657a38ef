// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/link/server/client_socket.h"

#include <QTcpSocket>

namespace s4k::link {

/// Reads and writes with QTcpSocket, for systems without POSIX sockets.
/// @source own design
class PortableSocket final : public ClientSocket {
    Q_OBJECT
public:
    explicit PortableSocket(qintptr descriptor);
    ~PortableSocket() override;

    [[nodiscard]] std::optional<std::size_t> read(std::span<std::uint8_t> buffer) override;
    void write(modbus::Bytes bytes) override;
    [[nodiscard]] std::size_t unsent() const override {
        return static_cast<std::size_t>(m_socket.bytesToWrite());
    }
    void setReading(bool reads) override;

    [[nodiscard]] QHostAddress peerAddress() const override { return m_socket.peerAddress(); }
    [[nodiscard]] std::uint16_t peerPort() const override { return m_socket.peerPort(); }

private:
    QTcpSocket m_socket;
    bool m_reads = true;

    [[nodiscard]] bool isOpen() const;
    void announce();
    void announceLater();
    void end();
};

} // namespace s4k::link
