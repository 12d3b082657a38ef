// SPDX-License-Identifier: GPL-3.0-or-later
// The window with live meters: what it shows, writes and refuses to write. The meters are embedded
// meters behind this project's servers, in the same process.
#include "tests/app/link/loop_watch.h"
#include "tests/app/window/live_bench.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QSignalSpy>

using namespace s4k;
using test::LiveBench;
using ui::LinkHealth;

class LiveTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::Theme::Light, false); }

    void theSameGlass() {
        LiveBench b;
        b.connectTo(b.choice(b.bus.listen()));
        panel::Panel own(*b.bus.meters[0]);
        const auto strip = [](lcd::LcdFrame frame) {
            frame.set(lcd::Icon::Heart, false); // flashes with the clock of each panel
            return frame;
        };
        for (const panel::Key key : {panel::Key::Plus, panel::Key::Plus, panel::Key::Minus}) {
            own.tap(key);
            b.panel().tap(key);
            QCOMPARE(lcd::frameText(strip(b.panel().frame())), lcd::frameText(strip(own.frame())));
        }
        QVERIFY(b.shown().link().device.startsWith(QLatin1String("Leviton Series 4000")));
        QVERIFY(b.shown().link().device.endsWith(QLatin1String(" V1.019")));
    }

    void lostIsSaidOutsideTheGlass() {
        LiveBench b;
        const auto target = b.bus.listen();
        b.connectTo(b.choice(target));
        const std::string before = lcd::frameText(b.panel().frame());
        b.bus.tcp.stop();
        QTRY_VERIFY(b.health() == LinkHealth::Lost);
        QVERIFY(!b.shown().link().problem.isEmpty());
        QCOMPARE(b.label(), QStringLiteral("KWh")); // the LCD shows no text
        QVERIFY(b.badges().link().health == LinkHealth::Lost);
        QVERIFY(b.badges().isVisible());
        b.bus.listen(std::get<link::TcpAddress>(target).port);
        QTRY_VERIFY_WITH_TIMEOUT(b.health() == LinkHealth::Live, 15'000);
    }

    void nothingIsWrittenWhileLocked() {
        LiveBench b;
        b.connectTo(b.choice(b.bus.listen()));
        b.goToCtSize();
        QCOMPARE(b.value(), QStringLiteral("00101"));
        b.acceptTwoHundred();
        QTRY_COMPARE(b.value(), QStringLiteral("Err"));
        QVERIFY(!b.isAsking());
        QCOMPARE(b.bus.meters[0]->snapshot().settings[Parameter::CtPrimary], 101);
        QCOMPARE(b.audit().size(), std::size_t{1});
        QCOMPARE(b.audit()[0][QLatin1String("stage")].toString(), QStringLiteral("refused"));
    }

    void aChangeIsAskedWrittenReadBackAndKept() {
        LiveBench b;
        b.connectTo(b.choice(b.bus.listen()));
        Q_EMIT b.badges().armRequested(true);
        QVERIFY(b.shown().link().armed);
        b.goToCtSize();
        b.acceptTwoHundred();
        QVERIFY(b.value() != QStringLiteral("SAvEd")); // only after the read-back
        b.answer(true);
        QTRY_COMPARE(b.value(), QStringLiteral("SAvEd"));
        QCOMPARE(b.bus.meters[0]->snapshot().settings[Parameter::CtPrimary], 201);
        QCOMPARE(b.shown().snapshot().settings[Parameter::CtPrimary], 201);
        const auto kept = b.audit();
        QCOMPARE(kept.size(), std::size_t{2});
        QCOMPARE(kept[0][QLatin1String("stage")].toString(), QStringLiteral("asked"));
        QCOMPARE(kept[1][QLatin1String("stage")].toString(), QStringLiteral("done"));
        QCOMPARE(kept[1][QLatin1String("before")].toString(), QStringLiteral("101 A"));
        QCOMPARE(kept[1][QLatin1String("outcome")].toString(), QStringLiteral("201 A"));
    }

    void noIsNo() {
        LiveBench b;
        b.connectTo(b.choice(b.bus.listen()));
        Q_EMIT b.badges().armRequested(true);
        b.goToCtSize();
        b.acceptTwoHundred();
        b.answer(false);
        QTRY_COMPARE(b.value(), QStringLiteral("Err"));
        QCOMPARE(b.bus.meters[0]->snapshot().settings[Parameter::CtPrimary], 101);
    }

    void lockedAgainByALostConnection() {
        LiveBench b;
        const auto target = b.bus.listen();
        b.connectTo(b.choice(target));
        Q_EMIT b.badges().armRequested(true);
        b.bus.tcp.stop();
        QTRY_VERIFY(b.health() == LinkHealth::Lost);
        QVERIFY(!b.shown().link().armed); // another meter may answer next
    }

    void disconnectedMetersGo() {
        LiveBench b(2);
        const auto target = b.bus.listen();
        b.connectTo(b.choice(target, 1));
        b.connectTo(b.choice(target, 2));
        QCOMPARE(b->desk().seats().size(), std::size_t{3});
        Q_EMIT b.badges().disconnectRequested();
        QTRY_VERIFY(b.health() == LinkHealth::Inside);
        QCOMPARE(b->desk().seats().size(), std::size_t{2});
        QVERIFY(b->live().buses().find(target, 2) == nullptr);
        QVERIFY(b->live().buses().find(target, 1) != nullptr);
    }

    void namesAreLookedUp() {
        LiveBench b;
        ui::ConnectChoice named = b.choice(b.bus.listen());
        named.host = QStringLiteral("localhost");
        b.connectTo(named);
        QCOMPARE(b.shown().link().bus.section(QLatin1Char(':'), 0, 0), QStringLiteral("127.0.0.1"));
        ui::ConnectChoice nowhere = named;
        nowhere.host = QStringLiteral("no.such.name.invalid");
        b->live().connectTo(nowhere);
        QTRY_VERIFY_WITH_TIMEOUT(!b.said().isEmpty(), 15'000);
        QCOMPARE(b->desk().seats().size(), std::size_t{2});
    }

    void theSameMeterIsConnectedOnce() {
        LiveBench b;
        const auto choice = b.choice(b.bus.listen());
        b.connectTo(choice);
        b->live().connectTo(choice);
        QCOMPARE(b->desk().seats().size(), std::size_t{2});
    }

    void aConnectionIsTried() {
        LiveBench b;
        const auto target = b.bus.listen();
        QSignalSpy spy(&b->connectModel(), &ui::ConnectModel::opened);
        const auto& panel = b.dock<ui::ConnectPanel>("connect");
        QCOMPARE(spy.count(), 1);
        Q_EMIT b->connectModel().testRequested(b.choice(target, 1));
        const auto result = [&panel] {
            for (const QLabel* label : panel.findChildren<QLabel*>())
                if (label->text().contains(QLatin1String("Series 4000")) ||
                    label->text().contains(QLatin1String("no answer")))
                    return label->text();
            return QString();
        };
        QTRY_VERIFY(result().contains(QLatin1String("3L-1n")));
        QVERIFY(b.health() == LinkHealth::Inside); // only tested
        Q_EMIT b->connectModel().testRequested(b.choice(target, 9));
        QTRY_VERIFY(!result().contains(QLatin1String("3L-1n")));
    }

    void aScanFindsWhatIsThere() {
        LiveBench b(3);
        const auto& panel = b.dock<ui::ConnectPanel>("connect");
        ui::ScanChoice scan;
        scan.at = b.choice(b.bus.listen());
        for (const std::size_t unit : {1U, 2U, 3U, 4U})
            scan.units.set(unit);
        scan.timeoutMs = 100;
        Q_EMIT b->connectModel().scanRequested(scan);
        const auto found = [&panel] {
            int count = 0;
            for (const QPushButton* button : panel.findChildren<QPushButton*>())
                count += button->accessibleName().contains(QLatin1String("unit ")) ? 1 : 0;
            return count;
        };
        QTRY_COMPARE(found(), 3);
    }

    void recentConnectionsAreKept() {
        LiveBench b;
        const auto choice = b.choice(b.bus.listen());
        b.connectTo(choice);
        const auto kept = b.preferences().recentConnections();
        QCOMPARE(kept.size(), std::size_t{1});
        QVERIFY(kept[0] == choice);
        Q_EMIT b->connectModel().recentForgotten(choice);
        QVERIFY(b.preferences().recentConnections().empty());
    }

    void aProfileGoesToManyMeters() {
        LiveBench b(2);
        const auto target = b.bus.listen();
        b.connectTo(b.choice(target, 1));
        const ui::MeterKey first = b.shown().key();
        Q_EMIT b.badges().armRequested(true);
        b.connectTo(b.choice(target, 2));
        const ui::MeterKey second = b.shown().key();
        Q_EMIT b.badges().armRequested(true);
        const QString path = b.path("p.json");
        b->profiles().save(b.key(), path);
        QVERIFY(b->profiles().state().profile);
        b->profiles().apply({first, second});
        b.answer(true); // for the first meter; the second has these settings already
        QTRY_VERIFY(!b->profiles().state().writing);
        QCOMPARE(b.bus.meters[0]->snapshot().settings[Parameter::CtPrimary], 102);
        QVERIFY(b->profiles().state().progress.at(first).state == ui::ProfileProgress::State::Done);
        QVERIFY(b->profiles().state().progress.at(second).state ==
                ui::ProfileProgress::State::Done);
    }

    void setupWritesAllWithOneQuestion() {
        LiveBench b;
        b.connectTo(b.choice(b.bus.listen()));
        Q_EMIT b.badges().armRequested(true);
        Q_EMIT b->setupModel().writeAllRequested(
            b.key(), {{Parameter::CtPrimary, 101, 300}, {Parameter::DemandSubintervals, 1, 3}});
        b.answer(true);
        QTRY_COMPARE(b.bus.meters[0]->snapshot().settings[Parameter::DemandSubintervals], 3);
        QCOMPARE(b.bus.meters[0]->snapshot().settings[Parameter::CtPrimary], 300);
    }

    void framesOfTheClientAreInTheTraffic() {
        LiveBench b;
        b.connectTo(b.choice(b.bus.listen()));
        QTRY_VERIFY(b->bench().log().size() > 4);
        QVERIFY(b->bench().log()[1].direction == modbus::Direction::Reply);
    }

    void nobodyThereIsSaidAndBlocksNothing() {
        LiveBench b;
        ui::ConnectChoice nobody;
        nobody.port = 1; // connection refused at once
        b->live().connectTo(nobody);
        QTRY_VERIFY(b.health() == LinkHealth::Lost);
        QVERIFY(!b.shown().link().problem.isEmpty());
        ui::ConnectChoice serial;
        serial.kind = ui::ConnectChoice::Kind::Serial;
        serial.device = QStringLiteral("/dev/nosuchport");
        b->live().connectTo(serial);
        QTRY_VERIFY(b.health() == LinkHealth::Lost);
        QVERIFY(!b.shown().link().remedy.isEmpty());
    }

    void troubleNeverHoldsTheWindowUp() {
        LiveBench b(3);
        const auto target = b.bus.listen();
        b.connectTo(b.choice(target));
        QTest::qWait(200); // everything has been painted once
        const test::LoopWatch watch;
        ui::ConnectChoice nobody;
        nobody.port = 1;
        b->live().connectTo(nobody);
        Q_EMIT b->connectModel().testRequested(b.choice(target, 9));
        ui::ScanChoice scan;
        scan.at = b.choice(target);
        for (std::size_t unit = 1; unit <= 6; ++unit)
            scan.units.set(unit);
        scan.timeoutMs = 50;
        Q_EMIT b->connectModel().scanRequested(scan);
        for (const char* fault : {"1:garbage=4", "1:silent", "1:late=300", "1:cut"}) {
            if (const auto order = modbus::parseFault(fault))
                b.bus.bus.order(*order);
            QTest::qWait(100);
            b.bus.heal();
        }
        b.bus.tcp.stop();
        QTest::qWait(150);
        b.bus.listen(std::get<link::TcpAddress>(target).port);
        QTest::qWait(250);
        QVERIFY2(watch.longestMs() <= 50, qPrintable(QString::number(watch.longestMs())));
    }

    void theWireOverASerialLine() {
        LiveBench b;
        const test::PtyCable cable;
        const auto target = b.bus.listen(cable);
        b.connectTo(b.choice(target));
        QCOMPARE(b.shown().snapshot().settings[Parameter::CtPrimary], 101);
        QCOMPARE(b.shown().port().availability(Parameter::BaudRate), Availability::ReadOnly);
        // The same port with other settings is refused while it is in use.
        ui::ConnectChoice other = b.choice(target, 2);
        other.baud = 9600;
        b->live().connectTo(other);
        QCOMPARE(b->desk().seats().size(), std::size_t{2});
        QVERIFY(!b.said().isEmpty());
    }
};

QTEST_MAIN(LiveTest)
#include "live_test.moc"
