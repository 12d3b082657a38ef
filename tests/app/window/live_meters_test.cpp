// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meters/meter_list_model.h"
#include "ui/meters/meter_tree.h"
#include "ui/meters/meter_tree_model.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace s4k;
using ui::LinkHealth;
using ui::LinkView;

namespace {

const QString kTcp = QStringLiteral("127.0.0.1:1502");
const QString kRtu = QStringLiteral("/dev/ttyUSB0 19200 8N1");

LinkView linkOf(LinkHealth health) {
    LinkView link;
    link.health = health;
    link.bus = kTcp;
    return link;
}

ui::MeterView meterAt(ui::MeterKey key, const QString& bus,
                      LinkHealth health = LinkHealth::Inside) {
    ui::MeterView meter;
    meter.key = key;
    meter.address = key;
    meter.bus = bus;
    meter.health = health;
    return meter;
}

template <typename Widget>
Widget& named(const QWidget& in, const char* name) {
    for (Widget* widget : in.findChildren<Widget*>())
        if (widget->accessibleName() == QLatin1String(name))
            return *widget;
    qFatal("no %s", name);
}

/// The meters in the order in which they stand under their buses: `1 2 | 10 11`.
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

/// Live meters beside those inside: in the tree, in the list and in the book.
class LiveMetersTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::Theme::Light, false); }

    void busesComeAndGoWithTheirMeters() {
        ui::MeterTreeModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(layoutOf(model), QString());
        QCOMPARE(model.rowCount(), 1); // the bus inside is always there
        model.add(meterAt(10, kTcp, LinkHealth::Live));
        model.add(meterAt(1, {}));
        model.add(meterAt(20, kRtu, LinkHealth::Live));
        model.add(meterAt(11, kTcp, LinkHealth::Live));
        model.add(meterAt(11, kRtu)); // known already
        QCOMPARE(layoutOf(model), QStringLiteral("1 | 10 11 | 20"));
        QCOMPARE(model.count(), 4);
        QCOMPARE(model.insideCount(), 1);
        const QModelIndex tcp = model.index(1, 0, {});
        QCOMPARE(tcp.data().toString(), kTcp);
        QVERIFY(tcp.data(ui::MeterTreeModel::SummaryRole).toString().startsWith(u'2'));
        QCOMPARE(ui::MeterTreeModel::keyOf(tcp), 0);
        model.remove(10);
        model.remove(11);
        QCOMPARE(layoutOf(model), QStringLiteral("1 | 20"));
        model.remove(1);
        QCOMPARE(layoutOf(model), QStringLiteral(" | 20"));
        model.remove(20);
        QCOMPARE(model.rowCount(), 1);
    }

    /// What a view remembers of a meter must survive the end of a bus above it.
    void anIndexOutlivesTheBusBefore() {
        ui::MeterTreeModel model;
        model.add(meterAt(10, kTcp));
        model.add(meterAt(20, kRtu));
        const QPersistentModelIndex kept = model.indexOf(20);
        model.remove(10);
        QVERIFY(kept.isValid());
        QCOMPARE(ui::MeterTreeModel::keyOf(kept), 20);
        QCOMPARE(kept.parent().data().toString(), kRtu);
        QCOMPARE(kept.parent().row(), 1);
    }

    void aMeterOnAnotherBusMovesThere() {
        ui::MeterTreeModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.add(meterAt(1, {}));
        model.add(meterAt(10, kTcp));
        model.update(meterAt(10, kRtu));
        QCOMPARE(layoutOf(model), QStringLiteral("1 | 10"));
        QCOMPARE(model.index(1, 0, {}).data().toString(), kRtu);
    }

    void neighboursCrossBuses() {
        ui::MeterTreeModel model;
        for (const ui::MeterView& meter :
             {meterAt(1, {}), meterAt(2, {}), meterAt(10, kTcp), meterAt(20, kRtu)})
            model.add(meter);
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
        ui::MeterTreeModel model;
        ui::MeterView meter = meterAt(10, kTcp, static_cast<LinkHealth>(health));
        meter.alert = true;
        model.add(meter);
        const QModelIndex row = model.indexOf(10);
        QCOMPARE(row.data(ui::MeterTreeModel::TroubleRole).toString(), trouble);
        QVERIFY(row.data(Qt::AccessibleTextRole).toString().contains(kTcp));
        QVERIFY(row.data(Qt::AccessibleTextRole).toString().contains(trouble));
        // Type and size of what is not a meter, or has not been read, are nobody's.
        const auto summary = [&row] {
            return row.data(ui::MeterTreeModel::SummaryRole).toString();
        };
        QVERIFY(summary().contains(QStringLiteral("100 A")));
        meter.known = false;
        model.update(meter);
        QCOMPARE(summary(), trouble);
    }

    void whatHasBeenReadIsKnown() {
        LinkView link = linkOf(LinkHealth::Lost);
        QVERIFY(!ui::isKnown(link)); // never read
        link.ageSeconds = 20;
        QVERIFY(ui::isKnown(link));
        link.health = LinkHealth::OtherDevice;
        QVERIFY(!ui::isKnown(link));
        QVERIFY(ui::isKnown({})); // inside
    }

    void theListHoldsAllMeters() {
        ui::MeterTreeModel model;
        model.add(meterAt(10, kTcp));
        ui::MeterListModel list(model);
        QAbstractItemModelTester tester(&list,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto keys = [&list] {
            QStringList all;
            for (int row = 0; row < list.rowCount(); ++row)
                all += QString::number(ui::MeterTreeModel::keyOf(list.index(row)));
            return all.join(QLatin1Char(' '));
        };
        model.add(meterAt(20, kRtu));
        model.add(meterAt(1, {}));
        model.add(meterAt(11, kTcp));
        QCOMPARE(keys(), QStringLiteral("1 10 11 20"));
        QCOMPARE(list.rowOf(20), 3);
        QCOMPARE(list.index(1).data().toString(), QStringLiteral("Meter 10 on ") + kTcp);
        QCOMPARE(list.index(0).data().toString(), QStringLiteral("Meter 1"));
        QSignalSpy changed(&list, &QAbstractItemModel::dataChanged);
        model.update(meterAt(11, kTcp, LinkHealth::Lost));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed[0][0].toModelIndex().row(), 2);
        model.remove(10);
        model.remove(11);
        QCOMPARE(keys(), QStringLiteral("1 20"));
        QCOMPARE(list.rowOf(10), -1);
    }

    void treeAndChooserChooseAcrossBuses() {
        ui::MeterTreeModel model;
        ui::MeterTree tree(model);
        ui::MeterChooser chooser(model);
        for (const ui::MeterView& meter : {meterAt(1, {}), meterAt(10, kTcp), meterAt(20, kRtu)})
            model.add(meter);
        tree.setCurrent(1);
        chooser.setCurrent(1);
        QSignalSpy removed(&tree, &ui::MeterTree::removeRequested);
        QSignalSpy fromTree(&tree, &ui::MeterTree::chosen);
        QSignalSpy fromChooser(&chooser, &ui::MeterChooser::chosen);
        tree.show();
        auto& view = named<QTreeView>(tree, "Meters");
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {},
                          view.visualRect(model.indexOf(20)).center());
        QCOMPARE(fromTree.takeFirst().at(0).toInt(), 20);
        auto& box = named<QComboBox>(chooser, "Meter shown");
        QCOMPARE(box.count(), 3);
        Q_EMIT box.activated(1);
        QCOMPARE(fromChooser.takeFirst().at(0).toInt(), 10);
        chooser.setCurrent(20);
        tree.setCurrent(20);
        named<QToolButton>(tree, "Disconnect meter").click(); // of a live one
        tree.setCurrent(1);
        named<QToolButton>(tree, "Remove meter").click();
        QCOMPARE(removed.count(), 2);
        QCOMPARE(box.currentIndex(), 2);
        model.remove(10); // above it: the choice stays
        QCOMPARE(box.currentText(), QStringLiteral("Meter 20 on ") + kRtu);
        QVERIFY(fromTree.isEmpty() && fromChooser.isEmpty());
    }
};

QTEST_MAIN(LiveMetersTest)
#include "live_meters_test.moc"
