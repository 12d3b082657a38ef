// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/meter_session.h"
#include "core/base/random.h"
#include "ui/charts/trend_plot.h"
#include "ui/charts/trend_view.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace s4k;
using ui::Curve;
using ui::DrawnCurve;
using ui::TrendBuffer;
using ui::TrendPoint;

namespace {

constexpr float kNan = std::numeric_limits<float>::quiet_NaN();

TrendPoint pointAt(double seconds, float value) {
    TrendPoint point;
    point.seconds = seconds;
    point.values.fill(value);
    return point;
}

int breaks(const DrawnCurve& curve) {
    int count = 0;
    for (const double v : curve.values)
        count += std::isnan(v) ? 1 : 0;
    return count;
}

} // namespace

class TrendTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void pointsAreTheReadingsInTheUnitsOfTheAxes() {
        session::MeterSession session;
        session.passSeconds(3);
        const MeterSnapshot& now = session.snapshot();
        const TrendPoint point = ui::trendPoint(now);
        QCOMPARE(point.seconds, now.seconds);
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
        const TrendPoint point = ui::trendPoint(session.snapshot());
        QVERIFY(std::isnan(point[Curve::VoltsAn]));
        QVERIFY(point[Curve::VoltsAb] > 1);
        TrendBuffer buffer;
        buffer.append(session.snapshot());
        QVERIFY(buffer.draw(Curve::VoltsAn, 0, 10, 100).times.empty());
        QCOMPARE(buffer.draw(Curve::VoltsAb, 0, 10, 100).times.size(), std::size_t{1});
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
    }

    void theOldestGoWhenItIsFull() {
        TrendBuffer buffer(100);
        for (int i = 1; i <= 250; ++i)
            buffer.append(pointAt(i, 0));
        QCOMPARE(buffer.size(), std::size_t{100});
        QCOMPARE(buffer.firstSecond(), 151.0);
        QCOMPARE(buffer.lastSecond(), 250.0);
    }

    void aSlowLineIsNoRowOfGaps() {
        session::MeterSession session;
        session.passSeconds(3);
        TrendBuffer buffer;
        MeterSnapshot snapshot = session.snapshot();
        for (const double seconds : {12.0, 24.0, 36.5}) { // a reading every twelve seconds
            snapshot.seconds = seconds;
            buffer.append(snapshot, 12);
        }
        const ui::DrawnCurve line = buffer.draw(Curve::AmpsA, 0, 40, 400);
        QCOMPARE(line.times.size(), std::size_t{3});
        QVERIFY(std::none_of(line.values.begin(), line.values.end(),
                             [](double value) { return std::isnan(value); }));
        QVERIFY(buffer.nearest(18) != nullptr);
    }

    void gapsBreakTheLine() {
        TrendBuffer buffer;
        for (const int t : {1, 2, 3, 10, 11})
            buffer.append(pointAt(t, 1));
        buffer.append(pointAt(12, kNan));
        buffer.append(pointAt(13, kNan));
        buffer.append(pointAt(14, 1));
        const DrawnCurve curve = buffer.draw(Curve::AmpsA, 0, 20, 1000);
        QCOMPARE(breaks(curve), 2);
        QCOMPARE(curve.times.size(), std::size_t{6 + 2});
        QVERIFY(std::is_sorted(curve.times.begin(), curve.times.end()));
    }

    void fewPointsAreDrawnAsTheyAre() {
        TrendBuffer buffer;
        for (int i = 1; i <= 100; ++i)
            buffer.append(pointAt(i, static_cast<float>(i)));
        const DrawnCurve curve = buffer.draw(Curve::AmpsA, 20, 30, 800);
        QCOMPARE(curve.times.front(), 19.0); // one more at each side
        QCOMPARE(curve.times.back(), 30.0);
        QCOMPARE(curve.times.size(), std::size_t{12});
    }

    /// Whatever the data: bounded by the columns, in order, real points, no extreme lost.
    void manyPointsKeepTheirExtremes() {
        Random random(7);
        TrendBuffer buffer;
        std::vector<float> raw;
        for (int i = 1; i <= 20'000; ++i) {
            raw.push_back(static_cast<float>(random.normal()));
            buffer.append(pointAt(i, raw.back()));
        }
        for (const int columns : {1, 7, 400, 1600}) {
            const DrawnCurve curve = buffer.draw(Curve::VoltsAn, 1, 20'000, columns);
            QVERIFY(curve.times.size() <= static_cast<std::size_t>(2 * columns + 2));
            QVERIFY(std::is_sorted(curve.times.begin(), curve.times.end()));
            const auto [low, high] = std::minmax_element(raw.begin(), raw.end());
            const auto [drawnLow, drawnHigh] =
                std::minmax_element(curve.values.begin(), curve.values.end());
            QCOMPARE(static_cast<float>(*drawnLow), *low);
            QCOMPARE(static_cast<float>(*drawnHigh), *high);
            for (std::size_t i = 0; i < curve.times.size(); ++i)
                QCOMPARE(static_cast<float>(curve.values[i]),
                         raw[static_cast<std::size_t>(curve.times[i]) - 1]);
        }
    }

    void nearestLooksBothWaysAndNotTooFar() {
        TrendBuffer buffer;
        QVERIFY(buffer.nearest(1) == nullptr);
        buffer.append(pointAt(10, 1));
        buffer.append(pointAt(11, 2));
        QCOMPARE(buffer.nearest(10.4)->seconds, 10.0);
        QCOMPARE(buffer.nearest(10.6)->seconds, 11.0);
        QCOMPARE(buffer.nearest(9)->seconds, 10.0);
        QVERIFY(buffer.nearest(8) == nullptr);
        QVERIFY(buffer.nearest(13) == nullptr);
    }

    void viewFollowsUntilItIsMoved() {
        ui::TrendView view;
        view.resize(800, 500);
        view.show();
        session::MeterSession session;
        view.showMeter(1);
        connect(&session, &session::MeterSession::published, &view,
                [&](const MeterSnapshot& snapshot) { view.append(1, snapshot); });
        session.passSeconds(400);
        QCOMPARE(view.buffer().size(), std::size_t{400});
        QTRY_COMPARE(view.plot().rightEdge(), 400.0);
        view.plot().setFollowing(false);
        session.passSeconds(5);
        QTest::qWait(2 * ui::TrendPlot::kFrameMs);
        QCOMPARE(view.plot().rightEdge(), 400.0);
        QTest::keyClick(&view.plot(), Qt::Key_End);
        QTRY_COMPARE(view.plot().rightEdge(), 405.0);
    }

    void everyMeterKeepsItsOwnHistory() {
        ui::TrendView view;
        view.show();
        session::MeterSession first;
        session::MeterSession second;
        view.showMeter(1);
        for (int i = 0; i < 20; ++i) {
            first.passSeconds(1);
            view.append(1, first.snapshot());
            if (i < 5)
                continue; // joined later
            second.passSeconds(1);
            view.append(2, second.snapshot());
        }
        QCOMPARE(view.buffer().size(), std::size_t{20});
        view.plot().setFollowing(false);
        view.showMeter(2);
        QCOMPARE(view.buffer().size(), std::size_t{15});
        QVERIFY(view.plot().isFollowing());
        view.showMeter(1);
        QCOMPARE(view.buffer().size(), std::size_t{20});
        view.forget(2);
        view.showMeter(2);
        QVERIFY(view.buffer().empty());
    }

    void theArchiveIsBounded() {
        ui::TrendArchive archive;
        constexpr int kMeters = 63;
        archive.show(1);
        constexpr int kSeconds = static_cast<int>(ui::TrendArchive::kLeast) + 100;
        for (int key = 1; key <= kMeters; ++key)
            for (int i = 1; i <= kSeconds; ++i)
                archive.of(key).append(pointAt(i, 1));
        QCOMPARE(archive.of(1).size(), std::size_t{kSeconds});
        QCOMPARE(archive.of(63).size(), ui::TrendArchive::kLeast);
        QCOMPARE(archive.of(63).lastSecond(), double{kSeconds}); // the oldest went
        archive.show(63);
        QCOMPARE(archive.of(1).size(), ui::TrendArchive::kLeast);
        for (int key = 3; key < kMeters; ++key)
            archive.remove(key); // two are left: both may have a day
        archive.of(1).append(pointAt(kSeconds + 1, 1));
        QCOMPARE(archive.of(1).size(), ui::TrendArchive::kLeast + 1);
    }

    void spanFollowsTheSpeed() {
        ui::TrendView view;
        view.suggestSpan(1);
        QCOMPARE(view.plot().span(), 300.0);
        view.suggestSpan(100);
        QCOMPARE(view.plot().span(), 7200.0);
        view.suggestSpan(1000);
        QCOMPARE(view.plot().span(), 28'800.0);
    }
};

QTEST_MAIN(TrendTest)
#include "trend_test.moc"
