// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/clock_driver.h"
#include "core/signal/sample.h"

#include <QSignalSpy>
#include <QTest>

using s4k::session::ClockDriver;

namespace {

constexpr std::int64_t kMs = 1'000'000;
constexpr std::size_t kRate = s4k::kSampleRate;

/// A clock driver with a clock that the test moves, and a meter whose work takes time.
struct Bench {
    std::int64_t now = 0;
    std::int64_t costOfSlice = 0;
    std::size_t sets = 0;
    std::size_t slices = 0;
    ClockDriver driver{[this](std::size_t n) {
                           sets += n;
                           ++slices;
                           now += costOfSlice;
                       },
                       [this] { return now; }};

    void ticks(int count, std::int64_t ms = ClockDriver::kTickMs) {
        for (int i = 0; i < count; ++i) {
            now += ms * kMs;
            driver.tick();
        }
    }
};

} // namespace

class ClockDriverTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void passesWallTimeTimesSpeed_data() {
        QTest::addColumn<double>("speed");
        for (const double speed : {1.0, 10.0, 100.0, 1000.0})
            QTest::addRow("%gx", speed) << speed;
    }

    void passesWallTimeTimesSpeed() {
        QFETCH(double, speed);
        Bench bench;
        bench.driver.setSpeed(speed);
        bench.driver.setRunning(true);
        bench.ticks(100); // two seconds
        const double wanted = 2 * speed * static_cast<double>(kRate);
        QVERIFY(std::abs(static_cast<double>(bench.sets) - wanted) <= 1);
        QVERIFY(std::abs(bench.driver.reachedSpeed() - speed) < 0.02 * speed);
    }

    void fractionsOfASetAreNotLost() {
        Bench bench;
        bench.driver.setRunning(true);
        bench.ticks(7000, 1); // 2.52 sets a tick
        QCOMPARE(bench.sets, 7 * kRate);
    }

    void nothingPassesWhilePaused() {
        Bench bench;
        bench.ticks(10);
        QCOMPARE(bench.sets, std::size_t{0});
        bench.driver.setRunning(true);
        bench.driver.setRunning(false);
        bench.ticks(10);
        QCOMPARE(bench.sets, std::size_t{0});
        bench.driver.setRunning(true);
        bench.ticks(1); // the paused time is not made up
        QVERIFY(bench.sets <= 51);
    }

    void aTickKeepsItsBudget() {
        Bench bench;
        bench.costOfSlice = 2 * kMs;
        bench.driver.setSpeed(1000);
        bench.driver.setRunning(true);
        bench.now += 20 * kMs;
        const std::int64_t start = bench.now;
        bench.driver.tick();
        QVERIFY(bench.now - start <= ClockDriver::kBudgetNs + bench.costOfSlice);
        QVERIFY(bench.now - start <= 15 * kMs);
    }

    void tellsTheSpeedItReached() {
        Bench bench;
        bench.costOfSlice = 3 * kMs; // four slices of 0.25 s fit into a budget of 12 ms
        bench.driver.setSpeed(1000);
        bench.driver.setRunning(true);
        for (int i = 0; i < 200; ++i)
            bench.ticks(1);
        // One tick: 20 ms of waiting, 12 ms of work, one second of meter time.
        QVERIFY(std::abs(bench.driver.reachedSpeed() - 1.0 / 0.032) < 1.0);
    }

    void aBacklogIsDropped() {
        Bench bench;
        bench.costOfSlice = 20 * kMs;
        bench.driver.setSpeed(1000);
        bench.driver.setRunning(true);
        bench.ticks(50);
        bench.driver.setSpeed(1);
        const std::size_t before = bench.sets;
        bench.ticks(1);
        QVERIFY(bench.sets - before <= 101 + 1); // two ticks of wall time at most
    }

    void aSleepOfTheMachineIsNotCaughtUp() {
        Bench bench;
        bench.driver.setRunning(true);
        bench.ticks(1, 3'600'000);
        QVERIFY(bench.sets <= kRate / 4);
    }

    void announcesWhatChanges() {
        Bench bench;
        QSignalSpy changed(&bench.driver, &ClockDriver::changed);
        bench.driver.setRunning(true);
        bench.driver.setRunning(true);
        bench.driver.setSpeed(10);
        QCOMPARE(changed.count(), 2);
        bench.ticks(51);
        QCOMPARE(changed.count(), 3);
    }

    void aLongTickIsForSlowTimeOnly() {
        Bench bench;
        QCOMPARE(bench.driver.tickMs(), ClockDriver::kTickMs);
        bench.driver.setTickMs(100);
        QCOMPARE(bench.driver.tickMs(), 100);
        bench.driver.setSpeed(10);
        QCOMPARE(bench.driver.tickMs(), ClockDriver::kTickMs);
        bench.driver.setSpeed(0.5);
        QCOMPARE(bench.driver.tickMs(), 100);
        bench.driver.setTickMs(100'000);
        QCOMPARE(bench.driver.tickMs(), ClockDriver::kMaxTickMs);
        bench.driver.setTickMs(0);
        QCOMPARE(bench.driver.tickMs(), ClockDriver::kTickMs);
    }

    void aLongTickPassesTheSameTime() {
        Bench bench;
        bench.driver.setTickMs(100);
        bench.driver.setRunning(true);
        bench.ticks(20, 100);
        QCOMPARE(bench.sets, 2 * kRate);
    }

    void workComesInSlices() {
        Bench bench;
        bench.driver.setSlice(63);
        bench.driver.setRunning(true);
        bench.ticks(1, 50); // 126 sets
        QCOMPARE(bench.slices, std::size_t{2});
        bench.driver.setSlice(0);
        bench.ticks(1, 50);
        QCOMPARE(bench.slices, std::size_t{128});
        QCOMPARE(bench.sets, std::size_t{252});
    }

    void speedStaysInItsRange() {
        Bench bench;
        bench.driver.setSpeed(1e9);
        QCOMPARE(bench.driver.speed(), ClockDriver::kMaxSpeed);
        bench.driver.setSpeed(0);
        QCOMPARE(bench.driver.speed(), ClockDriver::kMinSpeed);
    }
};

QTEST_GUILESS_MAIN(ClockDriverTest)
#include "clock_driver_test.moc"
