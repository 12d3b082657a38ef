// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/server/tcp_server.h"

#include "app/link/server/tcp_connection.h"

#include <algorithm>
#include <utility>

namespace s4k::link {

namespace {

constexpr int kSweepMs = 1000;
// With Qt's default of 50 a burst of clients overflows the queue, and the kernel delays one by a
// second.
constexpr int kBacklog = 1024;

Error startError(const TcpAddress& asked, const QTcpServer& server) {
    Error error{S4K_TEXT("Link", "Modbus TCP server"), tcpText(asked.host, asked.port),
                Text::verbatim(server.errorString().toStdString()),
                S4K_TEXT("Link", "choose another address or port")};
    switch (server.serverError()) {
    case QAbstractSocket::AddressInUseError:
        error.cause = S4K_TEXT("Link", "another program listens at this port");
        error.remedy = S4K_TEXT("Link", "stop that program or choose another port");
        break;
    case QAbstractSocket::SocketAccessError:
        error.cause = S4K_TEXT("Link", "this user may not open this port");
        error.remedy = S4K_TEXT("Link", "choose a port above 1023, e.g. 1502");
        break;
    case QAbstractSocket::SocketAddressNotAvailableError:
        error.cause = S4K_TEXT("Link", "this machine does not have this address");
        error.remedy =
            S4K_TEXT("Link", "choose 127.0.0.1 or an address of one of its network interfaces");
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
    m_lastError = {};
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

// As the implementation guide says for a full table, the connection that was unused for longest is
// closed. One that never asked anything goes first: otherwise a port scan would close the masters.
void TcpServer::makeRoom() {
    if (m_connections.size() < m_limits.connections)
        return;
    TcpConnection& leaves =
        **std::ranges::max_element(m_connections, {}, [](const TcpConnection* connection) {
            return std::pair(!connection->hasAsked(), connection->idleMs());
        });
    const TextId why =
        leaves.hasAsked()
            ? S4K_TEXT("Link", "more than %1 clients were connected, and this one was idle longest")
            : S4K_TEXT("Link",
                       "more than %1 clients were connected, and this one had asked nothing");
    dismiss(leaves, why.with(m_limits.connections));
}

void TcpServer::sweep() {
    const std::vector<TcpConnection*> present = m_connections;
    for (TcpConnection* connection : present)
        if (connection->idleMs() > m_limits.idle.count())
            dismiss(
                *connection,
                S4K_TEXT("Link", "it sent no request for %1 s").with(m_limits.idle.count() / 1000));
        else if (connection->stalledMs() > m_limits.stall.count())
            dismiss(*connection,
                    S4K_TEXT("Link", "it left a frame incomplete or its replies unread for %1 s")
                        .with(m_limits.stall.count() / 1000));
}

void TcpServer::dismiss(TcpConnection& connection, const Text& why) {
    m_lastError = S4K_TEXT("Link", "client %1 was disconnected: %2").with(connection.peer(), why);
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
