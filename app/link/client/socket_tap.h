// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/modbus/mbap.h"

#include <QIODevice>
#include <QObject>

#include <optional>

namespace s4k::link {

/// Reads along with a QModbusTcpClient, which takes answers of any unit id and says nothing of what
/// it throws away: its socket is kept in a transaction, which is rolled back after the client has
/// read, and read again here. @source own design
class SocketTap final : public QObject {
    Q_OBJECT
public:
    /// Begins when the socket is connected; `device` outlives this.
    explicit SocketTap(QIODevice& device, QObject* parent = nullptr);

    /// Forgets what came before: a request is about to be sent.
    void expect();

    /// Who sent the last whole frame.
    [[nodiscard]] std::optional<std::uint8_t> unit() const { return m_unit; }
    /// Anything came, whether or not it made an answer.
    [[nodiscard]] bool heard() const { return m_heard; }
    /// What came is part of a frame, or none: where the next one begins is not known.
    [[nodiscard]] bool midFrame() const { return m_parser.waiting() || m_parser.broken(); }

private:
    QIODevice& m_device;
    modbus::MbapParser m_parser;
    std::optional<std::uint8_t> m_unit;
    bool m_heard = false;

    void readAlong();
};

} // namespace s4k::link
