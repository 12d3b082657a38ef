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
using past::Curve;
using past::TrendBuffer;
using past::TrendPoint;
using ui::ColumnRaster;
using ui::CurveStroke;

class TrendTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyRunOfARasterIsPainted() {
        ColumnRaster raster;
        raster.begin({137, 150}); // neither is a multiple of a tile
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
        QCOMPARE(inked(image, 60), 1); // a single point
    }

    void dashesLeaveOutOnlyWhatRunsLevel() {
        ColumnRaster raster;
        raster.begin({200, 100});
        {
            CurveStroke stroke(raster, raster.addInk(Qt::red), 1, {2, 2});
            for (int x = 0; x < 200; ++x) {
                const double top = x % 20 == 3 ? 20 : 50; // spikes in the gaps of dashes
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

    /// A single reading of a whole day is visible at any scale of the desktop.
    void aSpikeOfOneSecondIsSeenInADay() {
        TrendBuffer buffer;
        Random random(9);
        constexpr int kDay = 86'400;
        for (int i = 1; i <= kDay; ++i)
            buffer.append(
                pointAt(i, i == kDay / 2 ? 900 : 480 + static_cast<float>(random.normal())));
        PlotBench bench(buffer,
                        {past::Curve::VoltsAn, past::Curve::AmpsA, past::Curve::KilowattsA});
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

    void exportsAreVectorsAndFine() {
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
        QImage image(1'200, 800, QImage::Format_RGB32);
        image.setDevicePixelRatio(2);
        plot.paintVectors(image, {600, 400});
        const QColor ink = ui::coloursOf(plot.palette()).phases[2]; // drawn last
        int columns = 0;
        for (int x = 0; x < image.width(); ++x)
            for (int y = 0; y < image.height() / 3; ++y)
                if (image.pixelColor(x, y) == ink) {
                    ++columns;
                    break;
                }
        QVERIFY(columns > 1'000); // more than every second column
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
                continue; // added later
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
        QCOMPARE(archive.of(63).trend.lastSecond(), double{kSeconds}); // the oldest are gone
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
