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

/// Time-outs and retries of a channel; times in ms.
struct ChannelOptions {
    int timeoutMs = 1000; ///< until the answer begins; the time on a serial wire is added
    int retries = 1;      ///< after the first attempt
    int connectMs = 5000; ///< after which an attempt to connect fails
    /// Pause before the second attempt to connect again; before the first there is none.
    int firstPauseMs = 200;
    int longestPauseMs = 10'000; ///< the pause is doubled after each attempt, up to this
};

/// Counters of a channel since it was made.
struct ChannelCounters {
    std::uint64_t connections = 0;
    std::uint64_t requests = 0; ///< sent, repetitions included
    std::uint64_t answers = 0;  ///< received and fitting, exceptions included
    std::uint64_t failures = 0; ///< requests that waited or were sent and ended with an error
};

/// One connection to a bus of meters: one request at a time, the units in turn. A lost connection
/// is made again until `close`, each time with a new client. Every request is answered within its
/// time-outs, however the other end behaves. @source own design
class ModbusChannel final : public QObject {
    Q_OBJECT
public:
    using Reply = std::function<void(const BusAnswer&)>;

    explicit ModbusChannel(BusTarget target, const ChannelOptions& options = {},
                           QObject* parent = nullptr);
    ~ModbusChannel() override;

    /// Connects now, and again whenever the connection is lost. Requests that are waiting when the
    /// first attempt to connect again fails are answered with an error.
    void open();
    /// Disconnects; the running and all waiting requests are answered with an error, from within
    /// this call.
    void close();
    /// Uses another bus, or another baud rate or parity, and connects to it if the channel was
    /// open. Requests are answered as by close().
    void setTarget(const BusTarget& target);
    [[nodiscard]] const BusTarget& target() const { return m_target; }
    void setOptions(const ChannelOptions& options) { m_options = options; }
    [[nodiscard]] const ChannelOptions& options() const { return m_options; }

    [[nodiscard]] bool isConnected() const { return m_connected; }
    /// Connected, or about to connect again after a connection that worked.
    [[nodiscard]] bool isReachable() const { return m_open && m_reachable; }
    /// Why there is no connection; nullopt while connected.
    [[nodiscard]] const std::optional<Error>& lastError() const { return m_error; }
    [[nodiscard]] const ChannelCounters& counters() const { return m_counters; }
    /// Logs every frame that is sent or received, as a client; null: no log. The log must outlive
    /// this object.
    void setTrafficLog(modbus::TrafficLog* log) { m_recorder.setLog(log); }

    /// Sends the request in its turn. `reply` is called once, never from within this call, as long
    /// as `context` exists: with an answer that fits the request (an exception is one), or with an
    /// error that names unit, request, cause and remedy. Refused while the channel is closed or not
    /// reachable, and when too many requests wait.
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
    std::unique_ptr<EchoStrip> m_echo; ///< only for an adapter that receives its echo
    std::optional<PendingRequest> m_current;
    std::uint64_t m_serial = 0; ///< of the running request; answers to other requests are ignored
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
