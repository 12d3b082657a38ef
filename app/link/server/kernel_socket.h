// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/link/server/client_socket.h"

#include <QByteArray>
#include <QSocketNotifier>

namespace s4k::link {

/// Reads and writes with one POSIX system call each; QTcpSocket first asks for the number of bytes
/// and buffers them.
/// @source POSIX.1-2017, recv() and send()
class KernelSocket final : public ClientSocket {
    Q_OBJECT
public:
    explicit KernelSocket(qintptr descriptor);
    ~KernelSocket() override;

    [[nodiscard]] std::optional<std::size_t> read(std::span<std::uint8_t> buffer) override;
    void write(modbus::Bytes bytes) override;
    [[nodiscard]] std::size_t unsent() const override {
        return static_cast<std::size_t>(m_unsent.size());
    }
    void setReading(bool reads) override { m_readable.setEnabled(reads); }

    [[nodiscard]] QHostAddress peerAddress() const override { return m_peerAddress; }
    [[nodiscard]] std::uint16_t peerPort() const override { return m_peerPort; }

private:
    int m_descriptor;
    QSocketNotifier m_readable;
    QSocketNotifier m_writable;
    QByteArray m_unsent;
    QHostAddress m_peerAddress;
    std::uint16_t m_peerPort = 0;

    void findPeer();
    void sendRest();
};

} // namespace s4k::link
