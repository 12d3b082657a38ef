// SPDX-License-Identifier: GPL-3.0-or-later
// The trends while pasts grow, are read late, are replaced or removed.
#include "core/past/trend_pieces.h"
#include "tests/ui/trends/trend_bench.h"
#include "tests/ui/trends/trend_tools.h"
#include "ui/trends/range_table.h"
#include "ui/trends/trend_bar.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace s4k;
using namespace s4k::test;

namespace {

constexpr int kBegin = 1'700'000'000;

} // namespace

class TrendsPastTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fullDetailIsAskedForOnce() {
        ViewBench bench;
        auto past = std::make_unique<past::MeterPast>(1'000);
        past->recorded = true;
        bench.store.adoptPast(1, std::move(past));
        bench.fill(kBegin, kBegin + 200'000, [](int t) { return t % 60; });
        QSignalSpy wanted(&bench.view, &ui::TrendView::detailWanted);
        bench.time.setFollowing(false);
        bench.time.show(kBegin + 199'000, 190'000); // more than a day
        QTest::qWait(400);
        QCOMPARE(wanted.count(), 0);
        bench.time.show(kBegin + 100'000, 3'600);
        QTRY_COMPARE(wanted.count(), 1);
        QCOMPARE(wanted[0][0].toInt(), 1);
        QVERIFY(wanted[0][1].toLongLong() <= (kBegin + 96'400) * 1000LL);
        QVERIFY(wanted[0][2].toLongLong() >= (kBegin + 100'000) * 1000LL);
        auto detail = std::make_unique<past::TrendBuffer>();
        for (int i = 94'000; i < 102'000; ++i)
            detail->append(pointAt(kBegin + i, i == 98'000 ? 777 : 0));
        bench.store.adoptDetail(1, std::move(detail));
        QCOMPARE(past::lookAt(bench.view.lines()[0].tracks, (kBegin + 98'000) * 1e3)->mean, 777.0);
        bench.time.show(kBegin + 100'100, 3'600); // within the detail requested before
        QTest::qWait(400);
        QCOMPARE(wanted.count(), 1);
    }

    /// The past of a meter may be replaced or removed at any time.
    void aPastThatGoesLeavesNothingBehind() {
        ViewBench bench;
        bench.add(2, 2);
        bench.fill(kBegin, kBegin + 100, [](int) { return 1; });
        bench.store.past(2).trend.append(pointAt(kBegin + 50, 9));
        ui::ChartSet set{QStringLiteral("both"),
                         {{.quantity = Quantity::CurrentA},
                          {.meter = QStringLiteral("2@"), .quantity = Quantity::CurrentA}}};
        bench.view.setChartSets({set});
        Q_EMIT bench.view.bar().setChosen(static_cast<int>(ui::kBuiltInSets.size()));
        QCOMPARE(bench.view.lines().size(), std::size_t{2});
        bench.time.setCursor(kBegin + 50);
        bench.store.adoptPast(2, std::make_unique<past::MeterPast>());
        QVERIFY(!pictureOf(bench.view.plot(), {400, 300}).isNull());
        QVERIFY(!past::lookAt(bench.view.lines()[1].tracks, (kBegin + 50) * 1e3));
        bench.store.remove(2);
        QCOMPARE(bench.view.lines().size(), std::size_t{1});
        QVERIFY(!pictureOf(bench.view.plot(), {400, 300}).isNull());
        bench.add(3, 3);
        bench.store.show(3);
        bench.store.remove(1);
        QVERIFY(!pictureOf(bench.view.plot(), {400, 300}).isNull());
    }

    /// Readings of another meter do not make the view resolve its lines and statistics again.
    void linesAreFoundAnewWhenTheyAreOthers() {
        ViewBench bench;
        bench.add(2, 2);
        MeterSnapshot other = bench.store.at(2).snapshot;
        other.seconds = 1;
        bench.fill(kBegin, kBegin + 100, [](int) { return 1; });
        bench.store.measure(2, kBegin * 1000LL, other);
        bench.view.setChartSets(
            {{QStringLiteral("both"),
              {{.quantity = Quantity::CurrentA},
               {.meter = QStringLiteral("2@"), .quantity = Quantity::CurrentA},
               {.meter = QStringLiteral("3@"), .quantity = Quantity::CurrentA}}}});
        Q_EMIT bench.view.bar().setChosen(static_cast<int>(ui::kBuiltInSets.size()));
        QCOMPARE(bench.view.lines().size(), std::size_t{2});
        bench.time.setCursor(kBegin + 20);
        bench.view.plot().markFrom();
        bench.time.setCursor(kBegin + 40);
        bench.view.plot().markTo();
        QTRY_VERIFY(!bench.view.rangeTable().isWorking());
        int refreshed = 0;
        int worked = 0; // number of times the statistics were started
        connect(&bench.store, &ui::MeterStore::refreshed, &bench.view, [&] {
            ++refreshed;
            worked += bench.view.rangeTable().isWorking() ? 1 : 0;
        });
        for (int i = 1; i <= 3; ++i) {
            bench.store.measure(2, (kBegin + i) * 1000LL, other);
            QTRY_COMPARE(refreshed, i);
        }
        QCOMPARE(worked, 0);
        other.settings.set(Parameter::Address, 3);
        bench.store.change(2, other);
        QTRY_COMPARE(refreshed, 4);
        QCOMPARE(worked, 1);
        QCOMPARE(bench.view.lines()[1].name, QStringLiteral("Current A, Meter 3"));
    }

    /// The trends may be opened after other charts have been used.
    void aViewMadeLateShowsWhatIsThere() {
        ShownMeter bench;
        for (int i = 0; i < 400; ++i)
            bench.store.past(1).trend.append(pointAt(kBegin + i, 7));
        bench.time.setExtent(kBegin, kBegin + 399);
        bench.time.setFollowing(false);
        bench.time.show(kBegin + 200, 60);
        bench.time.setCursor(kBegin + 190);
        ui::TrendView view(bench.store, bench.time);
        view.show();
        QCOMPARE(view.lines().size(), std::size_t{9});
        QVERIFY(view.readout().contains(QStringLiteral("7.0")));
        QCOMPARE(view.bar().findChildren<QComboBox*>()[1]->currentText(), QStringLiteral("1 min"));
        for (const QToolButton* button : view.bar().findChildren<QToolButton*>())
            QVERIFY(!button->isChecked()); // neither following nor paused
        QVERIFY(!bench.time.isFollowing());
        QCOMPARE(bench.time.right(), kBegin + 200.0);
    }

    void aClockThatWasSetBackHidesNothing() {
        ViewBench bench;
        bench.fill(kBegin + 3'600, kBegin + 7'200, [](int) { return 10; });
        bench.fill(kBegin + 3'000, kBegin + 4'000, [](int) { return 20; });
        QCOMPARE(bench.time.newest(), kBegin + 3'999.0);
        const auto& tracks = bench.view.lines()[0].tracks;
        QCOMPARE(past::lookAt(tracks, (kBegin + 3'700) * 1e3)->mean, 20.0);
        QCOMPARE(past::lookAt(tracks, (kBegin + 6'000) * 1e3)->mean, 10.0);
        bench.time.setSpan(600);
        QTest::keyClick(&bench.view.plot(), Qt::Key_PageDown);
        for (int i = 0; i < 50; ++i)
            QTest::keyClick(&bench.view.plot(), Qt::Key_PageDown);
        QCOMPARE(bench.time.right(), kBegin + 7'199.0);
    }
};

QTEST_MAIN(TrendsPastTest)
#include "trends_past_test.moc"
