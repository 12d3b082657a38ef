// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/history/history_reader.h"
#include "core/lcd/glyphs.h"
#include "core/panel/key.h"
#include "core/port/replay_meter.h"
#include "tests/app/window/replay_bench.h"

#include <QLabel>
#include <QToolButton>

using namespace s4k;
using test::kMarch;
using test::ReplayBench;

namespace {

std::string textOf(const panel::Panel& panel) {
    return lcd::frameText(panel.frame());
}

/// Text of the front panel of the live meter for this snapshot.
std::string liveText(const MeterSnapshot& snapshot, int keys) {
    ReplayMeter meter;
    meter.show(snapshot);
    panel::Panel panel(meter);
    for (int i = 0; i < keys; ++i)
        panel.tap(panel::Key::Plus);
    return textOf(panel);
}

} // namespace

class ReplayTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::Theme::Light, false); }

    void theEndIsShownFirst() {
        ReplayBench b;
        std::vector<MeterSnapshot> images;
        test::recordLoad(b.path("day.s4kdb"), 130, &images);
        QVERIFY(b.open(b.path("day.s4kdb")));
        QCOMPARE(b.shown().timeMs(), kMarch + 129'000);
        const ui::LinkView link = b.shown().link();
        QVERIFY(link.health == ui::LinkHealth::Recorded);
        QCOMPARE(link.bus, QStringLiteral("day.s4kdb"));
        QVERIFY(!b.badges().isHidden());
        QCOMPARE(b.shown().snapshot().settings[Parameter::CtPrimary], 400);
    }

    /// At every moment, each screen of the panel shows what the meter showed then.
    void aMomentIsWhatTheMeterShowed() {
        ReplayBench b;
        std::vector<MeterSnapshot> images;
        test::recordLoad(b.path("day.s4kdb"), 70, &images);
        QVERIFY(b.open(b.path("day.s4kdb")));
        for (const int second : {0, 5, 33, 69}) {
            Q_EMIT b.trends().momentRequested(b.key(), kMarch + second * 1000 + 400);
            QVERIFY(b.settles());
            const MeterSnapshot& live = images[static_cast<std::size_t>(second)];
            const MeterSnapshot& shown = b.shown().snapshot();
            for (const QuantityTraits& row : kQuantities) {
                const double was = live.image.value(row.quantity);
                const double is = shown.image.value(row.quantity);
                QVERIFY2(std::isnan(was) ? std::isnan(is)
                                         : std::abs(was - is) <= 2e-7 * std::abs(was),
                         row.symbol.data());
            }
            b.shown().panel().restart();
            for (int screen = 0; screen < 20; ++screen) {
                panel::Panel& panel = b.shown().panel();
                QCOMPARE(QString::fromStdString(textOf(panel)),
                         QString::fromStdString(liveText(live, screen)));
                panel.tap(panel::Key::Plus);
            }
        }
    }

    void aMomentIsLookedUpSoon() {
        ReplayBench b;
        test::recordLoad(b.path("day.s4kdb"), 900);
        QVERIFY(b.open(b.path("day.s4kdb")));
        const test::StallWatch watch;
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 50; ++i) {
            b.goTo(kMarch + i * 17'000);
            QVERIFY(b.settles());
        }
        qInfo("a moment: %.2f ms", static_cast<double>(timer.elapsed()) / 50);
        QCOMPARE(b.shown().timeMs(), kMarch + 49 * 17'000);
    }

    void ofManyMomentsTheLastIsShown() {
        ReplayBench b;
        test::recordLoad(b.path("day.s4kdb"), 60);
        QVERIFY(b.open(b.path("day.s4kdb")));
        for (int i = 0; i < 50; ++i)
            b.goTo(kMarch + i * 1000);
        QVERIFY(b.settles());
        QCOMPARE(b.shown().timeMs(), kMarch + 49'000);
        b.goTo(0); // before the first reading
        QVERIFY(b.settles());
        QCOMPARE(b.shown().timeMs(), kMarch);
    }

    void theChartsGoAlong() {
        ReplayBench b;
        test::recordLoad(b.path("day.s4kdb"), 600);
        QVERIFY(b.open(b.path("day.s4kdb")));
        ui::TimeWindow& time = b->time();
        time.show(time.newest(), 60);
        Q_EMIT b.trends().momentRequested(b.key(), kMarch + 100'000);
        QCOMPARE(time.cursor().value(), (kMarch + 100'000) / 1e3);
        QVERIFY(time.left() <= *time.cursor() && *time.cursor() <= time.right());
        QCOMPARE(time.span(), 60.0);
    }

    void aTimeOfWhichNothingIsRecordedIsSaid() {
        ReplayBench b;
        test::recordLoad(b.path("day.s4kdb"), 60);
        {
            auto store = store::HistoryStore::open({b.path("day.s4kdb")});
            const int number = (*store)->addMeter({"", 1, "Meter 1", "", 1000});
            past::Moment later;
            later.timeMs = kMarch + 7'200'000;
            QVERIFY((*store)->record(number, later));
        }
        QVERIFY(b.open(b.path("day.s4kdb")));
        QVERIFY(b.shown().link().problem.isEmpty());
        b.goTo(kMarch + 3'600'000);
        QVERIFY(b.settles());
        QVERIFY(b.shown().link().problem.contains(QLatin1String("nothing was recorded")));
        b.goTo(kMarch + 30'000);
        QVERIFY(b.settles());
        QVERIFY(b.shown().link().problem.isEmpty());
    }

    void timeRunsThroughThePast() {
        ReplayBench b;
        test::recordLoad(b.path("day.s4kdb"), 300);
        b.fleet.clock().setRunning(false);
        QVERIFY(b.open(b.path("day.s4kdb")));
        QVERIFY(!b.shown().time()->clockView().running);
        b->verbs().setSpeed(b.key(), 1000);
        b->verbs().setRunning(b.key(), true); // at the end, it starts again from the beginning
        QVERIFY(b.shown().time()->clockView().running);
        QVERIFY(!b.fleet.clock().isRunning()); // the embedded meters have their own clock
        QCOMPARE(b.fleet.clock().speed(), 1.0);
        std::vector<std::int64_t> moments;
        connect(&b.shown(), &app::Seat::measured, &b.window,
                [&](const MeterSnapshot&) { moments.push_back(b.shown().timeMs()); });
        QTRY_VERIFY_WITH_TIMEOUT(!b.shown().time()->clockView().running,
                                 20'000); // pauses at the end
        QVERIFY(b.settles());
        QCOMPARE(b.shown().timeMs(), kMarch + 299'000);
        QVERIFY(moments.size() >= 3);
        QVERIFY(std::is_sorted(moments.begin(), moments.end()));
        QVERIFY(moments.front() < kMarch + 299'000);
    }

    void aRecordedMeterTakesNothing() {
        ReplayBench b;
        test::recordLoad(b.path("day.s4kdb"), 3);
        QVERIFY(b.open(b.path("day.s4kdb")));
        b->verbs().write(b.key(), Parameter::CtPrimary, 200);
        QVERIFY(b.window.messages().isVisible());
        b.window.messages().dismiss();
        b->verbs().run(b.key(), Command::ResetEnergy);
        QVERIFY(b.window.messages().isVisible());
        QCOMPARE(b.shown().snapshot().settings[Parameter::CtPrimary], 400);
    }

    void closingTakesAllOfItAway() {
        ReplayBench b;
        test::recordLoad(b.path("day.s4kdb"), 3);
        QVERIFY(b.open(b.path("day.s4kdb")));
        QCOMPARE(b->desk().seats().size(), std::size_t{2});
        b.goTo(kMarch); // the answer arrives after the meter has been removed
        Q_EMIT b.badges().disconnectRequested();
        QTRY_COMPARE(b->desk().seats().size(), std::size_t{1});
        QVERIFY(b.shown().source() != nullptr);
        QTest::qWait(50);
        QVERIFY(QFile::exists(b.path("day.s4kdb")));
    }

    void detailComesFromTheFile() {
        ReplayBench b;
        test::recordLoad(b.path("day.s4kdb"), 600);
        QVERIFY(b.open(b.path("day.s4kdb")));
        Q_EMIT b.trends().detailWanted(b.key(), kMarch + 100'000, kMarch + 160'000);
        QTRY_VERIFY(b.past().detail != nullptr);
        QCOMPARE(b.past().detail->size(), std::size_t{60});
        QCOMPARE(b.past().detail->firstSecond(), (kMarch + 100'000) / 1e3);
    }

    void notesAreKeptInTheFile() {
        ReplayBench b;
        test::recordLoad(b.path("day.s4kdb"), 3);
        QVERIFY(b.open(b.path("day.s4kdb")));
        const past::Note note{kMarch + 1000, "Größe geändert"};
        Q_EMIT b.trends().noteAdded(b.key(), note);
        const auto notes = [&b] {
            auto reader = store::HistoryReader::open(b.path("day.s4kdb"));
            return (*reader)->notes(1, 0, store::kLastHistoryMs).value().size();
        };
        QTRY_COMPARE(notes(), std::size_t{1});
        QVERIFY(b.open(b.path("day.s4kdb"))); // opened again
        QCOMPARE(b->desk().seats().size(), std::size_t{2});
        QCOMPARE(b.past().notes, std::vector{note});
        Q_EMIT b.trends().noteRemoved(b.key(), note);
        QTRY_COMPARE(notes(), std::size_t{0});
    }

    void whatIsRecordedIsNotRecordedAgain() {
        ReplayBench b;
        test::recordLoad(b.path("day.s4kdb"), 3);
        b->recorder().start(b.path("now.s4kdb"));
        QVERIFY(b.open(b.path("day.s4kdb")));
        QCoreApplication::processEvents();
        b.fleet.advance(std::size_t{5} * kSampleRate);
        b.goTo(kMarch + 1000);
        QVERIFY(b.settles());
        b->recorder().stop();
        auto reader = store::HistoryReader::open(b.path("now.s4kdb"));
        const auto meters = (*reader)->meters();
        QCOMPARE(meters->size(), std::size_t{1});
        QVERIFY(meters->front().firstMs > kMarch + 1'000'000);
    }

    void aNoteOfARecordedMeterIsStoredWithIt() {
        ReplayBench b;
        b->recorder().start(b.path("now.s4kdb"));
        b.fleet.advance(std::size_t{5} * kSampleRate);
        const past::Note note{kMarch, "started"};
        Q_EMIT b.trends().noteAdded(b.key(), note);
        b->recorder().stop();
        auto reader = store::HistoryReader::open(b.path("now.s4kdb"));
        const auto notes = (*reader)->notes(1, 0, store::kLastHistoryMs);
        QCOMPARE(notes->size(), std::size_t{1});
        QCOMPARE(notes->front().text, std::string("started"));
    }

    /// The badge shows the moment in local time.
    void theBadgeTellsTheMoment() {
        qputenv("TZ", "Europe/Berlin");
        ReplayBench b;
        test::recordLoad(b.path("day.s4kdb"), 3);
        QVERIFY(b.open(b.path("day.s4kdb")));
        bool told = false;
        for (const QLabel* label : b.badges().findChildren<QLabel*>())
            told = told || label->text().contains(QLatin1String("2026-03-01 01:00:02"));
        QVERIFY(told ||
                b.badges().accessibleDescription().contains(QLatin1String("2026-03-01 01:00:02")));
        qunsetenv("TZ");
    }
};

QTEST_MAIN(ReplayTest)
#include "replay_test.moc"
