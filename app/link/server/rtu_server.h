// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/link/line_settings.h"
#include "app/link/server/echo_filter.h"
#include "app/link/server/exchange.h"
#include "core/modbus/rtu_request_parser.h"

#include <QObject>
#include <QSerialPort>
#include <QString>
#include <QTimer>

#include <string>

namespace s4k::link {

/// The meters of a bus over Modbus RTU on a serial port or pseudo-terminal. The line runs with what
/// all meters are set to; when that changes the port follows. A port that vanishes is tried again
/// until `stop`. @source manual, "RS-485 Communications"; Modbus over Serial Line V1.02
class RtuServer final : public QObject {
    Q_OBJECT
public:
    RtuServer(UnitBus& bus, modbus::TrafficLog& log, QObject* parent = nullptr);
    ~RtuServer() override;

    /// Opens `device`; the error names it, the cause and a remedy. Where the meters differ in baud
    /// rate or parity, the line runs with `fallback` and the others do not hear.
    [[nodiscard]] Result<Done> start(const QString& device, const LineSettings& fallback = {});
    void stop();
    /// Started and not stopped, whether or not the device is there now.
    [[nodiscard]] bool isStarted() const { return m_started; }
    [[nodiscard]] bool isOpen() const { return m_port.isOpen(); }
    [[nodiscard]] const QString& device() const { return m_device; }
    [[nodiscard]] const LineSettings& line() const { return m_line; }

    /// The adapter hears what it sends: its own frames are left out.
    void setLocalEcho(bool echoes) { m_echo.setOn(echoes); }

    [[nodiscard]] ServerCounters counters() const;
    /// What went wrong last; empty when nothing did.
    [[nodiscard]] const Text& lastError() const { return m_lastError; }

Q_SIGNALS:
    /// Open, line or last error changed.
    void changed();

private:
    QSerialPort m_port;
    QString m_device; ///< as it was named
    modbus::PeerName m_peer;
    Exchange m_exchange;
    modbus::RtuRequestParser m_parser;
    EchoFilter m_echo;
    LineSettings m_line;
    QTimer m_silence;
    QTimer m_reopen;
    Text m_lastError;
    bool m_started = false;

    void read();
    void serve(const modbus::RtuFrame& frame);
    void put(const WireReply& reply);
    void followLine();
    void onError(QSerialPort::SerialPortError error);
    void lose();
    void tryAgain();
    void fail(const Error& error);
};

} // namespace s4k::link
