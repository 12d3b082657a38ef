// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/server/tcp_server.h"

#include "app/link/server/tcp_connection.h"

#include <algorithm>

namespace s4k::link {

namespace {

constexpr int kSweepMs = 1000;
// With Qt's 50 a burst of clients overflows the queue, and the kernel lets one wait for a second.
constexpr int kBacklog = 1024;

Error startError(const TcpAddress& asked, const QTcpServer& server) {
    Error error{"Modbus TCP server", tcpText(asked.host, asked.port),
                server.errorString().toStdString(), "choose another address or port"};
    switch (server.serverError()) {
    case QAbstractSocket::AddressInUseError:
        error.cause = "another program listens at this port";
        error.remedy = "stop that program or choose another port";
        break;
    case QAbstractSocket::SocketAccessError:
        error.cause = "this user may not open this port";
        error.remedy = "choose a port above 1023, e.g. 1502";
        break;
    case QAbstractSocket::SocketAddressNotAvailableError:
        error.cause = "this machine does not have this address";
        error.remedy = "choose 127.0.0.1 or an address of one of its network interfaces";
        break;
    default:
        break;
    }
    return error;
}

} // namespace

TcpServer::TcpServer(UnitBus& bus, modbus::TrafficLog& log, QObject* parent, SocketMaker sockets)
    : QObject(parent), m_exchange(bus, log), m_sockets(sockets) {
    m_server.setListenBacklogSize(kBacklog);
    m_sweep.setInterval(kSweepMs);
    connect(&m_sweep, &QTimer::timeout, this, &TcpServer::sweep);
    connect(&m_server, &Listener::accepted, this, &TcpServer::accept);
}

TcpServer::~TcpServer() {
    stop();
}

Result<Done> TcpServer::start(const TcpAddress& address) {
    stop();
    if (!m_server.listen(address.host, address.port))
        return startError(address, m_server);
    m_lastError.clear();
    Q_EMIT changed();
    return Done{};
}

void TcpServer::stop() {
    if (!isListening())
        return;
    m_server.close();
    m_sweep.stop();
    while (!m_connections.empty()) {
        TcpConnection* const connection = m_connections.back();
        m_connections.pop_back();
        delete connection;
    }
    Q_EMIT changed();
}

std::string TcpServer::address() const {
    return isListening() ? tcpText(m_server.serverAddress(), m_server.serverPort()) : std::string();
}

void TcpServer::accept(qintptr descriptor) {
    makeRoom();
    m_connections.push_back(new TcpConnection(*this, m_sockets(descriptor)));
    if (!m_sweep.isActive())
        m_sweep.start();
    Q_EMIT changed();
}

// The implementation guide's way with a full table: the connection that was unused for longest
// goes.
void TcpServer::makeRoom() {
    if (m_connections.size() < m_limits.connections)
        return;
    const auto longest = std::ranges::max_element(
        m_connections, {}, [](const TcpConnection* connection) { return connection->idleMs(); });
    dismiss(**longest, "there were more clients than " + std::to_string(m_limits.connections) +
                           " and it had asked nothing for longest");
}

void TcpServer::sweep() {
    const std::vector<TcpConnection*> present = m_connections;
    for (TcpConnection* connection : present)
        if (connection->idleMs() > m_limits.idle.count())
            dismiss(*connection, "it had asked nothing for " +
                                     std::to_string(m_limits.idle.count() / 1000) + " s");
        else if (connection->stalledMs() > m_limits.stall.count())
            dismiss(*connection, "it left half a frame or took no replies for " +
                                     std::to_string(m_limits.stall.count() / 1000) + " s");
}

void TcpServer::dismiss(TcpConnection& connection, const std::string& why) {
    m_lastError = "client " + connection.peer() + " was disconnected: " + why;
    m_exchange.countNoise(1);
    forget(connection);
}

void TcpServer::forget(TcpConnection& connection) {
    if (std::erase(m_connections, &connection) == 0)
        return;
    connection.disconnect();
    connection.deleteLater();
    if (m_connections.empty())
        m_sweep.stop();
    Q_EMIT changed();
}

} // namespace s4k::link
