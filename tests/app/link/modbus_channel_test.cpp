// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/link/live_bus.h"
#include "tests/core/modbus/wire.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace s4k;
using namespace s4k::link;
using test::askOnce;
using test::LiveBus;
using test::PtyCable;
using test::quick;

namespace {

/// Reads register 131, which is 100 + unit id.
constexpr const char* kReadCt = "03 0082 0001";

int ctOf(const BusAnswer& answer) {
    return answer ? modbus::wordAt(answer->view(), 2) : -1;
}

/// The answer as hexadecimal text, or the cause of the error.
QString textOf(const BusAnswer& answer) {
    return answer ? QString::fromStdString(test::hexOf(answer->view()))
                  : QString::fromStdString(answer.error().cause.english());
}

/// The errors that the client reports for each fault, over TCP and on a serial line. Empty: the
/// answer is accepted.
struct FaultCase {
    const char* fault;
    const char* tcp;
    const char* rtu;
};
constexpr FaultCase kFaults[]{
    {"1:late=400", "no answer within 150 ms", "no answer within 150 ms"},
    {"1:silent", "no answer within 150 ms", "no answer within 150 ms"},
    {"1:unit=5", "unit 5 answered", "another unit answered, or another request"},
    {"1:crc", "the bytes received are no answer to this request",
     "the answer has a wrong checksum"},
    {"1:truncate=3", "the answer breaks off in the middle",
     "the bytes received are no answer to this request"},
    {"1:garbage=3", nullptr, nullptr},
};

} // namespace

class ModbusChannelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyUnitAnswersOverTcp() {
        LiveBus bus(8);
        ModbusChannel channel(bus.listen(), quick());
        channel.open();
        for (int unit = 1; unit <= 8; ++unit)
            QCOMPARE(ctOf(askOnce(channel, unit, kReadCt)), 100 + unit);
        QCOMPARE(channel.counters().connections, 1U);
        QCOMPARE(channel.counters().answers, 8U);
    }

    void everyUnitAnswersOnALine() {
        LiveBus bus(8);
        const PtyCable cable;
        ModbusChannel channel(bus.listen(cable), quick());
        channel.open();
        for (int round = 0; round < 5; ++round)
            for (int unit = 1; unit <= 8; ++unit)
                QCOMPARE(ctOf(askOnce(channel, unit, kReadCt)), 100 + unit);
        QCOMPARE(channel.counters().failures, 0U);
    }

    void identityComesThoughQtCallsItAnError() {
        for (const bool serial : {false, true}) {
            LiveBus bus(1);
            const PtyCable cable;
            ModbusChannel channel(serial ? bus.listen(cable) : bus.listen(), quick());
            channel.open();
            const auto reported = askOnce(channel, 1, "11");
            QVERIFY(reported.ok());
            QCOMPARE(modbus::parseReportId(reported->view())->text,
                     std::string("Leviton Series 4000K Power Meter Full Data Set"));
            const auto objects = askOnce(channel, 1, "2B 0E 01 00");
            QVERIFY(objects.ok());
            QCOMPARE(modbus::parseDeviceId(objects->view())->vendor, std::string("Leviton"));
        }
    }

    void exceptionsAreAnswers() {
        LiveBus bus(1);
        ModbusChannel channel(bus.listen(), quick());
        channel.open();
        QCOMPARE(textOf(askOnce(channel, 1, "03 0035 0001")), QStringLiteral("83 02"));
        QCOMPARE(textOf(askOnce(channel, 1, "06 0082 FFFF")), QStringLiteral("86 03"));
        bus.order("1:busy");
        QCOMPARE(textOf(askOnce(channel, 1, kReadCt)), QStringLiteral("83 06"));
    }

    void everyFaultIsNamedAndOutlived_data() {
        QTest::addColumn<int>("row");
        QTest::addColumn<bool>("serial");
        for (int i = 0; i < static_cast<int>(std::size(kFaults)); ++i)
            for (const bool serial : {false, true})
                QTest::addRow("%s %s", kFaults[i].fault, serial ? "rtu" : "tcp") << i << serial;
    }

    void everyFaultIsNamedAndOutlived() {
        QFETCH(int, row);
        QFETCH(bool, serial);
        LiveBus bus(1);
        const PtyCable cable;
        ModbusChannel channel(serial ? bus.listen(cable) : bus.listen(), quick());
        channel.open();
        QCOMPARE(ctOf(askOnce(channel, 1, kReadCt)), 101);
        bus.order(kFaults[row].fault);
        QElapsedTimer time;
        time.start();
        const auto answer = askOnce(channel, 1, kReadCt);
        QVERIFY2(time.elapsed() < 3000, "it takes its time-out and little more");
        QVERIFY(!answer.ok());
        const char* const cause = serial ? kFaults[row].rtu : kFaults[row].tcp;
        if (cause != nullptr)
            QCOMPARE(QString::fromStdString(answer.error().cause.english()),
                     QString::fromUtf8(cause));
        QVERIFY(answer.error().thing.english().starts_with("unit 1 on "));
        QCOMPARE(answer.error().value, std::string("Read Holding Registers 131"));
        QVERIFY(!answer.error().cause.empty() && !answer.error().remedy.empty());
        bus.heal();
        QTest::qWait(300); // late answers have been received by now
        QCOMPARE(ctOf(askOnce(channel, 1, kReadCt)), 101);
    }

    void retriesBringWhatOneAttemptDoesNot() {
        for (const char* fault : {"1:silent/2", "1:truncate=2/2", "1:garbage=2/2", "1:unit=9/2"}) {
            LiveBus bus(1);
            ModbusChannel channel(bus.listen(), quick(3));
            channel.open();
            bus.order(fault);
            for (int i = 0; i < 4; ++i)
                QCOMPARE(ctOf(askOnce(channel, 1, kReadCt)), 101);
        }
    }

    void whatMustNotBeDoneTwiceIsSentOnce() {
        LiveBus bus(1);
        ModbusChannel channel(bus.listen(), quick(3));
        channel.open();
        bus.order("1:late=400");
        std::optional<BusAnswer> got;
        channel.send({1, test::pdu("06 0080 757E"), true}, this,
                     [&got](const BusAnswer& answer) { got = answer; });
        QVERIFY(test::waitFor([&got] { return got.has_value(); }));
        QVERIFY(!got->ok());
        QTest::qWait(300);
        QCOMPARE(bus.tcp.counters().requests, 1U);
    }

    void unitsTakeTurns() {
        LiveBus bus(3);
        ModbusChannel channel(bus.listen(), quick());
        channel.open();
        std::vector<int> order;
        for (const int unit : {1, 1, 1, 2, 3, 3})
            channel.send({static_cast<std::uint8_t>(unit), test::pdu(kReadCt), false}, this,
                         [&order, unit](const BusAnswer&) { order.push_back(unit); });
        QVERIFY(test::waitFor([&order] { return order.size() == 6; }));
        QCOMPARE(order, (std::vector<int>{1, 2, 3, 1, 3, 1}));
    }

    void tooManyRequestsAreRefused() {
        LiveBus bus(1);
        ModbusChannel channel(bus.listen(), quick());
        channel.open();
        int answered = 0;
        int refused = 0;
        for (int i = 0; i < 1000; ++i)
            channel.send({1, test::pdu(kReadCt), false}, this,
                         [&](const BusAnswer& answer) { ++(answer ? answered : refused); });
        QVERIFY(test::waitFor([&] { return answered + refused == 1000; }));
        QVERIFY(answered >= 64 && refused > 0);
    }

    void whoIsGoneIsNotAnswered() {
        LiveBus bus(1);
        ModbusChannel channel(bus.listen(), quick());
        channel.open();
        int heard = 0;
        {
            QObject asker;
            channel.send({1, test::pdu(kReadCt), false}, &asker,
                         [&heard](const BusAnswer&) { ++heard; });
        }
        QCOMPARE(ctOf(askOnce(channel, 1, kReadCt)), 101);
        QCOMPARE(heard, 0);
    }

    void nobodyThereIsSaidAndTriedAgain() {
        LiveBus bus(1);
        const auto target = bus.listen();
        const std::uint16_t port = bus.tcp.port();
        bus.tcp.stop();
        ModbusChannel channel(target, quick());
        channel.open();
        const auto answer = askOnce(channel, 1, kReadCt);
        QVERIFY(!answer.ok());
        QCOMPARE(answer.error().value, targetText(target));
        QVERIFY2(answer.error().cause.english().find("refused") != std::string::npos,
                 answer.error().cause.english().c_str());
        QVERIFY(!channel.isReachable());
        bus.listen(port);
        QVERIFY(test::waitFor([&channel] { return channel.isConnected(); }));
        QCOMPARE(ctOf(askOnce(channel, 1, kReadCt)), 101);
    }

    void aServerThatHangsUpAtOnceIsNotHammered() {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        int accepted = 0;
        connect(&server, &QTcpServer::newConnection, this, [&] {
            ++accepted;
            server.nextPendingConnection()->deleteLater();
        });
        TcpAddress address;
        address.port = server.serverPort();
        ModbusChannel channel(address, quick(1));
        channel.open();
        QTest::qWait(600);
        QVERIFY2(accepted > 1 && accepted < 20, std::to_string(accepted).c_str());
    }

    void twoHundredReconnectsLeaveNothingBehind() {
        LiveBus bus(1);
        const auto target = bus.listen();
        const std::uint16_t port = bus.tcp.port();
        ModbusChannel channel(target, quick(5));
        channel.open();
        QCOMPARE(ctOf(askOnce(channel, 1, kReadCt)), 101);
        const auto children = channel.children().size();
        for (int i = 0; i < 200; ++i) {
            bus.tcp.stop();
            bus.listen(port);
            QCOMPARE(ctOf(askOnce(channel, 1, kReadCt)), 101);
        }
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCOMPARE(channel.children().size(), children);
        QCOMPARE(channel.counters().connections, 201U);
    }

    void aPulledAdapterIsNoticedOnce() {
        LiveBus bus(1);
        PtyCable cable;
        ModbusChannel channel(bus.listen(cable), quick());
        QSignalSpy changed(&channel, &ModbusChannel::connectedChanged);
        channel.open();
        QCOMPARE(ctOf(askOnce(channel, 1, kReadCt)), 101);
        QCOMPARE(changed.count(), 1);
        cable.pull();
        QVERIFY(test::waitFor([&channel] { return !channel.isConnected(); }));
        const auto answer = askOnce(channel, 1, kReadCt);
        QVERIFY(!answer.ok());
        QTest::qWait(100);
        QCOMPARE(changed.count(), 2);
    }

    void noSuchPortIsNamed() {
        ModbusChannel channel(SerialTarget{QStringLiteral("/dev/ttyNobodyHasThis"), {}}, quick());
        channel.open();
        const auto answer = askOnce(channel, 1, kReadCt);
        QVERIFY(!answer.ok());
        QCOMPARE(answer.error().value, std::string("/dev/ttyNobodyHasThis"));
        QCOMPARE(answer.error().cause, std::string("there is no such device"));
    }

    void anAdapterThatHearsItself() {
        LiveBus bus(3);
        const PtyCable cable(true);
        SerialTarget target = std::get<SerialTarget>(bus.listen(cable));
        {
            ModbusChannel deceived(target, quick());
            deceived.open();
            QVERIFY(!askOnce(deceived, 1, kReadCt).ok());
        }
        target.echoes = true;
        modbus::TrafficLog log;
        ModbusChannel channel(target, quick());
        channel.setTrafficLog(&log);
        channel.open();
        for (int unit = 1; unit <= 3; ++unit) {
            QCOMPARE(ctOf(askOnce(channel, unit, kReadCt)), 100 + unit);
            // The answer is equal to the echo.
            QCOMPARE(textOf(askOnce(channel, unit, "06 0095 0384")),
                     QStringLiteral("06 00 95 03 84"));
        }
        QCOMPARE(log.size(), std::size_t{12}); // an echo is not a frame of the meter
        bus.order("1:silent");
        QVERIFY(!askOnce(channel, 1, "06 0095 0384").ok()); // and not an answer
        bus.heal();
        QCOMPARE(ctOf(askOnce(channel, 1, kReadCt)), 101);
    }

    void noEchoThoughOneIsExpected() {
        LiveBus bus(1);
        const PtyCable cable;
        SerialTarget target = std::get<SerialTarget>(bus.listen(cable));
        target.echoes = true;
        ModbusChannel channel(target, quick());
        channel.open();
        for (int i = 0; i < 3; ++i)
            QCOMPARE(ctOf(askOnce(channel, 1, kReadCt)), 101);
    }

    void closedIsClosed() {
        LiveBus bus(1);
        ModbusChannel channel(bus.listen(), quick());
        QVERIFY(!askOnce(channel, 1, kReadCt).ok());
        channel.open();
        QCOMPARE(ctOf(askOnce(channel, 1, kReadCt)), 101);
        channel.close();
        QVERIFY(!askOnce(channel, 1, kReadCt).ok());
        QTest::qWait(50);
        QVERIFY(!channel.isConnected());
    }
};

QTEST_GUILESS_MAIN(ModbusChannelTest)
#include "modbus_channel_test.moc"
