// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/link/server/client_socket.h"
#include "app/link/server/tcp_server.h"
#include "core/modbus/mbap.h"

#include <QElapsedTimer>
#include <QObject>

#include <memory>
#include <vector>

namespace s4k::link {

/// One client of a TcpServer: bytes in, requests to the meters, replies out in the order of the
/// requests unless a fault makes one late. Reads no faster than the client takes its replies.
class TcpConnection final : public QObject {
    Q_OBJECT
public:
    TcpConnection(TcpServer& server, std::unique_ptr<ClientSocket> socket);
    ~TcpConnection() override;

    [[nodiscard]] qint64 idleMs() const { return m_lastRequest.elapsed(); }
    /// For how long it has owed half a frame or taken no replies; 0 when it does neither.
    [[nodiscard]] qint64 stalledMs() const;
    [[nodiscard]] std::string peer() const { return std::string(m_peer.view()); }

private:
    TcpServer& m_server;
    std::unique_ptr<ClientSocket> m_socket;
    modbus::MbapParser m_parser;
    modbus::PeerName m_peer;
    std::vector<std::uint8_t> m_out; ///< of one turn
    QElapsedTimer m_lastRequest;
    QElapsedTimer m_lastProgress;

    void takeTurn();
    [[nodiscard]] bool congested() const;
    void serve(const modbus::MbapFrame& frame);
    void send(const WireReply& reply, std::uint16_t transaction);
    void put(modbus::Bytes frame, const WireReply& reply);
    void flush();
    void resume();
};

} // namespace s4k::link
