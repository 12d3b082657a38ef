// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/meter_store.h"
#include "ui/model/trace_feed.h"

#include <QSignalSpy>
#include <QTest>
#include <QWidget>

#include <memory>

using namespace s4k;
using ui::TraceFeed;

namespace {

InputTrace traceOf(std::size_t sets) {
    return {std::vector<SampleSet>(sets), sets};
}

} // namespace

class TraceFeedTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theNewestIsKeptUntilAnotherMeterIsShown() {
        ui::MeterStore store;
        TraceFeed feed(store);
        const QSignalSpy arrived(&feed, &TraceFeed::arrived);
        store.add(1, {MeterSnapshot{}, 0, {}});
        store.add(2, {MeterSnapshot{}, 0, {}});
        store.show(1);
        feed.set(traceOf(7));
        feed.set(traceOf(9));
        QCOMPARE(arrived.count(), 2);
        QCOMPARE(feed.newest().endSet, std::uint64_t{9});
        store.measure(2, 1'700'000'000'000, MeterSnapshot{});
        QCOMPARE(feed.newest().sets.size(), std::size_t{9});
        store.show(2);
        QVERIFY(feed.newest().sets.empty());
        QCOMPARE(arrived.count(), 2);
    }

    void onlyAChangeIsAnnounced() {
        ui::MeterStore store;
        TraceFeed feed(store);
        const QSignalSpy changed(&feed, &TraceFeed::availableChanged);
        QVERIFY(!feed.isAvailable());
        feed.setAvailable(false);
        QCOMPARE(changed.count(), 0);
        feed.setAvailable(true);
        feed.setAvailable(true);
        QVERIFY(feed.isAvailable());
        QCOMPARE(changed.count(), 1);
    }

    void itIsWantedWhileAViewerIsVisible() {
        ui::MeterStore store;
        TraceFeed feed(store);
        QVERIFY(!feed.isWanted());
        QWidget hidden;
        auto viewer = std::make_unique<QWidget>();
        feed.watch(&hidden);
        feed.watch(viewer.get());
        QVERIFY(!feed.isWanted());
        viewer->show();
        QVERIFY(feed.isWanted());
        viewer->hide();
        QVERIFY(!feed.isWanted());
        viewer->show();
        viewer.reset();
        QVERIFY(!feed.isWanted());
    }
};

QTEST_MAIN(TraceFeedTest)
#include "trace_feed_test.moc"
