// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/client/socket_tap.h"

#include <QByteArray>

namespace s4k::link {

SocketTap::SocketTap(QIODevice& device, QObject* parent) : QObject(parent), m_device(device) {
    // The client has connected itself before: it reads first.
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
    const QByteArray bytes = m_device.readAll();
    m_device.startTransaction();
    m_heard = m_heard || !bytes.isEmpty();
    m_parser.feed(modbus::Bytes(reinterpret_cast<const std::uint8_t*>(bytes.constData()),
                                static_cast<std::size_t>(bytes.size())),
                  [this](const modbus::MbapFrame& frame) { m_unit = frame.unit; });
}

} // namespace s4k::link
