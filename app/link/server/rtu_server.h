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

/// Serves the meters of a bus over Modbus RTU on a serial port or pseudo-terminal. The line uses
/// the baud rate and parity that all meters are set to, and follows their changes. A port that
/// disappears is opened again as soon as possible, until `stop`. @source manual, "RS-485
/// Communications"; Modbus over Serial Line V1.02
class RtuServer final : public QObject {
    Q_OBJECT
public:
    RtuServer(UnitBus& bus, modbus::TrafficLog& log, QObject* parent = nullptr);
    ~RtuServer() override;

    /// Opens `device`; the error names the device, a cause and a remedy. When the meters differ in
    /// baud rate or parity, the line uses `fallback`, and meters with other settings do not answer.
    [[nodiscard]] Result<Done> start(const QString& device, const LineSettings& fallback = {});
    void stop();
    /// Whether the server was started and not stopped; the device may be missing meanwhile.
    [[nodiscard]] bool isStarted() const { return m_started; }
    [[nodiscard]] bool isOpen() const { return m_port.isOpen(); }
    [[nodiscard]] const QString& device() const { return m_device; }
    [[nodiscard]] const LineSettings& line() const { return m_line; }

    /// Whether the adapter receives what it sends; its own frames are removed then.
    void setLocalEcho(bool echoes) { m_echo.setOn(echoes); }

    [[nodiscard]] ServerCounters counters() const;
    /// The last error; empty without one.
    [[nodiscard]] const Text& lastError() const { return m_lastError; }

Q_SIGNALS:
    /// The port was opened or closed, or line or last error changed.
    void changed();

private:
    QSerialPort m_port;
    QString m_device; ///< name as given to start
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
