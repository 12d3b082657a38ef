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

/// One client of a TcpServer: passes its requests to the meters and sends the replies in the order
/// of the requests, except for a reply that a fault delays. Reads no faster than the client reads
/// its replies.
class TcpConnection final : public QObject {
    Q_OBJECT
public:
    TcpConnection(TcpServer& server, std::unique_ptr<ClientSocket> socket);
    ~TcpConnection() override;

    /// Time in ms since the last request, or since the connection was made.
    [[nodiscard]] qint64 idleMs() const { return m_lastRequest.elapsed(); }
    /// Whether it has sent a request since it was made.
    [[nodiscard]] bool hasAsked() const { return m_hasAsked; }
    /// Time in ms since the first byte of a frame that is still incomplete, or since replies wait
    /// to be sent and the client has taken none; the longer of the two, 0 without either.
    [[nodiscard]] qint64 stalledMs() const;
    [[nodiscard]] std::string peer() const { return std::string(m_peer.view()); }

private:
    TcpServer& m_server;
    std::unique_ptr<ClientSocket> m_socket;
    modbus::MbapParser m_parser;
    modbus::PeerName m_peer;
    std::vector<std::uint8_t> m_out; ///< replies of one turn
    QElapsedTimer m_lastRequest;
    QElapsedTimer m_frameBegan;
    QElapsedTimer m_lastTaken; ///< when the client last took replies, or the first had to wait
    bool m_hasAsked = false;
    bool m_isCongested = false;

    void takeTurn();
    void parse(modbus::Bytes bytes);
    [[nodiscard]] bool congested() const;
    void serve(const modbus::MbapFrame& frame);
    void send(const WireReply& reply, std::uint16_t transaction);
    void put(modbus::Bytes frame, const WireReply& reply);
    void flush();
    void resume();
};

} // namespace s4k::link
