// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/link/client/modbus_meter.h"
#include "app/link/server/rtu_server.h"
#include "app/link/server/tcp_server.h"
#include "tests/app/link/meters.h"
#include "tests/app/link/pty.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QSocketNotifier>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace s4k::test {

/// Two pseudo-terminals joined at their masters: each end receives what the other sends.
class PtyCable {
public:
    /// `echoes`: the client's adapter receives what it sends.
    explicit PtyCable(bool echoes = false) : m_echoes(echoes) {
        join(m_first, m_second);
        join(m_second, m_first);
    }
    [[nodiscard]] const QString& meterEnd() const { return m_first.device(); }
    [[nodiscard]] const QString& clientEnd() const { return m_second.device(); }
    /// Sends bytes to the client that no meter has sent.
    void noise(const QByteArray& bytes) const { m_second.send(bytes); }
    /// Unplugs the client's adapter.
    void pull() {
        m_notifiers.clear();
        m_second.hangUp();
    }

private:
    Pty m_first;
    Pty m_second;
    bool m_echoes;
    std::vector<std::unique_ptr<QSocketNotifier>> m_notifiers;

    void join(Pty& from, Pty& to) {
        m_notifiers.push_back(
            std::make_unique<QSocketNotifier>(from.descriptor(), QSocketNotifier::Read));
        QSocketNotifier* const notifier = m_notifiers.back().get();
        QObject::connect(
            notifier, &QSocketNotifier::activated, notifier, [this, &from, &to, notifier] {
                const QByteArray bytes = from.take();
                if (m_echoes && &from == &m_second && !bytes.isEmpty())
                    from.send(bytes);
                if (bytes.isEmpty())
                    notifier->setEnabled(false); // the other end is not open, or is closed
                else
                    to.send(bytes);
            });
    }
};

/// Meters with the addresses 1 to `count` and a load, behind a server on a free port or at one end
/// of a cable.
struct LiveBus {
    std::vector<std::unique_ptr<EmbeddedMeter>> meters;
    link::UnitBus bus;
    modbus::TrafficLog log;
    link::TcpServer tcp{bus, log};
    link::RtuServer rtu{bus, log};

    explicit LiveBus(int count) : meters(metersAt(1, count)) {
        for (const auto& meter : meters)
            bus.add(*meter);
    }
    link::BusTarget listen(std::uint16_t port = 0) {
        link::TcpAddress address;
        address.port = port;
        if (!tcp.start(address))
            qFatal("no port");
        address.port = tcp.port();
        return address;
    }
    link::BusTarget listen(const PtyCable& cable) {
        if (const auto started = rtu.start(cable.meterEnd()); !started)
            qFatal("%s", started.error().message().c_str());
        return link::SerialTarget{cable.clientEnd(), {}};
    }
    void order(const char* text) { bus.order(*modbus::parseFault(text)); }
    void heal() { bus.clearFaults(modbus::UnitSet().set()); }
};

/// Options for quick tests: time-out 150 ms, no second attempt.
inline link::ChannelOptions quick(int retries = 0) {
    link::ChannelOptions options;
    options.timeoutMs = 150;
    options.retries = retries;
    options.firstPauseMs = 20;
    options.longestPauseMs = 100;
    return options;
}

/// The PDU of hexadecimal text.
inline modbus::PduBytes pdu(const char* text) {
    const QByteArray bytes = QByteArray::fromHex(text);
    return modbus::PduBytes(modbus::Bytes(reinterpret_cast<const std::uint8_t*>(bytes.constData()),
                                          static_cast<std::size_t>(bytes.size())));
}

/// Sends a request and waits for its answer.
inline link::BusAnswer askOnce(link::ModbusChannel& channel, int unit, const char* text) {
    QEventLoop loop; // qWaitFor would sleep between the steps of an answer
    std::optional<link::BusAnswer> got;
    channel.send({static_cast<std::uint8_t>(unit), pdu(text), false}, &loop,
                 [&](const link::BusAnswer& answer) {
                     got = answer;
                     loop.quit();
                 });
    QTimer::singleShot(10'000, &loop, &QEventLoop::quit);
    loop.exec();
    if (!got)
        qFatal("never answered");
    return *got;
}

/// Processes events until `condition` is true or `ms` have passed; returns whether it is true.
template <typename Condition>
bool waitFor(Condition condition, int ms = 5000) {
    QElapsedTimer time;
    time.start();
    while (!condition() && time.elapsed() < ms) {
        QEventLoop loop;
        QTimer::singleShot(2, &loop, &QEventLoop::quit);
        loop.exec();
    }
    return condition();
}

} // namespace s4k::test
