// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/connect/connect_bench.h"
#include "tests/ui/controls.h"
#include "ui/connect/connect_row.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>

using namespace s4k;
using namespace s4k::connect_bench;

class ConnectTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::Theme::Light, false); }

    void aPlaceHasATitle_data() {
        QTest::addColumn<ConnectChoice>("choice");
        QTest::addColumn<QString>("title");
        QTest::newRow("TCP") << tcp(QStringLiteral("127.0.0.1"), 1502, 3)
                             << QStringLiteral("unit 3 on 127.0.0.1:1502");
        QTest::newRow("IPv6") << tcp(QStringLiteral("::1"), 502, 247)
                              << QStringLiteral("unit 247 on [::1]:502");
        QTest::newRow("none") << serial(QStringLiteral("/dev/ttyUSB0"), 19200, 0, 17)
                              << QStringLiteral("unit 17 on /dev/ttyUSB0 19200 8N1");
        QTest::newRow("even") << serial(QStringLiteral("COM3"), 9600, 1, 1)
                              << QStringLiteral("unit 1 on COM3 9600 8E1");
        QTest::newRow("odd") << serial(QStringLiteral("COM3"), 1200, 2, 1)
                             << QStringLiteral("unit 1 on COM3 1200 8O1");
    }

    void aPlaceHasATitle() {
        QFETCH(ConnectChoice, choice);
        QFETCH(QString, title);
        QCOMPARE(ui::connectTitle(choice), title);
    }

    void hostsAreLookedAt_data() {
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("good");
        QTest::newRow("address") << QStringLiteral("192.168.1.20") << true;
        QTest::newRow("IPv6") << QStringLiteral("fe80::1%eth0") << true;
        QTest::newRow("name") << QStringLiteral("meter-7.local") << true;
        QTest::newRow("name of the world") << QStringLiteral("z\u00E4hler.example") << true;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("with its port") << QStringLiteral("127.0.0.1:502") << false;
        QTest::newRow("with a colon") << QStringLiteral("meter:") << false;
        QTest::newRow("URL") << QStringLiteral("http://meter") << false;
        QTest::newRow("two words") << QStringLiteral("my meter") << false;
        QTest::newRow("line break") << QStringLiteral("a\nb") << false;
    }

    void hostsAreLookedAt() {
        QFETCH(QString, host);
        QFETCH(bool, good);
        QCOMPARE(ui::hostProblem(host).isEmpty(), good);
    }

    void aChoiceComesBackAsItWas_data() {
        QTest::addColumn<ConnectChoice>("choice");
        QTest::newRow("default") << ConnectChoice();
        ConnectChoice all = tcp(QStringLiteral("::1"), 65535, 247);
        all.periodMs = 3'600'000;
        all.timeoutMs = 60'000;
        all.retries = 10;
        all.registerBase = 0;
        QTest::newRow("TCP") << all;
        all = serial(QStringLiteral("/dev/ttyUSB0"), 38400, 2, 63);
        all.periodMs = 50;
        all.timeoutMs = 10;
        all.retries = 0;
        QTest::newRow("serial") << all;
    }

    void aChoiceComesBackAsItWas() {
        QFETCH(ConnectChoice, choice);
        Bench bench(choice);
        QVERIFY(bench.model.choice() == choice);
        bench.show(); // devices appear: the typed text stays
        bench.state.devices = {QStringLiteral("/dev/ttyS0"), QStringLiteral("/dev/ttyS1")};
        bench.show();
        QVERIFY(bench.model.choice() == choice);
        QCOMPARE(bench.named<QComboBox>(QStringLiteral("Serial port of the meter")).count(), 2);
    }

    void nonsenseIsBroughtIntoRange() {
        ConnectChoice wild = tcp(QStringLiteral("h"), -5, 100'000);
        wild.baud = 7;
        wild.parity = -1;
        wild.periodMs = 0;
        wild.retries = 99;
        wild.registerBase = 40'001;
        const Bench bench(wild);
        const ConnectChoice tame = bench.model.choice();
        QCOMPARE(tame.port, 1);
        QCOMPARE(tame.unit, 247);
        QCOMPARE(tame.baud, 1200);
        QCOMPARE(tame.parity, 0);
        QCOMPARE(tame.periodMs, 50);
        QCOMPARE(tame.retries, 10);
        QCOMPARE(tame.registerBase, 1);
    }

    /// A panel created late shows the state of the model, and typed text is in the model.
    void thePanelMayBeMadeLate() {
        ui::ConnectModel model;
        ui::ConnectState state;
        state.recents = {tcp(QStringLiteral("h"), 502, 1)};
        model.setState(state);
        model.setChoice(tcp(QStringLiteral("10.0.0.9"), 1502, 7));
        QSignalSpy opened(&model, &ui::ConnectModel::opened);
        ui::ConnectPanel panel(model);
        panel.begin();
        QCOMPARE(opened.count(), 1);
        QStringList names;
        for (const auto* row : panel.findChildren<ui::ConnectRow*>())
            names += row->accessibleName();
        QCOMPARE(names, QStringList(QStringLiteral("Connect to unit 1 on h:502")));
        for (auto* field : panel.findChildren<QSpinBox*>())
            if (field->accessibleName() == QLatin1String("Unit id of the meter")) {
                QCOMPARE(field->value(), 7);
                field->setValue(9);
            }
        QVERIFY(model.choice() == tcp(QStringLiteral("10.0.0.9"), 1502, 9));
    }

    /// Connects without a mouse, starting in the first field.
    void enterConnects() {
        Bench bench;
        QSignalSpy asked(&bench.model, &ui::ConnectModel::connectRequested);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral(" [::1] "));
        bench.key(Qt::Key_Return);
        QCOMPARE(asked.count(), 1);
        QVERIFY(first<ConnectChoice>(asked) == tcp(QStringLiteral("::1"), 502, 1));
        bench.named<QSpinBox>(QStringLiteral("Unit id of the meter")).setFocus();
        bench.key(Qt::Key_Up);
        bench.key(Qt::Key_Enter);
        QVERIFY(first<ConnectChoice>(asked) == tcp(QStringLiteral("::1"), 502, 2));
        bench.named<QPushButton>(QStringLiteral("Connect to the meter")).setFocus();
        bench.key(Qt::Key_Return);
        QCOMPARE(asked.count(), 1);
    }

    void enterConnectsOverASerialLine() {
        Bench bench(serial(QString(), 19200, 0, 1));
        QSignalSpy asked(&bench.model, &ui::ConnectModel::connectRequested);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("/dev/ttyUSB7"));
        bench.key(Qt::Key_Return);
        QVERIFY(first<ConnectChoice>(asked) == serial(QStringLiteral("/dev/ttyUSB7"), 19200, 0, 1));
    }

    void anUnusablePlaceIsToldBesideItsField_data() {
        QTest::addColumn<ConnectChoice>("choice");
        QTest::addColumn<QString>("good");
        QTest::newRow("no host") << tcp(QString(), 502, 1) << QStringLiteral("10.0.0.1");
        QTest::newRow("port") << tcp(QStringLiteral("h:502"), 502, 1) << QStringLiteral("h");
        QTest::newRow("no device") << serial(QString(), 19200, 0, 1) << QStringLiteral("COM1");
    }

    void anUnusablePlaceIsToldBesideItsField() {
        QFETCH(ConnectChoice, choice);
        QFETCH(QString, good);
        Bench bench(choice);
        const auto problem = QStringLiteral("What is wrong with the place");
        QSignalSpy connected(&bench.model, &ui::ConnectModel::connectRequested);
        QSignalSpy tested(&bench.model, &ui::ConnectModel::testRequested);
        QVERIFY(bench.text(problem).isEmpty());
        for (const auto& button :
             {QStringLiteral("Connect to the meter"), QStringLiteral("Test the connection"),
              QStringLiteral("Start the scan")}) {
            bench.named<QPushButton>(button).click();
            QVERIFY2(!bench.text(problem).isEmpty(), qPrintable(button));
        }
        QVERIFY(connected.isEmpty() && tested.isEmpty());
        auto* field = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        if (field == nullptr)
            field = qobject_cast<QComboBox*>(QApplication::focusWidget())->lineEdit();
        field->setText(good); // the problem disappears at once
        QVERIFY(bench.text(problem).isEmpty());
        bench.key(Qt::Key_Return);
        QCOMPARE(connected.count(), 1);
    }

    void theWayToTheMeterIsChosen() {
        Bench bench;
        bench.named<QToolButton>(QStringLiteral("Way to the meter: Serial")).click();
        QVERIFY(bench.named<QComboBox>(QStringLiteral("Serial port of the meter")).isVisible());
        QVERIFY(!bench.named<QLineEdit>(QStringLiteral("Host of the meter")).isVisible());
        QVERIFY(bench.model.choice().kind == Kind::Serial);
        QVERIFY(bench.named<QCheckBox>(QStringLiteral("Parity odd")).isVisible());
        bench.named<QToolButton>(QStringLiteral("Way to the meter: TCP")).click();
        QVERIFY(bench.named<QLineEdit>(QStringLiteral("Host of the meter")).isVisible());
        QVERIFY(!bench.named<QCheckBox>(QStringLiteral("Parity odd")).isVisible());
    }

    void moreUnfolds() {
        Bench bench;
        auto& period = bench.named<QSpinBox>(QStringLiteral("Poll period"));
        QVERIFY(!period.isVisible());
        auto& fold = bench.named<QToolButton>(QStringLiteral("More settings of the connection"));
        fold.click();
        QVERIFY(period.isVisible());
        auto& base = bench.named<QComboBox>(QStringLiteral("What the first register is called"));
        base.setCurrentIndex(base.findText(QStringLiteral("0")));
        period.setValue(250);
        QCOMPARE(bench.model.choice().registerBase, 0);
        QCOMPARE(bench.model.choice().periodMs, 250);
        fold.click();
        QVERIFY(!period.isVisible());
        QCOMPARE(bench.model.choice().periodMs, 250);
    }

    void aTestSaysWhatCameOfIt_data() {
        QTest::addColumn<int>("result");
        QTest::addColumn<QString>("verdict");
        using R = ui::TestView::Result;
        QTest::newRow("passed") << int(R::Passed) << QStringLiteral("A meter answers");
        QTest::newRow("other") << int(R::Other) << QStringLiteral("Another make answers");
        QTest::newRow("failed") << int(R::Failed) << QStringLiteral("No meter reached");
    }

    void aTestSaysWhatCameOfIt() {
        QFETCH(int, result);
        QFETCH(QString, verdict);
        Bench bench;
        const auto label = QStringLiteral("Result of the test");
        QSignalSpy asked(&bench.model, &ui::ConnectModel::testRequested);
        QSignalSpy cancelled(&bench.model, &ui::ConnectModel::testCancelled);
        bench.named<QPushButton>(QStringLiteral("Test the connection")).click();
        QVERIFY(first<ConnectChoice>(asked) == ConnectChoice());
        bench.state.test.result = ui::TestView::Result::Running;
        bench.show();
        QVERIFY(!bench.text(label).isEmpty());
        bench.named<QPushButton>(QStringLiteral("Cancel the test")).click();
        QCOMPARE(cancelled.count(), 1);
        QVERIFY(asked.isEmpty());
        bench.state.test = {static_cast<ui::TestView::Result>(result),
                            QStringLiteral("Relay <b>9</b>"), QStringLiteral("try again")};
        bench.show();
        QVERIFY(bench.text(label).contains(verdict));
        QVERIFY(bench.text(label).contains(QStringLiteral("Relay &lt;b&gt;9")));
        QVERIFY(bench.text(label).contains(QStringLiteral("try again")));
        // The result belongs to the tested connection: it is hidden for another one and shown
        // again.
        bench.named<QSpinBox>(QStringLiteral("Unit id of the meter")).setValue(9);
        QVERIFY(bench.text(label).isEmpty());
        bench.named<QSpinBox>(QStringLiteral("Unit id of the meter")).setValue(1);
        QVERIFY(bench.text(label).contains(verdict));
    }

    void recentsConnectAndAreForgotten() {
        Bench bench;
        QSignalSpy connected(&bench.model, &ui::ConnectModel::connectRequested);
        QSignalSpy forgotten(&bench.model, &ui::ConnectModel::recentForgotten);
        const ConnectChoice a = tcp(QStringLiteral("10.0.0.1"), 502, 1);
        const ConnectChoice b = serial(QStringLiteral("/dev/ttyUSB0"), 9600, 1, 17);
        bench.state.recents = {a, b};
        bench.show();
        auto& second = bench.named<ui::ConnectRow>(
            QStringLiteral("Connect to unit 17 on /dev/ttyUSB0 9600 8E1"));
        second.setFocus();
        bench.key(Qt::Key_Return);
        QVERIFY(first<ConnectChoice>(connected) == b);
        QVERIFY(bench.model.choice() == b);
        bench.key(Qt::Key_Delete);
        QVERIFY(first<ConnectChoice>(forgotten) == b);
        bench.state.recents = {a};
        bench.show();
        auto& only =
            bench.named<ui::ConnectRow>(QStringLiteral("Connect to unit 1 on 10.0.0.1:502"));
        QVERIFY(only.hasFocus()); // the next Delete acts on this row
        bench.named<QToolButton>(QStringLiteral("Forget unit 1 on 10.0.0.1:502")).click();
        QVERIFY(first<ConnectChoice>(forgotten) == a);
        QVERIFY(connected.isEmpty());
    }

    void eightRecentsAreEnoughAndNoneAreExplained() {
        Bench bench;
        const auto shown = [&bench] {
            int rows = 0;
            for (const auto* row : bench.panel.findChildren<ui::ConnectRow*>())
                rows += row->isVisible() ? 1 : 0;
            return rows;
        };
        QCOMPARE(shown(), 0);
        for (int unit = 1; unit <= 12; ++unit)
            bench.state.recents.push_back(tcp(QStringLiteral("h"), 502, unit));
        bench.show();
        QCOMPARE(shown(), 8);
        bench.state.recents.clear();
        bench.show();
        QCOMPARE(shown(), 0);
    }

    void escapeCloses() {
        Bench bench;
        QSignalSpy closed(&bench.panel, &ui::ConnectPanel::closed);
        bench.key(Qt::Key_Escape);
        QCOMPARE(closed.count(), 1);
        bench.named<QToolButton>(QStringLiteral("Close the Connect panel")).click();
        QCOMPARE(closed.count(), 2);
    }

    void everyControlHasAName() {
        Bench bench(serial(QStringLiteral("/dev/ttyUSB0"), 19200, 0, 1));
        bench.state.recents = {tcp(QStringLiteral("h"), 502, 1)};
        bench.state.scan.found = {found(3, true, false)};
        bench.show();
        bench.named<QToolButton>(QStringLiteral("More settings of the connection")).click();
        QCOMPARE(test::withoutName(bench.panel), QString());
    }

    void nothingIsWiderThanThePanel() {
        Bench bench(serial(QStringLiteral("/dev/serial/by-id/usb-a-very-long-name"), 38400, 2, 247),
                    500);
        bench.state.recents = {tcp(QString(200, QLatin1Char('h')), 502, 1)};
        bench.state.scan = {true, 1,
                            9,    QString(200, QLatin1Char('w')),
                            5,    {found(3, true, true), found(4, false, true)},
                            {},   {}};
        bench.state.scan.found[0].name = QString(200, QLatin1Char('n'));
        bench.show();
        bench.named<QToolButton>(QStringLiteral("More settings of the connection")).click();
        QTest::qWait(20);
        QVERIFY(bench.panel.isVisible());
        for (const QWidget* widget : bench.panel.findChildren<QWidget*>())
            if (widget->isVisible() && !widget->parentWidget()->inherits("QAbstractSpinBox") &&
                !widget->parentWidget()->inherits("QComboBox"))
                QVERIFY2(widget->mapTo(&bench.panel, QPoint(widget->width(), 0)).x() <=
                             ui::ConnectPanel::kWidth - 10, // room for a scroll bar
                         widget->metaObject()->className());
    }
};

QTEST_MAIN(ConnectTest)
#include "connect_test.moc"
