// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/server/kernel_socket.h"

#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace s4k::link {

namespace {

#ifdef MSG_NOSIGNAL
constexpr int kSendFlags = MSG_NOSIGNAL;
#else
constexpr int kSendFlags = 0;
#endif

bool wouldBlock() {
    return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR;
}

void switchOn(int descriptor, int level, int option) {
    const int on = 1;
    setsockopt(descriptor, level, option, &on, sizeof(on));
}

} // namespace

KernelSocket::KernelSocket(qintptr descriptor)
    : m_descriptor(static_cast<int>(descriptor)), m_readable(descriptor, QSocketNotifier::Read),
      m_writable(descriptor, QSocketNotifier::Write) {
    m_writable.setEnabled(false);
    fcntl(m_descriptor, F_SETFL, fcntl(m_descriptor, F_GETFL) | O_NONBLOCK);
    switchOn(m_descriptor, IPPROTO_TCP, TCP_NODELAY);
    switchOn(m_descriptor, SOL_SOCKET, SO_KEEPALIVE);
#ifdef SO_NOSIGPIPE
    switchOn(m_descriptor, SOL_SOCKET, SO_NOSIGPIPE);
#endif
    findPeer();
    connect(&m_readable, &QSocketNotifier::activated, this, &KernelSocket::readable);
    connect(&m_writable, &QSocketNotifier::activated, this, &KernelSocket::sendRest);
}

KernelSocket::~KernelSocket() {
    m_readable.setEnabled(false);
    m_writable.setEnabled(false);
    ::close(m_descriptor);
}

void KernelSocket::findPeer() {
    sockaddr_storage storage{};
    socklen_t size = sizeof(storage);
    auto* const address = reinterpret_cast<sockaddr*>(&storage);
    if (getpeername(m_descriptor, address, &size) != 0)
        return;
    m_peerAddress = QHostAddress(address);
    // The port is at the same offset for IPv4 and IPv6.
    m_peerPort = ntohs(reinterpret_cast<const sockaddr_in*>(&storage)->sin_port);
}

std::optional<std::size_t> KernelSocket::read(std::span<std::uint8_t> buffer) {
    const auto size = recv(m_descriptor, buffer.data(), buffer.size(), 0);
    if (size > 0)
        return static_cast<std::size_t>(size);
    return size < 0 && wouldBlock() ? std::optional<std::size_t>(0) : std::nullopt;
}

void KernelSocket::write(modbus::Bytes bytes) {
    std::size_t sent = 0;
    if (m_unsent.isEmpty()) {
        const auto size = send(m_descriptor, bytes.data(), bytes.size(), kSendFlags);
        if (size < 0 && !wouldBlock()) {
            QMetaObject::invokeMethod(this, &KernelSocket::broken, Qt::QueuedConnection);
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

void KernelSocket::sendRest() {
    const auto size = send(m_descriptor, m_unsent.constData(),
                           static_cast<std::size_t>(m_unsent.size()), kSendFlags);
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
