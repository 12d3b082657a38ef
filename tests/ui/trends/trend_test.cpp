// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/meter_session.h"
#include "core/base/random.h"
#include "tests/ui/trends/trend_bench.h"
#include "tests/ui/trends/trend_tools.h"
#include "ui/trends/plot/curve_stroke.h"
#include "ui/trends/plot/trend_plot.h"
#include "ui/trends/trend_view.h"
#include "ui/widgets/colours.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace s4k;
using namespace s4k::test;
using ui::ColumnRaster;
using ui::Curve;
using ui::CurveStroke;
using ui::TrendBuffer;
using ui::TrendPoint;

class TrendTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void pointsAreTheReadingsInTheUnitsOfTheAxes() {
        session::MeterSession session;
        session.passSeconds(3);
        const MeterSnapshot& now = session.snapshot();
        const TrendPoint point = ui::trendPoint(1'700'000'000'250, now);
        QCOMPARE(point.seconds, 1'700'000'000.25);
        QCOMPARE(point[Curve::VoltsBn], static_cast<float>(now.image.value(Quantity::VoltsBn)));
        QCOMPARE(point[Curve::VoltsAc], static_cast<float>(now.image.value(Quantity::VoltsAc)));
        QCOMPARE(point[Curve::AmpsC], static_cast<float>(now.image.value(Quantity::CurrentC)));
        QCOMPARE(point[Curve::KilowattsA],
                 static_cast<float>(now.image.value(Quantity::PowerRealA) / 1000.0));
        QVERIFY(point[Curve::KilowattsA] > 1);
    }

    void whatTheSystemLacksIsAGap() {
        Settings settings;
        settings.set(Parameter::SystemType, static_cast<int>(SystemType::ThreePhaseDelta));
        session::MeterSession session(settings);
        session.passSeconds(3);
        const TrendPoint point = ui::trendPoint(3'000, session.snapshot());
        QVERIFY(std::isnan(point[Curve::VoltsAn]));
        QVERIFY(point[Curve::VoltsAb] > 1);
        TrendBuffer buffer;
        buffer.append(3'000, session.snapshot());
        QVERIFY(columnsOf(buffer, Curve::VoltsAn, 0, 10, 1)[0].empty());
        QCOMPARE(columnsOf(buffer, Curve::VoltsAb, 0, 10, 1)[0].count, 1U);
    }

    void oneSecondOnePoint() {
        TrendBuffer buffer;
        buffer.append(pointAt(1, 1));
        buffer.append(pointAt(1, 2)); // published again after a write
        buffer.append(pointAt(2, 3));
        QCOMPARE(buffer.size(), std::size_t{2});
        QCOMPARE(buffer[0][Curve::AmpsA], 2.0F);
    }

    void anEarlierTimeStartsAfresh() {
        TrendBuffer buffer;
        buffer.append(pointAt(100, 1));
        buffer.append(pointAt(101, 1));
        buffer.append(pointAt(1, 5));
        QCOMPARE(buffer.size(), std::size_t{1});
        QCOMPARE(buffer.firstSecond(), 1.0);
        QCOMPARE(buffer.latestSecond(), 101.0); // and what was read before is there still
        QCOMPARE(buffer.nearest(100)->seconds, 100.0);
    }

    void theOldestGoWhenItIsFull() {
        TrendBuffer buffer(100);
        for (int i = 1; i <= 250; ++i)
            buffer.append(pointAt(i, 0));
        QCOMPARE(buffer.size(), std::size_t{100});
        QCOMPARE(buffer.firstSecond(), 151.0);
        QCOMPARE(buffer.lastSecond(), 250.0);
    }

    void gapsBreakTheLine() {
        TrendBuffer buffer;
        for (const int t : {1, 2, 3, 10, 11})
            buffer.append(pointAt(t, 1));
        buffer.append(pointAt(12, kNan));
        buffer.append(pointAt(13, kNan));
        buffer.append(pointAt(14, 1));
        const auto curve = columnsOf(buffer, Curve::AmpsA, 0, 20, 1'000);
        QCOMPARE(broken(curve), 3); // the first, after the hole, after what is not valid
        QCOMPARE(columnsOf(buffer, Curve::AmpsA, 0, 20, 1)[0].count, 6U);
    }

    /// A live meter is polled at any rate: slow polls are no gaps, fast ones lose nothing.
    void everyRateOfPollingIsDrawn() {
        for (const double period : {0.1, 0.25, 1.0, 10.0, 60.0}) {
            TrendBuffer buffer;
            for (int i = 1; i <= 50; ++i)
                buffer.append(pointAt(i * period, static_cast<float>(i)));
            QCOMPARE(buffer.size(), std::size_t{50});
            QVERIFY(broken(columnsOf(buffer, Curve::AmpsA, 0, 51 * period, 50)) <= 2);
            QCOMPARE(buffer.nearest(30.2 * period)->seconds, 30 * period);
        }
    }

    void timesOutOfMeasureAreNotTaken() {
        TrendBuffer buffer;
        for (const double seconds : {std::numeric_limits<double>::quiet_NaN(),
                                     std::numeric_limits<double>::infinity(), 1e300, -1e300})
            buffer.append(pointAt(seconds, 1));
        QVERIFY(buffer.empty());
    }

    void aWeekIsKeptAndOfWhatIsOlderTheExtremes() {
        TrendBuffer buffer(1'000);
        for (int i = 1; i <= 50'000; ++i)
            buffer.append(pointAt(i, i == 777 ? 99 : static_cast<float>(i % 10)));
        QCOMPARE(buffer.size(), std::size_t{1'000});
        QCOMPARE(buffer.firstSecond(), 49'001.0);
        QCOMPARE(buffer.oldestSecond(), 1.0);
        QCOMPARE(columnsOf(buffer, Curve::AmpsA, 0, 1e5, 1)[0].max, 99.0F);
    }

    void everyRunOfARasterIsPainted() {
        ColumnRaster raster;
        raster.begin({137, 150}); // neither width nor height fits the tiles
        const std::uint8_t red = raster.addInk(Qt::red);
        const std::uint8_t blue = raster.addInk(Qt::blue);
        raster.fill(0, -100, 3, red);
        raster.fill(136, 70, 1'000, red);
        raster.fill(20, 60, 90, red);
        raster.fill(20, 80, 85, blue);
        raster.fill(137, 0, 9, red); // outside
        raster.fill(-1, 0, 9, red);
        const QImage image = painted(raster);
        QCOMPARE(inked(image, 0), 4);
        QCOMPARE(inked(image, 136), 80);
        QCOMPARE(inked(image, 20), 31);
        QCOMPARE(image.pixelColor(20, 82), QColor(Qt::blue));
        QCOMPARE(image.pixelColor(20, 79), QColor(Qt::red));
        QCOMPARE(inked(image, 19), 0);
        raster.begin({137, 150});
        const QImage empty = painted(raster);
        for (int x = 0; x < 137; ++x)
            QCOMPARE(inked(empty, x), 0);
    }

    void aStrokeHangsTogetherAndHidesNothing() {
        ColumnRaster raster;
        raster.begin({100, 100});
        {
            CurveStroke stroke(raster, raster.addInk(Qt::red), 1, {});
            stroke.add({0.5, 10, 10, 10, 10, false});
            stroke.add({40.5, 90, 90, 90, 90, true}); // a slope of two
            stroke.add({41.5, 90, 5, 95, 90, true});  // a spike
            stroke.add({60.5, 50, 50, 50, 50, false});
        }
        const QImage image = painted(raster);
        for (int x = 0; x <= 40; ++x)
            QVERIFY(inked(image, x) >= 1 && inked(image, x) <= 4);
        QVERIFY(inked(image, 41) >= 90);
        QCOMPARE(inked(image, 50), 0); // a gap
        QCOMPARE(inked(image, 60), 1); // alone
    }

    void dashesLeaveOutOnlyWhatRunsLevel() {
        ColumnRaster raster;
        raster.begin({200, 100});
        {
            CurveStroke stroke(raster, raster.addInk(Qt::red), 1, {2, 2});
            for (int x = 0; x < 200; ++x) {
                const double top = x % 20 == 3 ? 20 : 50; // spikes where a dash is off
                stroke.add({x + 0.5, 50, top, 50, 50, x > 0});
            }
        }
        const QImage image = painted(raster);
        int empty = 0;
        for (int x = 0; x < 200; ++x) {
            empty += inked(image, x) == 0 ? 1 : 0;
            if (x % 20 == 3)
                QVERIFY(inked(image, x) >= 30);
        }
        QVERIFY(empty > 60 && empty < 100);
    }

    /// One reading of a whole day stands out by itself, whatever the scale of the desktop.
    void aSpikeOfOneSecondIsSeenInADay() {
        TrendBuffer buffer;
        Random random(9);
        constexpr int kDay = 86'400;
        for (int i = 1; i <= kDay; ++i)
            buffer.append(
                pointAt(i, i == kDay / 2 ? 900 : 480 + static_cast<float>(random.normal())));
        PlotBench bench(buffer, {ui::Curve::VoltsAn, ui::Curve::AmpsA, ui::Curve::KilowattsA});
        ui::TrendPlot& plot = bench.plot;
        plot.resize(800, 600);
        plot.setSpan(kDay);
        plot.show();
        QTRY_COMPARE(plot.rightEdge(), double{kDay + 1});
        const double scale = plot.devicePixelRatioF();
        const auto tallest = [&](double around) { // run of the phase's colour in the upper chart
            const QImage image = plot.grab().toImage();
            const QColor ink = ui::coloursOf(plot.palette()).phases[0];
            int most = 0;
            for (int dx = -3; dx <= 3; ++dx) {
                int count = 0;
                for (int y = 0; y < image.height() / 3; ++y)
                    count += image.pixelColor(qRound(around * scale) + dx, y) == ink ? 1 : 0;
                most = std::max(most, count);
            }
            return most;
        };
        const double middle = plot.xOf(kDay / 2);
        QTRY_VERIFY(tallest(plot.xOf(kDay / 2)) > 80 * scale);
        QVERIFY(tallest(middle + 60) < 20 * scale);
    }

    void exportsAreVectorsOrAsFineAsAsked() {
        TrendBuffer buffer;
        Random random(2);
        for (int i = 1; i <= 5'000; ++i)
            buffer.append(pointAt(i, 480 + static_cast<float>(random.normal())));
        PlotBench bench(buffer, allCurves());
        ui::TrendPlot& plot = bench.plot;
        plot.resize(600, 400);
        plot.setSpan(5'000);
        CountingDevice device;
        plot.paintVectors(device, {600, 400});
        QCOMPARE(device.engine.images, 0);
        QVERIFY(device.engine.lines >= 9);
        QVERIFY(device.engine.texts > 10); // the axes
        const QPixmap picture = plot.picture({600, 400}, 3);
        QCOMPARE(picture.size(), QSize(1'800, 1'200));
        const QImage image = picture.toImage();
        const QColor ink = ui::coloursOf(plot.palette()).phases[2]; // drawn last
        int columns = 0;
        for (int x = 0; x < image.width(); ++x)
            for (int y = 0; y < image.height() / 3; ++y)
                if (image.pixelColor(x, y) == ink) {
                    ++columns;
                    break;
                }
        QVERIFY(columns > 1'500); // not every third one
    }

    void keysMoveInTimeAndStopAtItsEnds() {
        TrendBuffer buffer;
        for (int i = 1; i <= 1'000; ++i)
            buffer.append(pointAt(i, 1));
        PlotBench bench(buffer, allCurves());
        ui::TrendPlot& plot = bench.plot;
        plot.resize(600, 400);
        plot.show();
        plot.setSpan(100);
        QTRY_COMPARE(plot.rightEdge(), 1'000.0);
        QTest::keyClick(&plot, Qt::Key_PageUp);
        QCOMPARE(plot.rightEdge(), 950.0);
        QVERIFY(!plot.isFollowing());
        QTest::keyClick(&plot, Qt::Key_Home);
        QCOMPARE(plot.rightEdge(), 101.0);
        QTest::keyClick(&plot, Qt::Key_PageUp);
        QCOMPARE(plot.rightEdge(), 101.0);
        for (int i = 0; i < 20; ++i)
            QTest::keyClick(&plot, Qt::Key_PageDown);
        QCOMPARE(plot.rightEdge(), 1'000.0);
    }

    void nearestLooksBothWaysAndNotTooFar() {
        TrendBuffer buffer;
        QVERIFY(!buffer.nearest(1));
        buffer.append(pointAt(10, 1));
        buffer.append(pointAt(11, 2));
        QCOMPARE(buffer.nearest(10.4)->seconds, 10.0);
        QCOMPARE(buffer.nearest(10.6)->seconds, 11.0);
        QCOMPARE(buffer.nearest(9)->seconds, 10.0);
        QVERIFY(!buffer.nearest(8));
        QVERIFY(!buffer.nearest(13));
    }

    void viewFollowsUntilItIsMoved() {
        ViewBench bench;
        session::MeterSession session;
        const auto pass = [&](int seconds) {
            for (int i = 0; i < seconds; ++i) {
                session.passSeconds(1);
                bench.read(1, session.snapshot());
            }
        };
        pass(400);
        QCOMPARE(bench.drawn().size(), std::size_t{400});
        QCOMPARE(bench.view.plot().rightEdge(), 400.0);
        bench.view.plot().setFollowing(false);
        pass(5);
        QTest::qWait(2 * ui::TrendPlot::kFrameMs);
        QCOMPARE(bench.view.plot().rightEdge(), 400.0);
        QTest::keyClick(&bench.view.plot(), Qt::Key_End);
        QCOMPARE(bench.view.plot().rightEdge(), 405.0);
    }

    void everyMeterKeepsItsOwnHistory() {
        ViewBench bench;
        session::MeterSession first;
        session::MeterSession second;
        bench.add(2, 2);
        for (int i = 0; i < 20; ++i) {
            first.passSeconds(1);
            bench.read(1, first.snapshot());
            if (i < 5)
                continue; // joined later
            second.passSeconds(1);
            bench.read(2, second.snapshot());
        }
        QCOMPARE(bench.drawn().size(), std::size_t{20});
        bench.store.show(2);
        QCOMPARE(bench.drawn().size(), std::size_t{15});
        bench.store.show(1);
        QCOMPARE(bench.drawn().size(), std::size_t{20});
        bench.store.remove(2);
        bench.add(2, 2);
        bench.store.show(2);
        QVERIFY(bench.drawn().empty());
    }

    void theArchiveIsBounded() {
        ui::PastArchive archive;
        constexpr int kMeters = 63;
        archive.show(1);
        constexpr int kSeconds = static_cast<int>(ui::PastArchive::kLeast) + 100;
        for (int key = 1; key <= kMeters; ++key)
            for (int i = 1; i <= kSeconds; ++i)
                archive.of(key).trend.append(pointAt(i, 1));
        QCOMPARE(archive.of(1).trend.size(), std::size_t{kSeconds});
        QCOMPARE(archive.of(63).trend.size(), ui::PastArchive::kLeast);
        QCOMPARE(archive.of(63).trend.lastSecond(), double{kSeconds}); // the oldest went
        archive.show(63);
        QCOMPARE(archive.of(1).trend.size(), ui::PastArchive::kLeast);
        for (int key = 3; key < kMeters; ++key)
            archive.remove(key); // two are left: both may have a day
        archive.of(1).trend.append(pointAt(kSeconds + 1, 1));
        QCOMPARE(archive.of(1).trend.size(), ui::PastArchive::kLeast + 1);
    }

    void spanFollowsTheSpeed() {
        ViewBench bench;
        bench.time.suggestSpan(1);
        QCOMPARE(bench.view.plot().span(), 300.0);
        bench.time.suggestSpan(100);
        QCOMPARE(bench.view.plot().span(), 7200.0);
        bench.time.suggestSpan(1000);
        QCOMPARE(bench.view.plot().span(), 28'800.0);
    }
};

QTEST_MAIN(TrendTest)
#include "trend_test.moc"
