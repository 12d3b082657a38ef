// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/modbus/mbap.h"

#include <QIODevice>
#include <QObject>

#include <functional>
#include <optional>

namespace s4k::link {

/// Reads the same bytes as a client of QtSerialBus, because QtSerialBus accepts TCP answers of any
/// unit id and does not report the bytes that it discards. The client's socket or serial port is
/// kept in a transaction, which is rolled back after the client has read; then the bytes are read
/// again here. @source own design
class SocketTap final : public QObject {
    Q_OBJECT
public:
    using Sink = std::function<void(modbus::Bytes)>;

    /// Starts now; `device` must be connected and must outlive this object. `sink` receives every
    /// byte.
    explicit SocketTap(QIODevice& device, Sink sink = {}, QObject* parent = nullptr);

    /// Clears unit() and heard(); call before a request is sent.
    void expect();

    /// The unit id in the last complete TCP frame since `expect`; nullopt: none.
    [[nodiscard]] std::optional<std::uint8_t> unit() const { return m_unit; }
    /// Whether bytes were received since `expect`, with or without a valid answer.
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
