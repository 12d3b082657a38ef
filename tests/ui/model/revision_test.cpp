// SPDX-License-Identifier: GPL-3.0-or-later
// What changes the revision, by which the trends notice that lines must be resolved again.
#include "tests/ui/model/shown_meter.h"

#include <QTest>

#include <functional>
#include <memory>
#include <utility>

using namespace s4k;
using namespace s4k::test;

class RevisionTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readingsChangeNothing() {
        ShownMeter bench;
        bench.store.measure(1, 1'000, bench.store.at(1).snapshot);
        const std::uint64_t before = bench.store.revision();
        for (int i = 2; i < 100; ++i) {
            MeterSnapshot snapshot = bench.store.at(1).snapshot;
            snapshot.seconds = i;
            snapshot.powered = i % 2 == 0;
            bench.store.measure(1, i * 1'000, snapshot);
            bench.store.change(1, snapshot);
            ui::LinkView link;
            link.pollsPerSecond = i;
            bench.store.setLink(1, link);
        }
        QCOMPARE(bench.store.revision(), before);
    }

    void whateverCurvesDependOnChangesIt() {
        ShownMeter bench;
        std::uint64_t before = bench.store.revision();
        const auto changes = [&](const std::function<void()>& act) {
            act();
            return std::exchange(before, bench.store.revision()) != before;
        };
        QVERIFY(changes([&] { bench.add(2, 2); }));
        QVERIFY(changes([&] { // its first reading
            MeterSnapshot snapshot = bench.store.at(2).snapshot;
            snapshot.seconds = 1;
            bench.store.measure(2, 1'000, snapshot);
        }));
        QVERIFY(changes([&] {
            MeterSnapshot snapshot = bench.store.at(2).snapshot;
            snapshot.settings.set(Parameter::Address, 9);
            bench.store.change(2, snapshot);
        }));
        QVERIFY(changes([&] {
            MeterSnapshot snapshot = bench.store.at(2).snapshot;
            snapshot.settings.set(Parameter::CtPrimary, 400);
            bench.store.measure(2, 2'000, snapshot);
        }));
        QVERIFY(changes([&] {
            ui::LinkView link;
            link.health = ui::LinkHealth::Connecting;
            link.bus = QStringLiteral("127.0.0.1:1502");
            bench.store.setLink(2, link);
        }));
        QVERIFY(changes([&] {
            ui::LinkView link = bench.store.at(2).link;
            link.health = ui::LinkHealth::Live;
            link.ageSeconds = 0.1; // read: its settings are known
            bench.store.setLink(2, link);
        }));
        QVERIFY(changes([&] { bench.store.adoptPast(2, std::make_unique<past::MeterPast>()); }));
        QVERIFY(
            changes([&] { bench.store.adoptDetail(2, std::make_unique<past::TrendBuffer>()); }));
        QVERIFY(changes([&] { bench.store.remove(2); }));
    }
};

QTEST_MAIN(RevisionTest)
#include "revision_test.moc"
