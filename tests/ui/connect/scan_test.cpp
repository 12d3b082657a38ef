// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/modbus/unit_text.h"
#include "tests/ui/connect/connect_bench.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>

using namespace s4k;
using namespace s4k::connect_bench;

class ScanTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::Theme::Light, false); }

    void aScanAsksForWhatStandsThere() {
        Bench bench(tcp(QStringLiteral("10.0.0.7"), 1502, 5));
        QSignalSpy asked(&bench.model, &ui::ConnectModel::scanRequested);
        auto& units = bench.named<QLineEdit>(QStringLiteral("Unit ids to ask"));
        units.setText(QStringLiteral("1-3, 200"));
        bench.named<QSpinBox>(QStringLiteral("Time-out for each unit id")).setValue(500);
        QCOMPARE(bench.text(QStringLiteral("How long the scan takes")),
                 QStringLiteral("4 to ask, at most 2 s"));
        units.setFocus();
        bench.key(Qt::Key_Return);
        const auto scan = first<ui::ScanChoice>(asked);
        QVERIFY(scan.at == bench.model.choice());
        QCOMPARE(modbus::unitsText(scan.units), std::string("1-3,200"));
        QCOMPARE(scan.timeoutMs, 500);
    }

    void aScanOfALineTriesItsBaudRates() {
        Bench bench(serial(QStringLiteral("/dev/ttyUSB0"), 9600, 1, 1));
        QSignalSpy asked(&bench.model, &ui::ConnectModel::scanRequested);
        bench.named<QPushButton>(QStringLiteral("Start the scan")).click();
        auto scan = first<ui::ScanChoice>(asked);
        QCOMPARE(scan.bauds, std::vector<int>{9600}); // as in the form
        QCOMPARE(scan.parities, std::vector<int>{1});
        QCOMPARE(scan.units.count(), std::size_t{247});
        bench.named<QCheckBox>(QStringLiteral("Baud rate 38400")).click();
        bench.named<QCheckBox>(QStringLiteral("Parity none")).click();
        QCOMPARE(bench.text(QStringLiteral("How long the scan takes")),
                 QStringLiteral("988 to ask, at most 5 min"));
        // The form does not change what a person has chosen.
        bench.model.setChoice(serial(QStringLiteral("/dev/ttyUSB0"), 1200, 2, 1));
        bench.named<QPushButton>(QStringLiteral("Start the scan")).click();
        scan = first<ui::ScanChoice>(asked);
        QCOMPARE(scan.bauds, (std::vector<int>{9600, 38400}));
        QCOMPARE(scan.parities, (std::vector<int>{0, 1}));
    }

    void aScanWithoutUnitsOrLinesSaysSo() {
        Bench bench(serial(QStringLiteral("/dev/ttyUSB0"), 19200, 0, 1));
        QSignalSpy asked(&bench.model, &ui::ConnectModel::scanRequested);
        auto& units = bench.named<QLineEdit>(QStringLiteral("Unit ids to ask"));
        const auto problem = QStringLiteral("What is wrong with the unit ids");
        for (const char* bad : {"", "0", "248", "1-", "5-2", "1,1", "one", "\xF0\x9F\x92\xA1"}) {
            units.setText(QString::fromUtf8(bad));
            bench.named<QPushButton>(QStringLiteral("Start the scan")).click();
            QVERIFY2(!bench.text(problem).isEmpty(), bad);
            QVERIFY2(bench.text(QStringLiteral("How long the scan takes")).isEmpty(), bad);
        }
        units.setText(QStringLiteral("all"));
        QVERIFY(bench.text(problem).isEmpty());
        bench.named<QCheckBox>(QStringLiteral("Baud rate 19200")).click();
        bench.named<QPushButton>(QStringLiteral("Start the scan")).click();
        QVERIFY(!bench.text(QStringLiteral("What is wrong with the lines")).isEmpty());
        QVERIFY(asked.isEmpty());
        bench.named<QCheckBox>(QStringLiteral("Baud rate 1200")).click();
        QVERIFY(bench.text(QStringLiteral("What is wrong with the lines")).isEmpty());
        bench.named<QPushButton>(QStringLiteral("Start the scan")).click();
        QCOMPARE(asked.count(), 1);
    }

    void aScanTellsHowFarItIs() {
        Bench bench;
        QSignalSpy cancelled(&bench.model, &ui::ConnectModel::scanCancelled);
        QSignalSpy connected(&bench.model, &ui::ConnectModel::connectRequested);
        QVERIFY(!bench.named<QProgressBar>(QStringLiteral("Progress of the scan")).isVisible());
        bench.state.scan = {true, 17, 63, QStringLiteral("unit 17 on h:502"), 14, {}, {}, {}};
        bench.show();
        auto& bar = bench.named<QProgressBar>(QStringLiteral("Progress of the scan"));
        QVERIFY(bar.isVisible());
        QCOMPARE(bar.maximum(), 63);
        QCOMPARE(bar.value(), 17);
        QCOMPARE(bench.text(QStringLiteral("What the scan asks now")),
                 QStringLiteral("unit 17 on h:502"));
        QVERIFY(bench.text(QStringLiteral("Time left")).contains(QStringLiteral("14")));
        bench.state.scan.found = {found(3, true, false)};
        bench.show();
        auto& button =
            bench.named<QPushButton>(QStringLiteral("Connect to unit 3 on 127.0.0.1:1502"));
        button.setFocus();
        bench.state.scan.found.push_back(found(5, false, false));
        bench.state.scan.found.push_back(found(7, true, true));
        bench.show();
        QVERIFY(button.hasFocus()); // more devices do not move the focus
        bench.key(Qt::Key_Return);
        QVERIFY(first<ConnectChoice>(connected) == found(3, true, false).choice);
        bench.named<QPushButton>(QStringLiteral("Connect to unit 5 on 127.0.0.1:1502")).click();
        QVERIFY(first<ConnectChoice>(connected).unit == 5); // other makes can be connected as well
        QVERIFY(!bench.named<QPushButton>(QStringLiteral("Connected to unit 7 on 127.0.0.1:1502"))
                     .isEnabled());
        bench.named<QPushButton>(QStringLiteral("Cancel the scan")).click();
        QCOMPARE(cancelled.count(), 1);
    }

    void otherMakesAreMarked() {
        Bench bench;
        bench.state.scan = {false, 2, 2, {}, {}, {found(3, true, false)}, {}, {}};
        bench.show();
        const auto marks = [&bench] {
            int marked = 0;
            for (const auto* label : bench.panel.findChildren<QLabel*>())
                marked +=
                    label->isVisible() && label->text().startsWith(QStringLiteral("Other make"))
                        ? 1
                        : 0;
            return marked;
        };
        QCOMPARE(marks(), 0);
        bench.state.scan.found.push_back(found(4, false, false));
        bench.show();
        QCOMPARE(marks(), 1);
    }

    void theEndOfAScanIsTold() {
        Bench bench;
        const auto outcome = QStringLiteral("What came of the scan");
        QVERIFY(bench.text(outcome).isEmpty());
        bench.state.scan.all = 63;
        bench.state.scan.done = 63;
        bench.show();
        QVERIFY(bench.text(outcome).startsWith(QStringLiteral("Nobody answered")));
        bench.state.scan.found = {found(3, true, false)};
        bench.show();
        QVERIFY(bench.text(outcome).startsWith(QStringLiteral("1 device")));
        bench.state.scan.problem = QStringLiteral("The port is gone");
        bench.state.scan.remedy = QStringLiteral("plug it in again");
        bench.show();
        QCOMPARE(bench.text(outcome), QStringLiteral("The port is gone\nplug it in again"));
    }
};

QTEST_MAIN(ScanTest)
#include "scan_test.moc"
