// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/link/line_settings.h"
#include "app/link/server/echo_guard.h"
#include "app/link/server/exchange.h"
#include "core/modbus/rtu_request_parser.h"

#include <QElapsedTimer>
#include <QObject>
#include <QSerialPort>
#include <QString>
#include <QTimer>

#include <chrono>
#include <string>

namespace s4k::link {

/// Serves the meters of a bus over Modbus RTU on a serial port or pseudo-terminal. The line uses
/// the baud rate and parity that all meters are set to, and follows their changes. A port that
/// disappears is opened again as soon as possible, until `stop`. Frames are delimited by silences
/// of 3.5 characters: a request is answered when nothing has followed it for that time, and the
/// reply begins then. @source manual, "RS-485 Communications"; Modbus over Serial Line V1.02
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

    /// Whether the adapter is known to receive what it sends; the server also finds out by itself.
    void setLocalEcho(bool echoes) { m_guard.expectEcho(echoes); }

    /// How long the server waits for the rest of a frame that breaks off, because adapters may
    /// deliver it late; 40 ms by default.
    void setPatience(std::chrono::milliseconds patience) { m_patience.setInterval(patience); }

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
    EchoGuard m_guard;
    LineSettings m_line;
    QElapsedTimer m_clock;
    QTimer m_silence;
    QTimer m_patience;
    QTimer m_reopen;
    Text m_lastError;
    bool m_started = false;

    void read();
    void hearSilence();
    void giveUp();
    void serve(const modbus::RtuFrame& frame);
    void put(const WireReply& reply);
    [[nodiscard]] qint64 echoMs(std::size_t bytes) const;
    void followLine();
    void onError(QSerialPort::SerialPortError error);
    void lose();
    void tryAgain();
    void fail(const Error& error);
};

} // namespace s4k::link
