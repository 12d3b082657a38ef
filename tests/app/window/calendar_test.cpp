// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/seats/steady_wall.h"
#include "tests/app/window/window_bench.h"

#include <QDateTime>
#include <QTest>

using namespace s4k;
using test::WindowBench;

namespace {

constexpr std::int64_t kNow = 1'800'000'000'000;

} // namespace

/// Times of readings.
class CalendarTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aClockThatIsCorrectedDoesNotStep() {
        app::SteadyWall wall;
        QCOMPARE(wall.at(kNow, 0), kNow);
        QCOMPARE(wall.at(kNow + 400, 1000), kNow + 1000); // put back by 0.6 s
        QCOMPARE(wall.at(kNow + 3900, 2000), kNow + 2000);
    }

    void aClockThatIsSetIsFollowed() {
        app::SteadyWall wall;
        QCOMPARE(wall.at(kNow, 0), kNow);
        QCOMPARE(wall.at(kNow + 3'601'000, 1000), kNow + 3'601'000); // the machine slept an hour
        QCOMPARE(wall.at(kNow + 3'602'000, 2000), kNow + 3'602'000);
        QCOMPARE(wall.at(kNow, 3000), kNow); // set back by an hour
    }

    void itGoesOnWithTheWall() {
        app::SteadyWall wall;
        const std::int64_t before = QDateTime::currentMSecsSinceEpoch();
        const std::int64_t now = wall.nowMs();
        QVERIFY(now >= before && now - before < 60'000);
        QVERIFY(wall.nowMs() >= now);
    }

    void anEmbeddedMeterHasItsOwn() {
        WindowBench bench;
        bench.seatOf(0).setTime(kNow);
        bench.session.passSeconds(3600);
        QCOMPARE(bench.seatOf(0).timeMs(), kNow + 3'600'000);
        const past::TrendBuffer& trend = bench.past().trend;
        QCOMPARE(trend.lastSecond(), static_cast<double>(kNow) / 1e3 + 3600);
    }

    void itsPastEndsNow() {
        WindowBench bench;
        bench.seatOf(0).setTime(kNow);
        bench->meters().addMeter(); // with a minute of trends
        QCOMPARE(bench.seatOf(1).timeMs(), bench.seatOf(0).timeMs());
        bench.fleet.advance(static_cast<std::size_t>(kSampleRate) * 10);
        QCOMPARE(bench.seatOf(0).timeMs(), kNow + 10'000);
        QCOMPARE(bench.seatOf(1).timeMs(), kNow + 10'000);
        const past::MeterPast& past = bench->store().past(bench.seatOf(1).key());
        QCOMPARE(past.trend.firstSecond(), static_cast<double>(kNow) / 1e3 - 59);
    }

    void theWindowFollowsTheNewestReading() {
        WindowBench bench;
        bench.seatOf(0).setTime(kNow);
        ui::TimeWindow& time = bench->time();
        bench.session.passSeconds(1000);
        QCOMPARE(time.right(), static_cast<double>(kNow) / 1e3 + 1000);
        time.pan(-1);
        const double right = time.right();
        bench.session.passSeconds(10);
        QCOMPARE(time.right(), right);
        time.setFollowing(true);
        QCOMPARE(time.right(), static_cast<double>(kNow) / 1e3 + 1010);
    }
};

QTEST_MAIN(CalendarTest)

#include "calendar_test.moc"
