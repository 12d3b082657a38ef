// SPDX-License-Identifier: GPL-3.0-or-later
// The cost of polling: time on a serial line, the turns of many meters on one line, processor time.
// The bounds leave room for a busy computer; s4k-bench-wire measures exact figures.
#include "tests/app/link/live_bus.h"
#include "tests/app/link/loop_watch.h"
#include "tests/app/link/paced_line.h"

#include <QTest>
#include <QThread>

#include <algorithm>

using namespace s4k;
using namespace s4k::link;
using test::LiveBus;
using test::PacedLine;
using test::waitFor;

namespace {

/// The client polls as fast as the line allows.
constexpr int kAtOnceMs = 50;

/// Counts the polls of one meter.
struct Counted {
    ModbusMeter meter;
    int rounds = 0;
    int missed = 0;

    Counted(ModbusChannel& channel, int unit, int periodMs)
        : meter(channel, {static_cast<std::uint8_t>(unit), periodMs, 1}) {
        QObject::connect(&meter, &ModbusMeter::roundEnded, &meter,
                         [this](bool whole) { ++(whole ? rounds : missed); });
        meter.start();
    }
};

std::vector<std::unique_ptr<Counted>> countedMeters(ModbusChannel& channel, int count,
                                                    int periodMs) {
    std::vector<std::unique_ptr<Counted>> meters;
    for (int unit = 1; unit <= count; ++unit)
        meters.push_back(std::make_unique<Counted>(channel, unit, periodMs));
    return meters;
}

ChannelOptions patient() {
    ChannelOptions options;
    options.timeoutMs = 3000;
    return options;
}

/// A bus of meters served by a separate thread.
class ServerThread final : public QThread {
public:
    explicit ServerThread(int meters) : m_meters(meters) {
        start();
        while (m_port == 0)
            usleep(1000);
    }
    ~ServerThread() override {
        quit();
        wait();
    }
    [[nodiscard]] BusTarget target() const {
        TcpAddress address;
        address.port = m_port;
        return address;
    }

protected:
    void run() override {
        LiveBus bus(m_meters);
        bus.listen();
        m_port = bus.tcp.port();
        exec();
    }

private:
    int m_meters;
    std::atomic<std::uint16_t> m_port = 0;
};

} // namespace

class LiveSpeedTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aLineIsKeptBusy() {
        constexpr int kRounds = 8;
        PacedLine line(19'200);
        LiveBus bus(1);
        QVERIFY(bus.rtu.start(line.meterEnd()).ok());
        ModbusChannel channel(SerialTarget{line.clientEnd(), {}}, patient());
        channel.open();
        Counted one(channel, 1, kAtOnceMs);
        QVERIFY(waitFor([&one] { return one.rounds >= 1; }));
        QElapsedTimer time;
        time.start();
        const double before = line.busySeconds();
        QVERIFY(waitFor([&one] { return one.rounds >= 1 + kRounds; }, 20'000));
        const double wall = static_cast<double>(time.nsecsElapsed()) / 1e9;
        const double share = (line.busySeconds() - before) / wall;
        qInfo("the line carried bytes for %.1f %% of the time", 100 * share);
        QCOMPARE(one.missed, 0);
        QCOMPARE(one.meter.linkState(), LinkState::Live);
        QVERIFY2(share >= 0.8, std::to_string(share).c_str());
    }

    void sixtyThreeMetersTakeTurnsOnALine() {
        PacedLine line(384'000); // polling all meters takes a second instead of twelve
        LiveBus bus(63);
        QVERIFY(bus.rtu.start(line.meterEnd()).ok());
        ModbusChannel channel(SerialTarget{line.clientEnd(), {}}, patient());
        channel.open();
        const auto meters = countedMeters(channel, 63, kAtOnceMs);
        const auto [fewest, most] = [&meters] {
            const auto byRounds = [](const auto& a, const auto& b) {
                return a->rounds < b->rounds;
            };
            waitFor([&] { return (*std::ranges::min_element(meters, byRounds))->rounds >= 3; },
                    60'000);
            const auto ends = std::ranges::minmax_element(meters, byRounds);
            return std::pair((*ends.min)->rounds, (*ends.max)->rounds);
        }();
        QVERIFY2(fewest >= 3, std::to_string(fewest).c_str());
        QVERIFY2(most - fewest <= 1, std::to_string(most).c_str());
        for (const auto& each : meters) {
            QCOMPARE(each->missed, 0);
            QCOMPARE(each->meter.linkState(), LinkState::Live);
        }
    }

    void sixtyThreeMetersASecondCostLittle() {
        const ServerThread server(63);
        ModbusChannel channel(server.target(), patient());
        channel.open();
        const auto meters = countedMeters(channel, 63, 1000);
        const auto all = [&meters] {
            int rounds = 0;
            for (const auto& each : meters)
                rounds += each->rounds;
            return rounds;
        };
        QVERIFY(waitFor([&all] { return all() >= 63; }));
        QElapsedTimer time;
        time.start();
        const int before = all();
        const double used = test::threadMs();
        QEventLoop loop;
        QTimer::singleShot(2000, &loop, &QEventLoop::quit);
        loop.exec();
        const double share = (test::threadMs() - used) / static_cast<double>(time.elapsed());
        qInfo("%.1f %% of a core, %d rounds in %lld ms", 100 * share, all() - before,
              static_cast<long long>(time.elapsed()));
        QVERIFY2(share < 0.1, std::to_string(share).c_str());
        QVERIFY(all() - before >= 63);
    }
};

QTEST_GUILESS_MAIN(LiveSpeedTest)
#include "live_speed_test.moc"
