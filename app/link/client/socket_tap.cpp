// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/client/socket_tap.h"

#include <QByteArray>

#include <utility>

namespace s4k::link {

SocketTap::SocketTap(QIODevice& device, Sink sink, QObject* parent)
    : QObject(parent), m_device(device), m_sink(std::move(sink)) {
    // The client connected its slot earlier, so it reads first.
    connect(&m_device, &QIODevice::readyRead, this, &SocketTap::readAlong);
    m_device.startTransaction();
}

void SocketTap::expect() {
    m_unit.reset();
    m_heard = false;
}

void SocketTap::readAlong() {
    if (!m_device.isTransactionStarted())
        return;
    m_device.rollbackTransaction();
    const QByteArray read = m_device.readAll();
    m_device.startTransaction();
    m_heard = m_heard || !read.isEmpty();
    const modbus::Bytes bytes(reinterpret_cast<const std::uint8_t*>(read.constData()),
                              static_cast<std::size_t>(read.size()));
    m_parser.feed(bytes, [this](const modbus::MbapFrame& frame) { m_unit = frame.unit; });
    if (m_sink)
        m_sink(bytes);
}

} // namespace s4k::link
