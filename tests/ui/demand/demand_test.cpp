// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/port/embedded_meter.h"
#include "core/port/fitting_load.h"
#include "core/signal/synthesis.h"
#include "tests/ui/demand/demand_seconds.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <memory>
#include <vector>

using namespace s4k;
using namespace s4k::test;
using ui::DemandBook;
using ui::DemandPoint;
using ui::RunningDemand;

namespace {

bool noneKnown(const std::array<double, 3>& trio) {
    return std::isnan(trio[0]) && std::isnan(trio[1]) && std::isnan(trio[2]);
}

} // namespace

class DemandTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void thereIsNothingBeforeTheFirstReading() {
        const DemandBook book;
        QVERIFY(!book.running());
        QVERIFY(book.points().empty());
        QVERIFY(std::isnan(book.maxima()[0].demand));
    }

    void justConnectedNothingIsPromised() {
        DemandSeconds meter(plan(60, 1));
        meter.seconds(30, 5000);
        QCOMPARE(meter.running().beganMs, kNoon + 1000);
        QVERIFY(!meter.running().whole);
        QVERIFY(!meter.running().endsMs);
        QVERIFY(noneKnown(meter.running().predicted));
        QVERIFY(isNear(meter.running().mean[0], 5000));
    }

    void aBlockIsKnownFromItsFirstEndOn() {
        DemandSeconds meter(plan(60, 1));
        meter.seconds(60, 5000);
        QCOMPARE(meter.pointAt(0), std::optional<std::int64_t>(60'000));
        QVERIFY(!meter.book.points()[0].fromMs);
        QVERIFY(isNear(meter.book.points()[0].demand[0], 5000));
        QVERIFY(isNear(meter.book.points()[0].demand[2], 6000));
        meter.seconds(20, 2000);
        meter.seconds(10, 8000);
        QVERIFY(meter.running().whole);
        QCOMPARE(meter.running().beganMs, kNoon + 60'000);
        QCOMPARE(meter.running().endsMs, std::optional(kNoon + 120'000));
        QVERIFY(isNear(meter.running().mean[0], 4000));
        QVERIFY(isNear(meter.running().predicted[0], (20 * 2000 + 40 * 8000) / 60.0));
        QVERIFY(isNear(meter.running().toCome[0], 30 * 8000 / 60.0));
    }

    void aSteadyLoadEndsByTheClock() {
        DemandSeconds meter(plan(60, 1));
        meter.seconds(60 * 5, 5000);
        QCOMPARE(meter.book.points().size(), std::size_t{5});
        for (std::size_t i = 0; i < 5; ++i)
            QCOMPARE(meter.pointAt(i), std::optional<std::int64_t>(60'000 * (i + 1)));
        QCOMPARE(meter.book.points()[4].fromMs, std::optional(kNoon + 240'000));
        QVERIFY(isNear(meter.running().predicted[1], 2500));
    }

    void noLoadAtAllPromisesNothingThatWasNotSeen() {
        DemandSeconds meter(plan(60, 1));
        meter.seconds(200, 0);
        QVERIFY(meter.book.points().empty()); // a present demand of 0 never moved
        QVERIFY(!meter.running().whole);
        meter.seconds(100, 700);
        QCOMPARE(meter.pointAt(0), std::optional<std::int64_t>(240'000));
    }

    void randomLoads_data() {
        QTest::addColumn<int>("length");
        QTest::addColumn<int>("count");
        for (const int length : {10, 60, 97})
            for (const int count : {1, 2, 6})
                QTest::addRow("%d x %d s", count, length) << length << count;
    }
    /// What is predicted in the last second, with the load of that second put right, is what the
    /// register then shows.
    void randomLoads() {
        QFETCH(int, length);
        QFETCH(int, count);
        Random random(static_cast<std::uint64_t>(length * 10 + count));
        DemandSeconds meter(plan(length, count));
        int checked = 0;
        for (int second = 1; second <= length * 20; ++second) {
            const std::optional<RunningDemand> before = meter.book.running();
            const std::size_t points = meter.book.points().size();
            const double w = random.below(100'000);
            meter.second({w, w * 0.3 + random.below(50), w * 1.1});
            QCOMPARE(meter.running().nowMs, meter.timeMs);
            if (meter.book.points().size() == points)
                continue;
            QCOMPARE(second % length, 0);
            if (!before || std::isnan(before->predicted[0]))
                continue;
            QCOMPARE(before->endsMs, std::optional(meter.timeMs));
            for (std::size_t i = 0; i < 3; ++i) {
                const double last = meter.power[i] / (length * count);
                QVERIFY(isNear(before->predicted[i] - before->toCome[i] + last,
                               meter.demand().present()[i]));
            }
            ++checked;
        }
        // Of 20 the first count pass unseen, then count - 1 must be known, and one begins.
        QCOMPARE(checked, 20 - count - (count - 1));
    }

    void whatIsPredictedComesTrueWhenTheLoadStays() {
        for (const int count : {1, 3}) {
            DemandSeconds meter(plan(60, count));
            Random random(5);
            for (int i = 0; i < 60 * 9 + 17; ++i)
                meter.second({1.0 * random.below(9000), 1, 2});
            meter.second({4321, 21, 5000});
            const std::array<double, 3> predicted = meter.running().predicted;
            for (int i = 18; i < 60; ++i)
                meter.second({4321, 21, 5000});
            for (std::size_t i = 0; i < 3; ++i)
                QVERIFY(isNear(predicted[i], meter.demand().present()[i]));
        }
    }

    void aCommandEndsASubinterval() {
        DemandSeconds meter(plan(0, 1));
        meter.seconds(25, 3000);
        QVERIFY(!meter.running().whole);
        meter.demand().beginSubinterval();
        meter.seconds(40, 6000);
        QCOMPARE(meter.pointAt(0), std::optional<std::int64_t>(26'000));
        QVERIFY(meter.running().whole);
        QCOMPARE(meter.running().beganMs, kNoon + 26'000);
        QVERIFY(!meter.running().endsMs);
        QVERIFY(noneKnown(meter.running().predicted));
        QVERIFY(isNear(meter.running().mean[0], 6000));
        meter.demand().beginSubinterval();
        meter.seconds(5, 7000);
        QCOMPARE(meter.pointAt(1), std::optional<std::int64_t>(66'000));
        QCOMPARE(meter.book.points()[1].fromMs, std::optional(kNoon + 26'000));
    }

    void aCommandMayEndARollingOneEarly() {
        DemandSeconds meter(plan(60, 2));
        Random random(2);
        const auto run = [&](int seconds) {
            for (int i = 0; i < seconds; ++i)
                meter.second({1.0 * random.below(9000), 5, 7});
        };
        run(60 * 4 + 20);
        meter.demand().beginSubinterval();
        run(1 + 59);
        const RunningDemand before = meter.running(); // 21 s and 59 of 60 s
        QVERIFY(before.endsMs == std::optional(meter.timeMs + 1000));
        meter.second({777, 5, 7});
        QVERIFY(isNear(before.predicted[0] - before.toCome[0] + 777.0 / 81,
                       meter.demand().present()[0]));
    }

    void aGapLosesTheRunningOne() {
        DemandSeconds meter(plan(60, 1));
        meter.seconds(90, 5000);
        QVERIFY(meter.running().whole);
        for (int i = 0; i < 10; ++i)
            meter.pass({9000, 1, 1});
        meter.read();
        QVERIFY(!meter.running().whole);
        QVERIFY(noneKnown(meter.running().predicted));
        meter.seconds(20, 5000);
        QVERIFY(meter.running().whole); // the end at 120 s was seen
        QCOMPARE(meter.pointAt(1), std::optional<std::int64_t>(120'000));
    }

    void anEndWithinAGapIsToldWhereItWasRead() {
        DemandSeconds meter(plan(60, 1));
        meter.seconds(70, 5000);
        for (int i = 0; i < 100; ++i)
            meter.pass({9000, 1, 1});
        meter.read();
        QCOMPARE(meter.book.points().size(), std::size_t{2});
        QCOMPARE(meter.pointAt(1), std::optional<std::int64_t>(170'000));
        QVERIFY(!meter.book.points()[1].fromMs);
    }

    void slowPollsKnowWhenItEnds() {
        DemandSeconds meter(plan(900, 1));
        Random random(9);
        double sum = 0;
        for (int i = 1; i <= 900 * 4; ++i) {
            const double w = 5000 + 3000 * std::sin(i / 300.0);
            meter.pass({w, w, w});
            sum += i > 2700 ? w : 0;
            if (random.below(7) == 0)
                meter.read();
        }
        meter.read();
        QCOMPARE(meter.book.points().size(), std::size_t{4});
        for (std::size_t i = 0; i < 4; ++i)
            QVERIFY(std::abs(*meter.pointAt(i) - 900'000 * static_cast<int>(i + 1)) < 40'000);
        QVERIFY(std::abs(meter.book.points()[3].demand[0] - sum / 900) < 1);
    }

    void aMeterThatRunsSlowEndsOnce() {
        DemandSeconds meter(plan(60, 1));
        Random random(4);
        for (int i = 0; i < 60 * 20; ++i) {
            meter.pass({1.0 * random.below(9000), 1, 1});
            meter.timeMs += i % 60 == 0 ? 700 : 0; // its minute takes 60.7 s
            meter.read();
        }
        QCOMPARE(meter.book.points().size(), std::size_t{20});
        for (std::size_t i = 1; i < 20; ++i)
            QVERIFY(isNear(meter.book.points()[i].demand[1], 1));
        QVERIFY(std::abs(*meter.pointAt(19) - 20 * 60'700) <= 1700);
    }

    void otherSettingsLoseTheRunningOne() {
        DemandSeconds meter(plan(60, 1));
        meter.seconds(90, 5000);
        meter.set(plan(30, 1));
        QCOMPARE(meter.book.points().size(), std::size_t{1}); // the 0 is no end
        QVERIFY(!meter.running().whole);
        meter.seconds(30, 5000);
        QVERIFY(meter.running().whole);
        QCOMPARE(meter.running().endsMs, std::optional(meter.timeMs + 30'000));
    }

    void aRestartLosesTheRunningOne() {
        DemandSeconds meter(plan(60, 2));
        meter.seconds(330, 5000);
        QVERIFY(!std::isnan(meter.running().predicted[0]));
        const std::size_t points = meter.book.points().size();
        meter.restart();
        meter.seconds(60, 4000);
        QCOMPARE(meter.book.points().size(), points);
        QVERIFY(!meter.running().whole);
        MeterSnapshot off;
        off.powered = false;
        meter.book.append(meter.timeMs + 1000, off);
        QVERIFY(!meter.book.running());
    }

    void timeThatGoesBackLosesTheRunningOneAndKeepsTheOrder() {
        DemandSeconds meter(plan(60, 1));
        meter.seconds(150, 5000);
        meter.timeMs = kNoon - 100'000;
        meter.seconds(60, 3000);
        QVERIFY(meter.book.running());
        std::int64_t last = 0;
        for (const DemandPoint& point : meter.book.points()) {
            QVERIFY(point.timeMs >= last);
            last = point.timeMs;
        }
        QCOMPARE(meter.book.points().size(), std::size_t{3});
    }

    void aMaximumIsToldWithItsTime() {
        DemandSeconds meter(plan(60, 1));
        meter.seconds(70, 5000);
        QVERIFY(isNear(meter.book.maxima()[0].demand, 5000));
        QCOMPARE(meter.book.maxima()[0].timeMs, std::optional(kNoon + 60'000));
        meter.seconds(60, 1000);
        QCOMPARE(meter.book.maxima()[0].timeMs, std::optional(kNoon + 60'000));
        meter.demand().resetMaximum(); // it becomes the present one
        meter.seconds(2, 1000);
        QCOMPARE(meter.book.maxima()[0].timeMs, std::optional(kNoon + 120'000));
        QVERIFY(meter.running().whole);
    }

    void aMaximumOfOldHasNoTime() {
        DemandSeconds meter(plan(60, 1));
        meter.demand().setMaximum({9000, 9000, 9000});
        meter.seconds(70, 5000);
        QVERIFY(isNear(meter.book.maxima()[0].demand, 9000));
        QVERIFY(!meter.book.maxima()[0].timeMs);
    }

    void aSecondPublishedTwiceIsOne() {
        DemandSeconds meter(plan(60, 1));
        meter.seconds(60, 5000);
        for (int i = 0; i < 30; ++i) {
            meter.second({4000, 1, 1});
            meter.timeMs += 400; // a write is acknowledged in between
            meter.read();
            meter.timeMs -= 400;
        }
        QVERIFY(meter.running().whole);
        QVERIFY(isNear(meter.running().mean[0], 4000));
    }

    void theOldestPointsGo() {
        DemandBook book;
        for (int i = 0; i < static_cast<int>(DemandBook::kMost) + 5; ++i)
            book.add({kNoon + i * 1000, {1, 2, 3}});
        QCOMPARE(book.points().size(), DemandBook::kMost);
        QCOMPARE(book.points().front().timeMs, kNoon + 5000);
    }

    /// Whatever a meter says and whenever it is read.
    void nothingThatIsReadUpsetsIt() {
        Random random(12);
        DemandBook book;
        std::int64_t time = kNoon;
        MeterSnapshot meter;
        for (int i = 0; i < 30'000; ++i) {
            const auto dice = random.below(100);
            time += dice == 0   ? -std::int64_t{random.below(10'000'000)}
                    : dice == 1 ? std::int64_t{random.below(1'000'000'000)}
                                : std::int64_t{random.below(3000)};
            if (dice == 2)
                meter.settings = plan(static_cast<int>(random.below(70'000)) - 1000,
                                      static_cast<int>(random.below(70'000)) - 1000);
            if (dice >= 3 && dice < 40)
                meter.settings = plan(static_cast<int>(random.below(3)), 6);
            meter.powered = dice != 50;
            for (std::uint16_t number = 257; number < 347; ++number)
                if (random.below(50) == 0)
                    meter.image.setWord({number},
                                        static_cast<std::uint16_t>(random.below(0x10000)));
            book.append(time, meter);
            QVERIFY(book.points().size() <= DemandBook::kMost);
            if (!book.running())
                continue;
            const RunningDemand& running = *book.running();
            QVERIFY(running.beganMs <= running.nowMs);
            QVERIFY(!running.endsMs || *running.endsMs > running.beganMs);
            QVERIFY(running.endsMs || noneKnown(running.predicted));
        }
        QVERIFY(std::is_sorted(
            book.points().begin(), book.points().end(),
            [](const DemandPoint& a, const DemandPoint& b) { return a.timeMs < b.timeMs; }));
    }

    void everySystemType_data() {
        QTest::addColumn<int>("system");
        for (const int system : {10, 11, 12, 31, 40})
            QTest::addRow("%d", system) << system;
    }
    /// A whole meter from waveforms to registers.
    void everySystemType() {
        QFETCH(int, system);
        Settings settings = plan(10, 2);
        settings.set(Parameter::SystemType, system);
        EmbeddedMeter meter(settings);
        DemandBook book;
        Random random(static_cast<std::uint64_t>(system));
        int checked = 0;
        for (int second = 1; second <= 60; ++second) {
            if (second % 7 == 1) {
                LoadSpec load = steadyLoadFor(settings);
                load.amps.fill(20 + random.below(60));
                meter.setSource(std::make_unique<Synthesis>(waveformOf(load)));
            }
            const std::optional<RunningDemand> before = book.running();
            meter.advance(kSampleRate);
            const MeterSnapshot& now = meter.snapshot();
            book.append(kNoon + second * 1000, now);
            if (second % 10 != 0 || !before || std::isnan(before->predicted[0]))
                continue;
            for (std::size_t i = 0; i < 3; ++i) {
                const double last = now.image.value(kDemandPowers[i]) / 20;
                QVERIFY(isNear(before->predicted[i] - before->toCome[i] + last,
                               now.image.value(kPresentDemands[i])));
            }
            QVERIFY(now.image.value(Quantity::DemandRealPresent) > 100);
            ++checked;
        }
        QCOMPARE(checked, 3);
    }
};

QTEST_MAIN(DemandTest)
#include "demand_test.moc"
