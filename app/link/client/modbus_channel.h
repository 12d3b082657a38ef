// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/link/client/bus_target.h"
#include "app/link/client/echo_strip.h"
#include "app/link/client/request_queue.h"
#include "app/link/client/socket_tap.h"
#include "app/link/client/wire_recorder.h"

#include <QModbusClient>
#include <QModbusReply>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <string>

namespace s4k::link {

/// How long a channel waits and how often it tries. All in ms.
struct ChannelOptions {
    int timeoutMs = 1000; ///< until the answer begins; its time on a serial wire is added
    int retries = 1;      ///< beyond the first attempt
    int connectMs = 5000;
    int firstPauseMs = 200;      ///< between attempts to connect, the first of which is at once
    int longestPauseMs = 10'000; ///< up to which it is doubled each time
};

/// What a channel has done since it was made.
struct ChannelCounters {
    std::uint64_t connections = 0;
    std::uint64_t requests = 0; ///< put on the wire, repetitions included
    std::uint64_t answers = 0;  ///< that fitted, exceptions included
    std::uint64_t failures = 0; ///< given up
};

/// One connection to a bus of meters: a request at a time, the units in turn. Lost connections are
/// made again until `close`, every time with a fresh client. A request is answered within its
/// time-outs whatever the other end does. @source own design
class ModbusChannel final : public QObject {
    Q_OBJECT
public:
    using Reply = std::function<void(const BusAnswer&)>;

    explicit ModbusChannel(BusTarget target, const ChannelOptions& options = {},
                           QObject* parent = nullptr);
    ~ModbusChannel() override;

    /// Connects, now and whenever the connection is lost.
    void open();
    /// Hangs up; what waits is answered with an error.
    void close();
    /// Speaks to another bus, or with another baud rate or parity, from now on.
    void setTarget(const BusTarget& target);
    [[nodiscard]] const BusTarget& target() const { return m_target; }
    void setOptions(const ChannelOptions& options) { m_options = options; }
    [[nodiscard]] const ChannelOptions& options() const { return m_options; }

    [[nodiscard]] bool isConnected() const { return m_connected; }
    /// Connected, or about to be again after a connection that worked.
    [[nodiscard]] bool isReachable() const { return m_open && m_reachable; }
    /// Why there is no connection, while there is none.
    [[nodiscard]] const std::optional<Error>& lastError() const { return m_error; }
    [[nodiscard]] const ChannelCounters& counters() const { return m_counters; }
    /// Where every frame that is sent or heard is written down, the other end being the server;
    /// null: nowhere. The log must outlive this.
    void setTrafficLog(modbus::TrafficLog* log) { m_recorder.setLog(log); }

    /// Sends when it is its turn. `reply` is called once, later, as long as `context` lives, with
    /// an answer that fits the request (an exception is one) or with an error that names unit,
    /// request, cause and remedy.
    void send(const BusRequest& request, QObject* context, Reply reply);

Q_SIGNALS:
    void connectedChanged();

private:
    BusTarget m_target;
    ChannelOptions m_options;
    ChannelCounters m_counters;
    RequestQueue m_queue;
    QModbusClient* m_client = nullptr;
    WireRecorder m_recorder;
    std::unique_ptr<SocketTap> m_tap;
    std::unique_ptr<EchoStrip> m_echo; ///< where the adapter hears itself
    std::optional<PendingRequest> m_current;
    std::uint64_t m_serial = 0; ///< of the request under way; answers to others are not heard
    std::optional<Error> m_error;
    QTimer m_connecting;
    QTimer m_watchdog;
    QTimer m_reconnect;
    int m_pauseMs = 0;
    bool m_open = false;
    bool m_connected = false;
    bool m_reachable = false; ///< the last attempt to connect did not fail

    void connectNow();
    void onState(QModbusDevice::State state);
    void onError(QModbusDevice::Error error);
    void lose(const Error& error);
    void beginAnew(const Error& error);
    void dropClient();
    void pump();
    void start();
    void finished(std::uint64_t serial, QModbusReply* reply);
    void judge(const QModbusReply& reply);
    void tap();
    [[nodiscard]] bool overTcp() const { return std::holds_alternative<TcpAddress>(m_target); }
    void giveUp(const Error& error);
    void tryAgainOr(const Error& error);
    void settle(const BusAnswer& answer);
    void failAll(const Error& error);
    [[nodiscard]] Error noAnswer(const Text& cause) const;
};

} // namespace s4k::link
