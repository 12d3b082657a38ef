// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/named.h"
#include "ui/share/share_panel.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace s4k;

namespace {

/// Embedded meter 1 is shown; the panel is created after `state` and `choice` are set.
struct Bench {
    ui::MeterStore store;
    ui::ShareModel model;
    ui::SharePanel panel;

    explicit Bench(const ui::ShareState& state = {}, const ui::ShareChoice& choice = {})
        : panel(prepared(state, choice), model) {
        panel.show();
    }
    ui::MeterStore& prepared(const ui::ShareState& state, const ui::ShareChoice& choice) {
        store.add(1, {});
        store.show(1);
        model.setState(state);
        model.setChoice(choice);
        return store;
    }
    template <typename Widget>
    Widget& named(const char* name) {
        return test::named<Widget>(panel, name);
    }
    void click(const char* name) { named<QPushButton>(name).click(); }
};

ui::ShareState runningAt(const QString& where) {
    ui::ShareState state;
    state.tcp.running = true;
    state.tcp.where = where;
    return state;
}

} // namespace

class SharePanelTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::Theme::Light, false); }

    void sharingWithTheNetworkIsWarnedOf_data() {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("local");
        QTest::addRow("loopback") << QStringLiteral("127.0.0.1") << true;
        QTest::addRow("all of loopback") << QStringLiteral("127.9.8.7") << true;
        QTest::addRow("IPv6 loopback") << QStringLiteral("::1") << true;
        QTest::addRow("name") << QStringLiteral(" LocalHost ") << true;
        QTest::addRow("everywhere") << QStringLiteral("0.0.0.0") << false;
        QTest::addRow("network") << QStringLiteral("192.168.1.5") << false;
        QTest::addRow("looks like loopback") << QStringLiteral("127.0.0.1.evil.example") << false;
        QTest::addRow("no byte") << QStringLiteral("127.0.0.256") << false;
    }

    void sharingWithTheNetworkIsWarnedOf() {
        QFETCH(QString, address);
        QFETCH(bool, local);
        QCOMPARE(ui::isLoopback(address), local);
        Bench bench;
        bench.model.setChoice({address, 1502, {}});
        QCOMPARE(bench.named<QLabel>("Warning").isVisible(), !local);
    }

    void thePanelAsksBySignalsOfItsModel() {
        Bench bench;
        QSignalSpy started(&bench.model, &ui::ShareModel::tcpStartRequested);
        QSignalSpy stopped(&bench.model, &ui::ShareModel::tcpStopRequested);
        bench.model.setChoice({QStringLiteral("::1"), 502, {}});
        bench.click("Start Modbus TCP");
        QCOMPARE(started.value(0), (QVariantList{QStringLiteral("::1"), 502}));
        QVERIFY(!bench.named<QPushButton>("Start Modbus RTU").isEnabled());
        bench.model.setState(runningAt(QStringLiteral("[::1]:502")));
        bench.click("Stop Modbus TCP");
        QCOMPARE(stopped.count(), 1);
    }

    void whatWasKnownBeforeThePanelIsInIt() {
        Bench bench(runningAt(QStringLiteral("10.0.0.4:5020")),
                    {QStringLiteral("10.0.0.4"), 5020, QStringLiteral("/dev/ttyUSB0")});
        QCOMPARE(bench.named<QLabel>("State of Modbus TCP").text(),
                 QStringLiteral("10.0.0.4:5020"));
        QCOMPARE(bench.named<QSpinBox>("TCP port").value(), 5020);
        QCOMPARE(bench.named<QComboBox>("Serial port").currentText(),
                 QStringLiteral("/dev/ttyUSB0"));
        QSignalSpy opened(&bench.model, &ui::ShareModel::opened);
        bench.panel.begin();
        QCOMPARE(opened.count(), 1);
    }

    /// Listed ports and new states do not change what a person has typed.
    void theModelFollowsTheFields() {
        Bench bench;
        bench.named<QComboBox>("Address to listen on").setEditText(QStringLiteral(" ::1 "));
        bench.named<QSpinBox>("TCP port").setValue(99);
        bench.named<QComboBox>("Serial port").setEditText(QStringLiteral("/dev/ttyS7"));
        const ui::ShareChoice wanted{QStringLiteral("::1"), 99, QStringLiteral("/dev/ttyS7")};
        QVERIFY(bench.model.choice() == wanted);
        QCOMPARE(bench.named<QComboBox>("Address to listen on").currentText(),
                 QStringLiteral(" ::1 "));
        QSignalSpy changed(&bench.model, &ui::ShareModel::choiceChanged);
        ui::ShareState state;
        state.addresses = {QStringLiteral("10.0.0.4")};
        state.devices = {QStringLiteral("/dev/ttyS0"), QStringLiteral("/dev/ttyS1")};
        bench.model.setState(state);
        QCOMPARE(bench.named<QComboBox>("Serial port").count(), 2);
        QVERIFY(changed.isEmpty() && bench.model.choice() == wanted);
        bench.model.setChoice({QStringLiteral("::1"), 70'000, {}}); // not a TCP port
        QCOMPARE(bench.model.choice().port, 65'535);
    }

    void onlyMetersInsideAreOnTheBus() {
        Bench bench;
        auto& meters = bench.named<QLabel>("Meters on the bus");
        auto& remove = bench.named<QPushButton>("Remove the shown meter");
        QVERIFY(meters.text().startsWith(QStringLiteral("1 meter")) && !remove.isEnabled());
        ui::MeterEntry live;
        live.link.health = ui::LinkHealth::Live;
        bench.store.add(2, live);
        QVERIFY(meters.text().startsWith(QStringLiteral("1 meter")) && !remove.isEnabled());
        bench.store.add(3, {});
        QVERIFY(meters.text().startsWith(QStringLiteral("2 meter")) && remove.isEnabled());
        bench.store.show(3);
        QSignalSpy removed(&bench.model, &ui::ShareModel::removeMeterRequested);
        remove.click();
        QCOMPARE(removed.value(0), (QVariantList{3}));
        bench.store.show(1);
        bench.store.remove(3);
        QVERIFY(!remove.isEnabled());
    }
};

QTEST_MAIN(SharePanelTest)
#include "share_panel_test.moc"
