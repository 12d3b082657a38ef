// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/client/echo_strip.h"

#include <QEvent>
#include <QSocketNotifier>

#include <algorithm>
#include <array>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace s4k::link {

EchoStrip::EchoStrip(QSerialPort& port, QObject* parent) : QObject(parent), m_port(port) {
    for (QSocketNotifier* const notifier : port.findChildren<QSocketNotifier*>())
        if (notifier->type() == QSocketNotifier::Read)
            notifier->installEventFilter(this);
}

void EchoStrip::expect(modbus::Bytes frame) {
    m_expected = modbus::RtuBytes(frame);
    m_heard.clear();
}

// Reads at most the bytes of the echo: the bytes after it are left for the port.
bool EchoStrip::eventFilter(QObject* watched, QEvent* event) {
    const std::size_t left = m_expected.size() - m_heard.size();
    if (event->type() != QEvent::SockAct || left == 0)
        return QObject::eventFilter(watched, event);
#ifdef Q_OS_UNIX
    std::array<std::uint8_t, modbus::kMaxRtuFrame> buffer{};
    const auto size = ::read(m_port.handle(), buffer.data(), left);
    if (size <= 0)
        return false; // the port finds out why
    m_heard.append(modbus::Bytes(buffer).first(static_cast<std::size_t>(size)));
    judge();
    return true;
#else
    return false;
#endif
}

void EchoStrip::judge() {
    const modbus::Bytes expected = m_expected.view().first(m_heard.size());
    if (!std::ranges::equal(expected, m_heard.view()))
        giveBack();
    else if (m_heard == m_expected)
        expect({});
}

void EchoStrip::giveBack() {
    const modbus::RtuBytes bytes = m_heard;
    expect({});
    const bool tapped =
        m_port.isTransactionStarted(); // by a SocketTap; no byte can be put back in it
    if (tapped)
        m_port.rollbackTransaction();
    for (std::size_t i = bytes.size(); i-- > 0;)
        m_port.ungetChar(static_cast<char>(bytes[i]));
    if (tapped)
        m_port.startTransaction();
    Q_EMIT m_port.readyRead();
}

} // namespace s4k::link
