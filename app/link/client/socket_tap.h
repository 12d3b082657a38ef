// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/modbus/mbap.h"

#include <QIODevice>
#include <QObject>

#include <functional>
#include <optional>

namespace s4k::link {

/// Reads along with a client of QtSerialBus, which takes TCP answers of any unit id and says
/// nothing of what it throws away: its socket or serial port is kept in a transaction, which is
/// rolled back after the client has read, and read again here. @source own design
class SocketTap final : public QObject {
    Q_OBJECT
public:
    using Sink = std::function<void(modbus::Bytes)>;

    /// Begins when the device is connected, and tells `sink` every byte; `device` outlives this.
    explicit SocketTap(QIODevice& device, Sink sink = {}, QObject* parent = nullptr);

    /// Forgets what came before: a request is about to be sent.
    void expect();

    /// Who sent the last whole TCP frame.
    [[nodiscard]] std::optional<std::uint8_t> unit() const { return m_unit; }
    /// Anything came, whether or not it made an answer.
    [[nodiscard]] bool heard() const { return m_heard; }

private:
    QIODevice& m_device;
    Sink m_sink;
    modbus::MbapParser m_parser;
    std::optional<std::uint8_t> m_unit;
    bool m_heard = false;

    void readAlong();
};

} // namespace s4k::link
