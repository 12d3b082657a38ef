// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/meter_store.h"

#include "ui/model/shown_meter.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <utility>

using namespace s4k;
using ui::LinkHealth;
using ui::MeterKey;
using ui::MeterStore;

namespace {

constexpr std::int64_t kNoon = 1'772'366'400'000;

ui::LinkView linkOf(LinkHealth health) {
    ui::LinkView link;
    link.health = health;
    return link;
}

MeterSnapshot at(double seconds) {
    MeterSnapshot snapshot;
    snapshot.seconds = seconds;
    return snapshot;
}

/// All signals of a store in their order: `added 1`, `shown 1`.
class Diary {
public:
    explicit Diary(MeterStore& store) {
        const auto write = [this, &store](ui::MeterSignal signal, const char* word) {
            QObject::connect(&store, signal, &m_context, [this, word](MeterKey key) {
                m_lines += QStringLiteral("%1 %2").arg(QLatin1String(word)).arg(key);
            });
        };
        write(&MeterStore::added, "added");
        write(&MeterStore::aboutToRemove, "about to remove");
        write(&MeterStore::removed, "removed");
        write(&MeterStore::shownChanged, "shown");
        write(&MeterStore::measured, "measured");
        write(&MeterStore::changed, "changed");
        write(&MeterStore::linkChanged, "link");
        write(&MeterStore::availabilitiesChanged, "availabilities");
        write(&MeterStore::pastReplaced, "past");
        write(&MeterStore::detailArrived, "detail");
        write(&MeterStore::refreshed, "refreshed");
    }
    /// Signals since the last call.
    QString take() { return std::exchange(m_lines, {}).join(QStringLiteral(", ")); }

private:
    QObject m_context;
    QStringList m_lines;
};

} // namespace

class MeterStoreTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void metersComeAndAreShown() {
        MeterStore store;
        Diary diary(store);
        QCOMPARE(store.shown(), 0);
        QVERIFY(!store.has(store.shown()));
        store.add(7, {at(5), kNoon, linkOf(LinkHealth::Live)});
        store.add(3, {});
        QCOMPARE(diary.take(), QStringLiteral("added 7, added 3"));
        QCOMPARE(store.shown(), 0); // add() does not show the meter
        QVERIFY(store.keys() == std::vector<MeterKey>({3, 7}));
        QCOMPARE(store.at(7).snapshot.seconds, 5.0);
        store.show(7);
        QCOMPARE(diary.take(), QStringLiteral("shown 7"));
        QCOMPARE(store.shown(), 7);
    }

    void aReadingIsKeptWithItsTime() {
        MeterStore store;
        Diary diary(store);
        store.add(1, {});
        store.measure(1, kNoon, at(9));
        QCOMPARE(store.at(1).snapshot.seconds, 9.0);
        QCOMPARE(store.at(1).timeMs, kNoon);
        QCOMPARE(diary.take(), QStringLiteral("added 1, measured 1"));
        store.change(1, at(10)); // no reading: the time stays
        QCOMPARE(store.at(1).snapshot.seconds, 10.0);
        QCOMPARE(store.at(1).timeMs, kNoon);
        QCOMPARE(diary.take(), QStringLiteral("changed 1"));
    }

    void thePastGrowsByReadingsThatAreFresh_data() {
        QTest::addColumn<int>("health");
        QTest::addColumn<int>("points");
        QTest::newRow("inside") << int(LinkHealth::Inside) << 1;
        QTest::newRow("live") << int(LinkHealth::Live) << 1;
        QTest::newRow("recorded") << int(LinkHealth::Recorded) << 1;
        QTest::newRow("connecting") << int(LinkHealth::Connecting) << 0;
        QTest::newRow("stale") << int(LinkHealth::Stale) << 0;
        QTest::newRow("lost") << int(LinkHealth::Lost) << 0;
        QTest::newRow("other") << int(LinkHealth::OtherDevice) << 0;
    }

    void thePastGrowsByReadingsThatAreFresh() {
        QFETCH(int, health);
        QFETCH(int, points);
        MeterStore store;
        store.add(1, {{}, 0, linkOf(static_cast<LinkHealth>(health))});
        store.measure(1, kNoon, at(1));
        QCOMPARE(int(store.past(1).trend.size()), points);
        store.change(1, at(2)); // a changed setting is no point of the past
        QCOMPARE(int(store.past(1).trend.size()), points);
    }

    /// In a slot of `measured` the reading is already part of the past.
    void thePastIsThereWhenItIsAnnounced() {
        MeterStore store;
        store.add(1, {});
        std::size_t seen = 0;
        connect(&store, &MeterStore::measured, &store,
                [&](MeterKey key) { seen = store.past(key).trend.size(); });
        store.measure(1, kNoon, at(1));
        QCOMPARE(seen, std::size_t{1});
    }

    void figuresAreRefreshedAtMostTenTimesASecond() {
        MeterStore store;
        store.add(1, {});
        store.add(2, {});
        QSignalSpy refreshed(&store, &MeterStore::refreshed);
        QElapsedTimer time;
        time.start();
        while (time.elapsed() < 550) {
            store.measure(1, kNoon + time.elapsed(), at(1));
            store.setLink(1, linkOf(LinkHealth::Live));
            QTest::qWait(5);
        }
        const qint64 passed = time.elapsed();
        QVERIFY(refreshed.count() >= 2);
        // A timer may be 5 % early.
        QVERIFY2(refreshed.count() * MeterStore::kRefreshMs * 19 / 20 <= passed,
                 qPrintable(QString::number(refreshed.count())));
        for (const auto& arguments : refreshed)
            QCOMPARE(arguments.at(0).toInt(), 1);
    }

    void whatIsNewIsRefreshedOnce() {
        MeterStore store;
        store.add(1, {});
        store.add(2, {});
        Diary diary(store);
        store.change(2, at(1));
        store.setLink(1, linkOf(LinkHealth::Live));
        store.change(2, at(2));
        QCOMPARE(diary.take(), QStringLiteral("changed 2, link 1, changed 2"));
        QTest::qWait(3 * MeterStore::kRefreshMs);
        QCOMPARE(diary.take(), QStringLiteral("refreshed 1, refreshed 2"));
    }

    void aMeterLeavesInOrder() {
        MeterStore store;
        store.add(1, {});
        store.add(2, {});
        store.show(1);
        store.measure(2, kNoon, at(1));
        Diary diary(store);
        bool stillThere = false;
        std::size_t points = 0;
        connect(&store, &MeterStore::aboutToRemove, &store, [&](MeterKey key) {
            stillThere = store.has(key);
            points = store.past(key).trend.size();
        });
        bool gone = false;
        connect(&store, &MeterStore::removed, &store,
                [&](MeterKey key) { gone = !store.has(key); });
        store.remove(2);
        QVERIFY(stillThere && gone);
        QVERIFY(store.pasts().find(2) == nullptr);
        QCOMPARE(points, std::size_t{1});
        QCOMPARE(diary.take(), QStringLiteral("about to remove 2, removed 2"));
        store.remove(2);
        QTest::qWait(2 * MeterStore::kRefreshMs); // no signal for a removed meter
        QCOMPARE(diary.take(), QString());
    }

    /// A slot may remove a meter that still has to be refreshed.
    void aMeterMayLeaveWhileOthersAreRefreshed() {
        MeterStore store;
        store.add(1, {});
        store.add(2, {});
        connect(&store, &MeterStore::refreshed, &store, [&](MeterKey key) {
            if (key == 1)
                store.remove(2);
        });
        QSignalSpy refreshed(&store, &MeterStore::refreshed);
        store.change(1, at(1));
        store.change(2, at(1));
        QVERIFY(refreshed.wait(2 * MeterStore::kRefreshMs));
        QCOMPARE(refreshed.count(), 1);
    }

    void availabilitiesAreAnnouncedWhenTheyChange() {
        MeterStore store;
        store.add(1, {});
        Diary diary(store);
        ui::Availabilities all{};
        store.setAvailabilities(1, all);
        QCOMPARE(diary.take(), QString());
        all[0] = Availability::Unavailable;
        store.setAvailabilities(1, all);
        QCOMPARE(diary.take(), QStringLiteral("availabilities 1"));
        QVERIFY(store.at(1).availabilities == all);
    }

    void aPastThatWasReadReplacesTheOther() {
        MeterStore store;
        store.add(1, {});
        store.measure(1, kNoon, at(1));
        Diary diary(store);
        auto past = std::make_unique<past::MeterPast>();
        past->recorded = true;
        store.adoptPast(1, std::move(past));
        QCOMPARE(diary.take(), QStringLiteral("past 1"));
        QCOMPARE(store.past(1).trend.size(), std::size_t{0});
        store.adoptDetail(1, std::make_unique<past::TrendBuffer>());
        QCOMPARE(diary.take(), QStringLiteral("detail 1"));
        QVERIFY(store.past(1).detail != nullptr);
        store.adoptDetail(99, std::make_unique<past::TrendBuffer>()); // removed meanwhile
        QCOMPARE(diary.take(), QString());
    }

    void aViewFollowsTheMeterThatIsShown() {
        MeterStore store;
        store.add(1, {at(1), 0, {}});
        store.add(2, {at(2), 0, {}});
        QObject view;
        QList<double> seen;
        const auto show = [&seen](const ui::MeterEntry& meter) { seen += meter.snapshot.seconds; };
        ui::whileShown(store, {&MeterStore::changed}, &view, show);
        QVERIFY(seen.isEmpty()); // no meter is shown
        store.show(1);
        QCOMPARE(seen, QList<double>({1}));
        store.change(2, at(20)); // not the meter that is shown
        store.change(1, at(10));
        store.setLink(1, {});
        QCOMPARE(seen, QList<double>({1, 10}));
        ui::whileShown(store, {}, &view, show); // connected late: called at once
        QCOMPARE(seen, QList<double>({1, 10, 10}));
        store.show(2);
        QCOMPARE(seen, QList<double>({1, 10, 10, 20, 20}));
    }
};

QTEST_GUILESS_MAIN(MeterStoreTest)
#include "meter_store_test.moc"
