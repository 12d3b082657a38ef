// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/server/portable_socket.h"

namespace s4k::link {

namespace {

constexpr qint64 kMostUnread = 65'536; // beyond it the kernel, and so the other end, has to wait

} // namespace

PortableSocket::PortableSocket(qintptr descriptor) {
    m_socket.setReadBufferSize(kMostUnread);
    m_socket.setSocketDescriptor(descriptor);
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_socket.setSocketOption(QAbstractSocket::KeepAliveOption, 1);
    connect(&m_socket, &QTcpSocket::readyRead, this, &PortableSocket::announce);
    // Queued: write() flushes, and its caller expects no signal from within the call.
    connect(&m_socket, &QTcpSocket::bytesWritten, this, &PortableSocket::drained,
            Qt::QueuedConnection);
    connect(&m_socket, &QTcpSocket::disconnected, this, &PortableSocket::end, Qt::QueuedConnection);
}

// Otherwise `disconnected` would call a slot of this class while only its base class exists.
PortableSocket::~PortableSocket() {
    m_socket.disconnect(this);
}

bool PortableSocket::isOpen() const {
    return m_socket.state() == QAbstractSocket::ConnectedState;
}

std::optional<std::size_t> PortableSocket::read(std::span<std::uint8_t> buffer) {
    const bool wasOpen = isOpen();
    const qint64 size =
        m_socket.read(reinterpret_cast<char*>(buffer.data()), static_cast<qint64>(buffer.size()));
    if (size > 0) {
        announceLater(); // QTcpSocket signals new bytes only
        return static_cast<std::size_t>(size);
    }
    return wasOpen ? std::optional<std::size_t>(0) : std::nullopt;
}

void PortableSocket::write(modbus::Bytes bytes) {
    const auto size = static_cast<qint64>(bytes.size());
    if (m_socket.write(reinterpret_cast<const char*>(bytes.data()), size) != size)
        QMetaObject::invokeMethod(this, &PortableSocket::broken, Qt::QueuedConnection);
    m_socket.flush(); // bytes in its buffer would be lost when it is destroyed
}

void PortableSocket::end() {
    if (m_reads)
        announce(); // bytes before the end are read first
    else
        Q_EMIT broken();
}

void PortableSocket::setReading(bool reads) {
    if (m_reads != reads && reads)
        announceLater();
    m_reads = reads;
}

void PortableSocket::announceLater() {
    QMetaObject::invokeMethod(this, &PortableSocket::announce, Qt::QueuedConnection);
}

void PortableSocket::announce() {
    if (m_reads && (m_socket.bytesAvailable() > 0 || !isOpen()))
        Q_EMIT readable();
}

} // namespace s4k::link
