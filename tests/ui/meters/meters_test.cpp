// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registers/alerts.h"
#include "tests/ui/named.h"
#include "ui/meters/meter_list.h"
#include "ui/meters/meter_list_model.h"
#include "ui/meters/meter_status.h"
#include "ui/meters/meter_tree.h"
#include "ui/meters/readings_table.h"
#include "ui/widgets/number_label.h"
#include "ui/widgets/theme.h"
#include "ui/window/status_line.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <utility>

using namespace s4k;
using test::named;
using ui::LinkHealth;
using ui::LinkView;

namespace {

const QString kTcp = QStringLiteral("127.0.0.1:1502");
const QString kRtu = QStringLiteral("/dev/ttyUSB0 19200 8N1");

/// A meter read over `bus`; an embedded one if `bus` is empty.
ui::MeterEntry meterAt(int address, const QString& bus, LinkHealth health = LinkHealth::Live) {
    ui::MeterEntry meter;
    meter.snapshot.settings.set(Parameter::Address, address);
    if (bus.isEmpty())
        return meter;
    meter.link.bus = bus;
    meter.link.health = health;
    meter.link.ageSeconds = 0.4;
    return meter;
}

/// Waits until the models show the content of the store.
void settle(ui::MeterStore& store) {
    QSignalSpy refreshed(&store, &ui::MeterStore::refreshed);
    QVERIFY(refreshed.wait(2 * ui::MeterStore::kRefreshMs));
}

/// The keys of the meters in their order below the buses: `1 2 | 10 11`.
QString layoutOf(const ui::MeterTreeModel& model) {
    QStringList buses;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex bus = model.index(row, 0, {});
        QStringList keys;
        for (int i = 0; i < model.rowCount(bus); ++i)
            keys += QString::number(ui::MeterTreeModel::keyOf(model.index(i, 0, bus)));
        buses += keys.join(QLatin1Char(' '));
    }
    return buses.join(QStringLiteral(" | "));
}

} // namespace

/// Embedded and live meters in the tree, the list and the status line.
class MetersTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::Theme::Light, false); }

    void busesComeAndGoWithTheirMeters() {
        ui::MeterStore store;
        store.add(10, meterAt(10, kTcp)); // before the model is created
        ui::MeterTreeModel model(store);
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(layoutOf(model), QStringLiteral(" | 10")); // the first bus is always there
        store.add(1, meterAt(1, {}));
        store.add(20, meterAt(20, kRtu));
        store.add(11, meterAt(11, kTcp));
        QCOMPARE(layoutOf(model), QStringLiteral("1 | 10 11 | 20"));
        const QModelIndex tcp = model.index(1, 0, {});
        QCOMPARE(tcp.data().toString(), kTcp);
        QVERIFY(tcp.data(ui::MeterTreeModel::SummaryRole).toString().startsWith(u'2'));
        QCOMPARE(ui::MeterTreeModel::keyOf(tcp), 0);
        store.remove(10);
        store.remove(11);
        QCOMPARE(layoutOf(model), QStringLiteral("1 | 20"));
        store.remove(1);
        QCOMPARE(layoutOf(model), QStringLiteral(" | 20"));
        store.remove(20);
        QCOMPARE(model.rowCount(), 1);
    }

    /// An index of a meter stays valid when a bus above it is removed.
    void anIndexOutlivesTheBusBefore() {
        ui::MeterStore store;
        ui::MeterTreeModel model(store);
        store.add(10, meterAt(10, kTcp));
        store.add(20, meterAt(20, kRtu));
        const QPersistentModelIndex kept = model.indexOf(20);
        store.remove(10);
        QVERIFY(kept.isValid());
        QCOMPARE(ui::MeterTreeModel::keyOf(kept), 20);
        QCOMPARE(kept.parent().data().toString(), kRtu);
        QCOMPARE(kept.parent().row(), 1);
    }

    void aMeterOnAnotherBusMovesThere() {
        ui::MeterStore store;
        ui::MeterTreeModel model(store);
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        store.add(1, meterAt(1, {}));
        store.add(10, meterAt(10, kTcp));
        store.setLink(10, meterAt(10, kRtu).link);
        settle(store);
        QCOMPARE(layoutOf(model), QStringLiteral("1 | 10"));
        QCOMPARE(model.index(1, 0, {}).data().toString(), kRtu);
    }

    void theTreeFollowsTheMeters() {
        ui::MeterStore store;
        ui::MeterTreeModel model(store);
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (int key = 1; key <= 5; ++key)
            store.add(key, meterAt(key, {}));
        MeterSnapshot off;
        off.settings.set(Parameter::Address, 9);
        off.powered = false;
        store.change(3, off);
        settle(store);
        QCOMPARE(model.indexOf(3).data().toString(), QStringLiteral("Meter 9"));
        QCOMPARE(model.indexOf(3).data(ui::MeterTreeModel::TroubleRole).toString(),
                 QStringLiteral("no control power"));
        store.remove(1);
        store.remove(1);
        QCOMPARE(layoutOf(model), QStringLiteral("2 3 4 5"));
        QVERIFY(!model.indexOf(1).isValid());
    }

    void neighboursCrossBuses() {
        ui::MeterStore store;
        ui::MeterTreeModel model(store);
        for (const auto& [key, bus] : {std::pair(1, QString()), {2, {}}, {10, kTcp}, {20, kRtu}})
            store.add(key, meterAt(key, bus));
        QCOMPARE(model.neighbour(1, 1), 2);
        QCOMPARE(model.neighbour(2, 1), 10);
        QCOMPARE(model.neighbour(10, 1), 20);
        QCOMPARE(model.neighbour(20, -1), 10);
        QCOMPARE(model.neighbour(10, -1), 2);
        QCOMPARE(model.neighbour(20, 1), 0);
        QCOMPARE(model.neighbour(1, -1), 0);
        QCOMPARE(model.neighbour(99, 1), 0);
    }

    void troubleOfALinkIsNamed_data() {
        QTest::addColumn<int>("health");
        QTest::addColumn<QString>("trouble");
        QTest::newRow("live") << int(LinkHealth::Live) << QStringLiteral("alert");
        QTest::newRow("connecting") << int(LinkHealth::Connecting) << QStringLiteral("connecting");
        QTest::newRow("stale") << int(LinkHealth::Stale) << QStringLiteral("stale");
        QTest::newRow("lost") << int(LinkHealth::Lost) << QStringLiteral("no answer");
        QTest::newRow("other") << int(LinkHealth::OtherDevice) << QStringLiteral("other make");
    }

    void troubleOfALinkIsNamed() {
        QFETCH(int, health);
        QFETCH(QString, trouble);
        ui::MeterStore store;
        ui::MeterTreeModel model(store);
        ui::MeterEntry meter = meterAt(10, kTcp, static_cast<LinkHealth>(health));
        meter.snapshot.image.setWord({146}, alert::kFrequency);
        store.add(10, meter);
        const QModelIndex row = model.indexOf(10);
        QCOMPARE(row.data(ui::MeterTreeModel::TroubleRole).toString(), trouble);
        QVERIFY(row.data(Qt::AccessibleTextRole).toString().contains(kTcp));
        QVERIFY(row.data(Qt::AccessibleTextRole).toString().contains(trouble));
        // System type and CT rating are hidden for a device that is no meter or has not been read.
        const auto summary = [&row] {
            return row.data(ui::MeterTreeModel::SummaryRole).toString();
        };
        QCOMPARE(summary().contains(QStringLiteral("100 A")), ui::isKnown(meter.link));
        meter.link.ageSeconds.reset();
        store.setLink(10, meter.link);
        settle(store);
        QCOMPARE(summary(), trouble);
    }

    void whatHasBeenReadIsKnown() {
        LinkView link = meterAt(1, kTcp, LinkHealth::Lost).link;
        link.ageSeconds.reset();
        QVERIFY(!ui::isKnown(link)); // never read
        link.ageSeconds = 20;
        QVERIFY(ui::isKnown(link));
        link.health = LinkHealth::OtherDevice;
        QVERIFY(!ui::isKnown(link));
        QVERIFY(ui::isKnown({})); // embedded
    }

    void theListHoldsAllMeters() {
        ui::MeterStore store;
        ui::MeterTreeModel model(store);
        store.add(10, meterAt(10, kTcp));
        ui::MeterListModel list(model);
        QAbstractItemModelTester tester(&list,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto keys = [&list] {
            QStringList all;
            for (int row = 0; row < list.rowCount(); ++row)
                all += QString::number(ui::MeterTreeModel::keyOf(list.index(row)));
            return all.join(QLatin1Char(' '));
        };
        store.add(20, meterAt(20, kRtu));
        store.add(1, meterAt(1, {}));
        store.add(11, meterAt(11, kTcp));
        QCOMPARE(keys(), QStringLiteral("1 10 11 20"));
        QCOMPARE(list.rowOf(20), 3);
        QCOMPARE(list.index(1).data().toString(), QStringLiteral("Meter 10 on ") + kTcp);
        QCOMPARE(list.index(0).data().toString(), QStringLiteral("Meter 1"));
        QSignalSpy changed(&list, &QAbstractItemModel::dataChanged);
        store.setLink(11, meterAt(11, kTcp, LinkHealth::Lost).link);
        settle(store);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed[0][0].toModelIndex().row(), 2);
        store.remove(10);
        store.remove(11);
        QCOMPARE(keys(), QStringLiteral("1 20"));
        QCOMPARE(list.rowOf(10), -1);
    }

    void columnAndLineChooseAcrossBuses() {
        ui::MeterStore store;
        QWidget window;
        ui::MeterList list(store, &window);
        window.resize(400, 400);
        list.column().resize(ui::MeterTree::kWidth, 300);
        window.show();
        for (const auto& [key, bus] : {std::pair(1, QString()), {10, kTcp}, {20, kRtu}})
            store.add(key, meterAt(key, bus));
        store.show(1);
        QSignalSpy removed(&list, &ui::MeterList::removeRequested);
        QSignalSpy chosen(&list, &ui::MeterList::chosen);
        QSignalSpy added(&list, &ui::MeterList::addRequested);
        auto& view = named<QTreeView>(list.column(), "Meters");
        const QModelIndex rtu = view.model()->index(2, 0, {});
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {},
                          view.visualRect(view.model()->index(0, 0, rtu)).center());
        QCOMPARE(chosen.takeFirst().at(0).toInt(), 20);
        auto& box = named<QComboBox>(list.line(), "Meter shown");
        QCOMPARE(box.count(), 3);
        Q_EMIT box.activated(1);
        QCOMPARE(chosen.takeFirst().at(0).toInt(), 10);
        store.show(20);
        named<QToolButton>(list.column(), "Disconnect meter").click(); // removes a live meter
        QCOMPARE(removed.takeFirst().at(0).toInt(), 20);
        store.show(1);
        named<QToolButton>(list.column(), "Remove meter").click();
        QCOMPARE(removed.takeFirst().at(0).toInt(), 1);
        QCOMPARE(box.currentIndex(), 0);
        named<QToolButton>(list.column(), "Add meter").click();
        named<QToolButton>(list.line(), "Add meter").click();
        QCOMPARE(added.count(), 2);
        store.show(20);
        store.remove(10); // above the selected one: the selection stays
        QCOMPARE(box.currentText(), QStringLiteral("Meter 20 on ") + kRtu);
        QCOMPARE(ui::MeterTreeModel::keyOf(view.currentIndex()), 20);
        QVERIFY(chosen.isEmpty());
    }

    void stepsGoFromTheMeterThatIsShown() {
        ui::MeterStore store;
        QWidget window;
        ui::MeterList list(store, &window);
        QSignalSpy chosen(&list, &ui::MeterList::chosen);
        list.step(1); // no meter yet
        for (const auto& [key, bus] : {std::pair(1, QString()), {10, kTcp}})
            store.add(key, meterAt(key, bus));
        store.show(1);
        list.step(-1);
        QVERIFY(chosen.isEmpty());
        list.step(1);
        QCOMPARE(chosen.takeFirst().at(0).toInt(), 10);
    }

    void theStatusLineShowsTheMeter() {
        ui::MeterStore store;
        store.add(1, meterAt(1, {}));
        store.show(1);
        ui::StatusLine line;
        ui::MeterStatusItems items(store, line);
        const auto text = [&line](const char* name) {
            const auto& label = named<QLabel>(line, name);
            return label.isVisibleTo(&line) ? label.text() : QString();
        };
        QCOMPARE(text("Meter time"), QStringLiteral("0:00:00"));
        QCOMPARE(text("System"), QStringLiteral("3L-1n  600 V  CT 100 A"));
        QCOMPARE(text("Alerts"), QStringLiteral("No alerts"));
        MeterSnapshot snapshot;
        snapshot.seconds = 3725;
        snapshot.image.setWord({146}, alert::kFrequency | alert::phaseLoss(Phase::B));
        store.measure(1, 0, snapshot);
        QCOMPARE(text("Meter time"), QStringLiteral("0:00:00")); // at most every kRefreshMs
        settle(store);
        QCOMPARE(text("Meter time"), QStringLiteral("1:02:05"));
        QVERIFY(text("Alerts").startsWith(QStringLiteral("2 alert")));
        QVERIFY(named<QLabel>(line, "Alerts").toolTip().contains(QStringLiteral("Phase loss B")));
        snapshot.powered = false;
        store.change(1, snapshot);
        settle(store);
        QCOMPARE(text("Alerts"), QStringLiteral("No control power"));
    }

    void theStatusLineSaysNothingOfAMeterThatHasNotBeenRead() {
        ui::MeterStore store;
        ui::MeterEntry meter = meterAt(10, kTcp, LinkHealth::Connecting);
        meter.link.ageSeconds.reset();
        store.add(10, meter);
        store.add(1, meterAt(1, {}));
        ui::StatusLine line;
        ui::MeterStatusItems items(store, line);
        store.show(10);
        QVERIFY(named<QLabel>(line, "System").text().isEmpty());
        QVERIFY(!named<QLabel>(line, "Alerts").isVisibleTo(&line));
        store.show(1); // at once
        QVERIFY(!named<QLabel>(line, "System").text().isEmpty());
        QVERIFY(named<QLabel>(line, "Alerts").isVisibleTo(&line));
    }

    void readingsAreThoseOfTheMeterThatIsShown() {
        ui::MeterStore store;
        for (const int key : {1, 2}) {
            ui::MeterEntry meter = meterAt(key, {});
            meter.snapshot.settings.set(
                Parameter::SystemType,
                static_cast<int>(key == 1 ? SystemType::ThreePhaseWye : SystemType::OnePhaseLn));
            store.add(key, meter);
        }
        store.show(1);
        ui::ReadingsTable table(store);
        const auto shows = [&table](const char* name) {
            return named<ui::NumberLabel>(table, name).isVisibleTo(&table);
        };
        QVERIFY(shows("V of phase B"));
        store.show(2);
        QVERIFY(!shows("V of phase B"));
        store.change(1, store.at(1).snapshot); // not the meter that is shown
        settle(store);
        QVERIFY(!shows("V of phase B"));
    }
};

QTEST_MAIN(MetersTest)
#include "meters_test.moc"
