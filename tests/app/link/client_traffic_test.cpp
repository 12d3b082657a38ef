// SPDX-License-Identifier: GPL-3.0-or-later
// Compares the traffic log of the client with that of the server at the other end.
#include "tests/app/link/live_bus.h"
#include "tests/core/modbus/wire.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace s4k;
using namespace s4k::link;
using modbus::Direction;
using modbus::Framing;
using modbus::TrafficFrame;
using modbus::TrafficLog;
using test::askOnce;
using test::LiveBus;
using test::PtyCable;
using test::quick;
using test::waitFor;

namespace {

constexpr const char* kReadCt = "03 0082 0001";
constexpr const char* kReadAll = "03 0000 0034";

/// A frame as text, with its sender and the request that it answers.
QString lineOf(const TrafficLog& log, const TrafficFrame& frame) {
    const TrafficFrame* const request = log.find(frame.answers);
    QString line = frame.direction == Direction::Request ? QStringLiteral("asked %1: %2")
                                                         : QStringLiteral("answered %1: %2");
    line = line.arg(frame.unit).arg(QString::fromStdString(test::hexOf(frame.bytes.view())));
    if (request != nullptr)
        line += QStringLiteral(" to ") + QString::fromStdString(test::hexOf(request->bytes.view()));
    return line;
}

QStringList linesOf(const TrafficLog& log) {
    QStringList lines;
    for (std::size_t i = 0; i < log.size(); ++i)
        lines += lineOf(log, log[i]);
    return lines;
}

/// A bus and a client, each with a traffic log.
struct Wire {
    LiveBus bus{3};
    PtyCable cable;
    TrafficLog log;
    ModbusChannel channel;

    explicit Wire(bool serial) : channel(serial ? bus.listen(cable) : bus.listen(), quick()) {
        channel.setTrafficLog(&log);
        channel.open();
    }
    /// Whether both logs hold at least `frames` frames.
    [[nodiscard]] bool bothHave(std::size_t frames) {
        return waitFor([&] { return log.size() >= frames && bus.log.size() >= frames; });
    }
};

void bothTransports() {
    QTest::addColumn<bool>("serial");
    QTest::newRow("tcp") << false;
    QTest::newRow("rtu") << true;
}

} // namespace

class ClientTrafficTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void bothEndsSeeTheSameFrames_data() { bothTransports(); }

    void bothEndsSeeTheSameFrames() {
        QFETCH(bool, serial);
        Wire wire(serial);
        for (int unit = 1; unit <= 3; ++unit)
            for (const char* pdu :
                 {kReadCt, kReadAll, "03 0100 005A", "04 0080 001A", "11", "2B 0E 01 00",
                  "06 0095 0384", "10 0095 0001 02 0384", "03 0035 0001", "06 0082 0000"})
                QVERIFY(askOnce(wire.channel, unit, pdu).ok());
        QCOMPARE(wire.log.size(), std::size_t{60});
        QCOMPARE(linesOf(wire.log), linesOf(wire.bus.log));
        QCOMPARE(wire.log[1].answers, wire.log[0].number);
    }

    void theOtherEndIsNamed_data() { bothTransports(); }

    void theOtherEndIsNamed() {
        QFETCH(bool, serial);
        Wire wire(serial);
        const auto before = QDateTime::currentMSecsSinceEpoch() * 1000;
        QVERIFY(askOnce(wire.channel, 1, kReadCt).ok());
        QCOMPARE(wire.log.size(), std::size_t{2});
        for (std::size_t i = 0; i < 2; ++i) {
            const std::string peer(wire.log[i].peer.view());
            QCOMPARE(peer, serial ? wire.cable.clientEnd().toStdString() : wire.bus.tcp.address());
            QCOMPARE(wire.log[i].framing, serial ? Framing::Rtu : Framing::Tcp);
            QVERIFY(wire.log[i].timeUs >= before - 1000);
            QVERIFY(wire.log[i].timeUs <= QDateTime::currentMSecsSinceEpoch() * 1000 + 1000);
        }
        QVERIFY(wire.log[1].timeUs >= wire.log[0].timeUs);
        // The server's log contains the address of the client's end.
        QVERIFY(wire.bus.log[0].peer.view() != wire.log[0].peer.view());
    }

    void faultsAreSeenAsTheyWereSent_data() {
        QTest::addColumn<QByteArray>("fault");
        QTest::addColumn<bool>("serial");
        for (const char* fault : {"1:unit=5", "1:crc", "1:truncate=3", "1:garbage=3",
                                  "1:garbage=64", "1:busy", "1:silent", "1:late=300"})
            for (const bool serial : {false, true})
                QTest::addRow("%s %s", fault, serial ? "rtu" : "tcp")
                    << QByteArray(fault) << serial;
    }

    void faultsAreSeenAsTheyWereSent() {
        QFETCH(QByteArray, fault);
        QFETCH(bool, serial);
        Wire wire(serial);
        QVERIFY(askOnce(wire.channel, 1, kReadCt).ok());
        wire.bus.order(fault.constData());
        (void)askOnce(wire.channel, 1, kReadCt);
        wire.bus.heal();
        const bool silent = fault.endsWith("silent");
        QVERIFY(wire.bothHave(silent ? 3 : 4));
        QVERIFY(askOnce(wire.channel, 2, kReadCt).ok());
        QVERIFY(wire.bothHave(silent ? 5 : 6));
        QCOMPARE(linesOf(wire.log), linesOf(wire.bus.log));
    }

    void answersThatComeWhileAnotherIsWaitedFor() {
        for (const bool serial : {false, true}) {
            Wire wire(serial);
            wire.bus.order("1:late=200");
            QVERIFY(!askOnce(wire.channel, 1, kReadCt).ok());
            wire.bus.order("2:late=120");
            QVERIFY(askOnce(wire.channel, 2, kReadCt).ok()); // the first answer comes meanwhile
            QVERIFY(wire.bothHave(4));
            QCOMPARE(linesOf(wire.log), linesOf(wire.bus.log));
        }
    }

    void whatNobodyAskedForIsSeenToo() {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        TcpAddress address;
        address.port = server.serverPort();
        TrafficLog log;
        ModbusChannel channel(address, quick());
        channel.setTrafficLog(&log);
        channel.open();
        QVERIFY(waitFor([&] { return server.hasPendingConnections(); }));
        QTcpSocket* const socket = server.nextPendingConnection();
        QVERIFY(waitFor([&] { return channel.isConnected(); }));
        socket->write(QByteArray::fromHex("0007 0000 0005 09 03 02 1234"));
        QVERIFY(waitFor([&] { return log.size() == 1; }));
        QCOMPARE(lineOf(log, log[0]),
                 QStringLiteral("answered 9: 00 07 00 00 00 05 09 03 02 12 34"));
        QCOMPARE(log[0].answers, std::uint64_t{0});
        socket->write(QByteArray(5000, '\xFE')); // never a frame; the recorder must bound it
        QVERIFY(waitFor([&] { return log.size() > 5; }));
        QCOMPARE(log[1].bytes.size(), modbus::kMaxMbapFrame);
    }

    void withoutALogAllGoesOn_data() { bothTransports(); }

    void withoutALogAllGoesOn() {
        QFETCH(bool, serial);
        TrafficLog other;
        Wire wire(serial);
        QVERIFY(askOnce(wire.channel, 1, kReadCt).ok());
        wire.channel.setTrafficLog(nullptr);
        QVERIFY(askOnce(wire.channel, 1, kReadCt).ok());
        QCOMPARE(wire.log.size(), std::size_t{2});
        wire.channel.setTrafficLog(&other);
        QVERIFY(askOnce(wire.channel, 2, kReadCt).ok());
        QStringList theirs = linesOf(wire.bus.log).mid(4);
        QCOMPARE(linesOf(other), theirs); // the transaction id continued
        other.pause(true);
        QVERIFY(askOnce(wire.channel, 2, kReadCt).ok());
        QCOMPARE(other.size(), std::size_t{2});
    }

    void aNewConnectionCountsAnew() {
        Wire wire(false);
        for (int i = 0; i < 3; ++i)
            QVERIFY(askOnce(wire.channel, 1, kReadCt).ok());
        const std::uint16_t port = wire.bus.tcp.port();
        wire.bus.tcp.stop();
        wire.bus.listen(port);
        QVERIFY(waitFor([&] { return wire.channel.counters().connections == 2; }));
        QVERIFY(askOnce(wire.channel, 1, kReadCt).ok());
        QCOMPARE(linesOf(wire.log), linesOf(wire.bus.log));
    }
};

QTEST_GUILESS_MAIN(ClientTrafficTest)
#include "client_traffic_test.moc"
