// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/wire/poller.h"

#include "app/link/client/modbus_meter.h"
#include "tests/app/link/loop_watch.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

#include <memory>
#include <vector>

namespace s4k::bench {

namespace {

constexpr int kMeters = 63;
constexpr int kGiveUpMs = 60'000;

/// A Qt application with the event dispatcher of s4k (without GLib).
struct Application {
    int count = 0;
    QCoreApplication app;
    Application() : app((qputenv("QT_NO_GLIB", "1"), count), nullptr) {}
};

/// Meters of one channel; counts the rounds of all.
class Fleet {
public:
    Fleet(link::ModbusChannel& channel, int meters, int periodMs) {
        channel.open();
        for (int unit = 1; unit <= meters; ++unit) {
            const link::LiveMeterOptions options{static_cast<std::uint8_t>(unit), periodMs, 1};
            m_meters.push_back(std::make_unique<link::ModbusMeter>(channel, options));
            QObject::connect(m_meters.back().get(), &link::ModbusMeter::roundEnded, &m_loop,
                             [this](bool whole) { count(whole); });
            m_meters.back()->start();
        }
    }
    /// Runs the event loop until `rounds` rounds are complete, at most `ms` milliseconds.
    void until(int rounds, int ms) {
        m_wanted = rounds;
        QTimer::singleShot(ms, &m_loop, &QEventLoop::quit);
        m_loop.exec();
    }
    [[nodiscard]] Polling sinceFirst(int rounds, int ms) {
        until(static_cast<int>(m_meters.size()), kGiveUpMs);
        const int before = m_rounds;
        const double used = test::threadMs();
        QElapsedTimer time;
        time.start();
        until(before + rounds, ms);
        return {static_cast<double>(time.nsecsElapsed()) / 1e9, m_rounds - before, m_missed,
                (test::threadMs() - used) / 1000};
    }

private:
    std::vector<std::unique_ptr<link::ModbusMeter>> m_meters;
    QEventLoop m_loop;
    int m_rounds = 0;
    int m_missed = 0;
    int m_wanted = 0;

    void count(bool whole) {
        ++(whole ? m_rounds : m_missed);
        if (m_rounds >= m_wanted)
            m_loop.quit();
    }
};

} // namespace

Polling pollLine(const std::string& device, int rounds) {
    constexpr int kAtOnceMs = 50;
    const Application application;
    link::ModbusChannel channel(link::SerialTarget{QString::fromStdString(device), {}});
    return Fleet(channel, 1, kAtOnceMs).sinceFirst(rounds, kGiveUpMs);
}

Polling pollFleet(int port, int seconds) {
    constexpr int kEverySecondMs = 1000;
    constexpr int kNoEnd = 1'000'000;
    const Application application;
    link::TcpAddress address;
    address.port = static_cast<std::uint16_t>(port);
    link::ModbusChannel channel(address);
    return Fleet(channel, kMeters, kEverySecondMs).sinceFirst(kNoEnd, 1000 * seconds);
}

} // namespace s4k::bench
