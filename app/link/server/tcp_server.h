// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/link/server/client_socket.h"
#include "app/link/server/exchange.h"
#include "app/link/tcp_address.h"

#include <QObject>
#include <QTcpServer>
#include <QTimer>

#include <chrono>
#include <string>
#include <vector>

namespace s4k::link {

class TcpConnection;

/// Emits the descriptor of each accepted connection.
class Listener final : public QTcpServer {
    Q_OBJECT
Q_SIGNALS:
    void accepted(qintptr descriptor);

protected:
    void incomingConnection(qintptr descriptor) override { Q_EMIT accepted(descriptor); }
};

/// Limits that protect the other clients from one client.
struct TcpLimits {
    /// For one more, the connection is closed that is idle for longest: of those that never sent a
    /// request if there is one, otherwise of all.
    std::size_t connections = 64;
    std::chrono::milliseconds idle{600'000}; ///< closed after this time without a request
    /// Closed when a frame is incomplete for this time since its first byte, or the client has
    /// taken none of its replies for this time.
    std::chrono::milliseconds stall{10'000};
};

/// Serves the meters of a bus over Modbus TCP. Each meter answers its unit id; a single meter also
/// answers 0xFF. Other unit ids get no answer, or exception 0x0B of a gateway. The real meter has
/// no TCP port. @source own design; Modbus Messaging on TCP/IP Implementation Guide V1.0b
class TcpServer final : public QObject {
    Q_OBJECT
public:
    /// `sockets` makes the socket of each accepted connection.
    TcpServer(UnitBus& bus, modbus::TrafficLog& log, QObject* parent = nullptr,
              SocketMaker sockets = makeClientSocket);
    ~TcpServer() override;

    /// Listens at `address`; the error names the address, a cause and a remedy.
    [[nodiscard]] Result<Done> start(const TcpAddress& address);
    /// Stops listening and closes every connection.
    void stop();
    [[nodiscard]] bool isListening() const { return m_server.isListening(); }
    /// `127.0.0.1:1502`, with the actual port where 0 was given; empty while not listening.
    [[nodiscard]] std::string address() const;
    [[nodiscard]] std::uint16_t port() const { return m_server.serverPort(); }

    [[nodiscard]] std::size_t clients() const { return m_connections.size(); }
    [[nodiscard]] const ServerCounters& counters() const { return m_exchange.counters(); }
    /// Which client was disconnected last and why; empty when none was.
    [[nodiscard]] const Text& lastError() const { return m_lastError; }

    void setLimits(const TcpLimits& limits) { m_limits = limits; }
    /// Whether other unit ids are answered with exception 0x0B; by default they get no answer.
    void setGatewayExceptions(bool answers) { m_exchange.setGatewayExceptions(answers); }

Q_SIGNALS:
    /// Listening, number of clients or last error changed.
    void changed();

private:
    friend class TcpConnection;

    Listener m_server;
    Exchange m_exchange;
    SocketMaker m_sockets;
    TcpLimits m_limits;
    std::vector<TcpConnection*> m_connections;
    QTimer m_sweep;
    Text m_lastError;

    void accept(qintptr descriptor);
    void makeRoom();
    void sweep();
    void dismiss(TcpConnection& connection, const Text& why);
    void forget(TcpConnection& connection);
};

} // namespace s4k::link
