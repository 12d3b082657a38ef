// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/server/client_socket.h"

#include <QtGlobal>

#ifdef Q_OS_WIN
#include <winsock2.h>
#include <ws2tcpip.h>
#else
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#endif

#include <algorithm>

namespace s4k::link {

namespace {

#ifdef Q_OS_WIN

using Handle = SOCKET;
using Length = int;
using OptionValue = const char*;
constexpr int kSendFlags = 0;

bool wouldBlock() {
    return WSAGetLastError() == WSAEWOULDBLOCK;
}

void setNonBlocking(Handle handle) {
    u_long on = 1;
    ioctlsocket(handle, FIONBIO, &on);
}

void closeHandle(Handle handle) {
    closesocket(handle);
}

#else

using Handle = int;
using Length = std::size_t;
using OptionValue = const int*;
#ifdef MSG_NOSIGNAL
constexpr int kSendFlags = MSG_NOSIGNAL;
#else
constexpr int kSendFlags = 0;
#endif

bool wouldBlock() {
    return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR;
}

void setNonBlocking(Handle handle) {
    fcntl(handle, F_SETFL, fcntl(handle, F_GETFL) | O_NONBLOCK);
}

void closeHandle(Handle handle) {
    ::close(handle);
}

#endif

Handle handleOf(qintptr descriptor) {
    return static_cast<Handle>(descriptor);
}

void switchOn(qintptr descriptor, int level, int option) {
    const int on = 1;
    setsockopt(handleOf(descriptor), level, option, reinterpret_cast<OptionValue>(&on), sizeof(on));
}

} // namespace

ClientSocket::ClientSocket(qintptr descriptor, QObject* parent)
    : QObject(parent), m_descriptor(descriptor), m_readable(descriptor, QSocketNotifier::Read),
      m_writable(descriptor, QSocketNotifier::Write) {
    m_writable.setEnabled(false);
    setNonBlocking(handleOf(descriptor));
    switchOn(descriptor, IPPROTO_TCP, TCP_NODELAY);
    switchOn(descriptor, SOL_SOCKET, SO_KEEPALIVE);
#ifdef SO_NOSIGPIPE
    switchOn(descriptor, SOL_SOCKET, SO_NOSIGPIPE);
#endif
    findPeer();
    connect(&m_readable, &QSocketNotifier::activated, this, &ClientSocket::readable);
    connect(&m_writable, &QSocketNotifier::activated, this, &ClientSocket::sendRest);
}

ClientSocket::~ClientSocket() {
    m_readable.setEnabled(false);
    m_writable.setEnabled(false);
    closeHandle(handleOf(m_descriptor));
}

void ClientSocket::findPeer() {
    sockaddr_storage storage{};
    socklen_t size = sizeof(storage);
    auto* const address = reinterpret_cast<sockaddr*>(&storage);
    if (getpeername(handleOf(m_descriptor), address, &size) != 0)
        return;
    m_peerAddress = QHostAddress(address);
    // The port stands at the same place in both families.
    m_peerPort = ntohs(reinterpret_cast<const sockaddr_in*>(&storage)->sin_port);
}

std::optional<std::size_t> ClientSocket::read(std::span<std::uint8_t> buffer) {
    const auto size = recv(handleOf(m_descriptor), reinterpret_cast<char*>(buffer.data()),
                           static_cast<Length>(buffer.size()), 0);
    if (size > 0)
        return static_cast<std::size_t>(size);
    return size < 0 && wouldBlock() ? std::optional<std::size_t>(0) : std::nullopt;
}

void ClientSocket::write(modbus::Bytes bytes) {
    std::size_t sent = 0;
    if (m_unsent.isEmpty()) {
        const auto size = send(handleOf(m_descriptor), reinterpret_cast<const char*>(bytes.data()),
                               static_cast<Length>(bytes.size()), kSendFlags);
        if (size < 0 && !wouldBlock()) {
            QMetaObject::invokeMethod(this, &ClientSocket::broken, Qt::QueuedConnection);
            return;
        }
        sent = static_cast<std::size_t>(std::max<decltype(size)>(size, 0));
    }
    if (sent == bytes.size())
        return;
    m_unsent.append(reinterpret_cast<const char*>(bytes.data() + sent),
                    static_cast<qsizetype>(bytes.size() - sent));
    m_writable.setEnabled(true);
}

void ClientSocket::sendRest() {
    const auto size = send(handleOf(m_descriptor), m_unsent.constData(),
                           static_cast<Length>(m_unsent.size()), kSendFlags);
    if (size < 0) {
        if (!wouldBlock())
            Q_EMIT broken();
        return;
    }
    m_unsent.remove(0, static_cast<qsizetype>(size));
    m_writable.setEnabled(!m_unsent.isEmpty());
    Q_EMIT drained();
}

} // namespace s4k::link
