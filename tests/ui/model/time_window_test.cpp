// SPDX-License-Identifier: GPL-3.0-or-later
// The time that all charts show, and how it follows the meter that is shown.
#include "tests/ui/model/shown_meter.h"

#include <QTest>

#include <memory>
#include <utility>

using namespace s4k;
using namespace s4k::test;

namespace {

constexpr std::int64_t kNoon = 1'800'000'000'000;
constexpr double kNoonSeconds = 1'800'000'000;

std::unique_ptr<past::MeterPast> pastOf(double from, double to) {
    auto past = std::make_unique<past::MeterPast>();
    for (const double seconds : {from, to}) {
        past::TrendPoint point;
        point.seconds = seconds;
        past->trend.append(point);
    }
    return past;
}

MeterSnapshot reading() {
    MeterSnapshot snapshot;
    snapshot.seconds = 1; // it has measured
    return snapshot;
}

} // namespace

class TimeWindowTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readingsOfTheShownMeterMoveIt() {
        ShownMeter bench;
        bench.add(2, 2);
        bench.time.setSpan(60);
        for (int i = 0; i <= 100; ++i)
            bench.store.measure(1, kNoon + i * 1000, reading());
        QCOMPARE(bench.time.oldest(), kNoonSeconds);
        QCOMPARE(bench.time.right(), kNoonSeconds + 100);
        bench.store.measure(2, kNoon + 500'000, reading());
        QCOMPARE(bench.time.right(), kNoonSeconds + 100);
        bench.time.setFollowing(false);
        bench.store.measure(1, kNoon + 101'000, reading());
        QCOMPARE(bench.time.right(), kNoonSeconds + 100);
        QCOMPARE(bench.time.newest(), kNoonSeconds + 101);
    }

    void whatIsOldMovesNothing() {
        ShownMeter bench;
        bench.store.measure(1, kNoon, reading());
        ui::LinkView link;
        link.health = ui::LinkHealth::Stale;
        bench.store.setLink(1, link);
        bench.store.measure(1, kNoon + 60'000, reading());
        QCOMPARE(bench.time.newest(), kNoonSeconds);
    }

    void anotherMeterIsShownAtItsNewest() {
        ShownMeter bench;
        bench.add(2, 2);
        bench.store.measure(1, kNoon, reading());
        bench.store.measure(2, kNoon + 1'000'000, reading());
        bench.time.setFollowing(false);
        bench.time.show(kNoonSeconds - 500, 60);
        bench.store.show(2);
        QVERIFY(bench.time.isFollowing());
        QCOMPARE(bench.time.newest(), kNoonSeconds + 1'000);
        QCOMPARE(bench.time.right(), kNoonSeconds + 1'060); // the span starts at the oldest reading
    }

    void aHistoryIsShownFromEndToEnd() {
        ShownMeter bench;
        bench.add(2, 2);
        bench.store.adoptPast(2, pastOf(5, 6)); // not shown
        QCOMPARE(bench.time.newest(), 0.0);
        bench.store.adoptPast(1, pastOf(kNoonSeconds, kNoonSeconds + 5'000));
        QCOMPARE(bench.time.oldest(), kNoonSeconds);
        QCOMPARE(bench.time.newest(), kNoonSeconds + 5'000);
    }

    void aStoreThatShowsAMeterAlreadyIsFollowedAtOnce() {
        ui::MeterStore store;
        ui::TimeWindow before;
        ui::followShown(before, store); // shows no meter
        QCOMPARE(before.newest(), 0.0);
        store.add(1, {});
        store.show(1);
        store.measure(1, kNoon, reading());
        ui::TimeWindow time;
        ui::followShown(time, store);
        QCOMPARE(time.newest(), kNoonSeconds);
    }

    void spansAreOfferedForEverySpeed() {
        ui::TimeWindow time;
        for (const auto& [speed, span] :
             {std::pair(0.1, 300.0), std::pair(10.0, 300.0), std::pair(11.0, 1'800.0),
              std::pair(1'000.0, 28'800.0), std::pair(1e9, 31'536'000.0)}) {
            time.suggestSpan(speed);
            QCOMPARE(time.span(), span);
        }
    }
};

QTEST_MAIN(TimeWindowTest)
#include "time_window_test.moc"
