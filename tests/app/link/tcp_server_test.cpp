// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/server/portable_socket.h"
#include "app/link/server/tcp_server.h"
#include "tests/app/link/meters.h"
#include "tests/core/modbus/wire.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

#include <memory>

using namespace s4k;
using namespace s4k::link;
using s4k::test::bytesOf;

namespace {

const QHostAddress kLocal(QHostAddress::LocalHost);

/// Three meters behind a server.
struct Line {
    std::vector<std::unique_ptr<EmbeddedMeter>> meters = test::metersAt(1, 3);
    UnitBus bus;
    modbus::TrafficLog log;
    TcpServer server{bus, log, nullptr, socketMaker()};

    static SocketMaker socketMaker() {
        QFETCH_GLOBAL(bool, portable);
        if (portable)
            return [](qintptr d) -> std::unique_ptr<ClientSocket> {
                return std::make_unique<PortableSocket>(d);
            };
        return makeClientSocket;
    }

    Line() {
        for (const auto& meter : meters)
            bus.add(*meter);
        const auto started = server.start({kLocal, 0});
        if (!started)
            qFatal("%s", started.error().message().c_str());
    }
    std::unique_ptr<QTcpSocket> client() {
        auto socket = std::make_unique<QTcpSocket>();
        socket->connectToHost(kLocal, server.port());
        if (!socket->waitForConnected())
            qFatal("no connection");
        return socket;
    }
    void order(const char* text) { bus.order(*modbus::parseFault(text)); }
};

QByteArray bytes(const char* hex) {
    return QByteArray::fromHex(hex);
}

/// A request for register 131 of `unit`.
QByteArray readCt(int transaction, int unit) {
    QByteArray adu = bytes("0000 0000 0006 00 03 0082 0001");
    adu[0] = static_cast<char>(transaction / 256);
    adu[1] = static_cast<char>(transaction % 256);
    adu[6] = static_cast<char>(unit);
    return adu;
}

QByteArray ctReply(int transaction, int unit) {
    QByteArray adu = bytes("0000 0000 0005 00 03 02 0000");
    adu[0] = static_cast<char>(transaction / 256);
    adu[1] = static_cast<char>(transaction % 256);
    adu[6] = static_cast<char>(unit);
    adu[10] = static_cast<char>(100 + unit);
    return adu;
}

/// All bytes received until there are `size` bytes, or until none came for a while.
QByteArray heard(QTcpSocket& socket, qsizetype size) {
    QByteArray got;
    QElapsedTimer waited;
    waited.start();
    while (got.size() < size && waited.elapsed() < 3000) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
        got += socket.readAll();
    }
    return got;
}

QByteArray asked(QTcpSocket& socket, const QByteArray& request, qsizetype size) {
    socket.write(request);
    return heard(socket, size);
}

bool isClosed(QTcpSocket& socket) {
    return QTest::qWaitFor(
        [&socket] { return socket.state() == QAbstractSocket::UnconnectedState; }, 3000);
}

} // namespace

class TcpServerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// Every test runs with both kinds of socket.
    void initTestCase_data() {
        QTest::addColumn<bool>("portable");
        QTest::newRow("of this system") << false;
        QTest::newRow("portable") << true;
    }

    void answersEachUnit() {
        Line line;
        const auto client = line.client();
        for (int unit = 1; unit <= 3; ++unit)
            QCOMPARE(asked(*client, readCt(7 * unit, unit), 11), ctReply(7 * unit, unit));
        QCOMPARE(line.server.counters().requests, 3U);
        QCOMPARE(line.server.counters().replies, 3U);
        QCOMPARE(line.server.clients(), 1U);
    }

    void requestsMayComeByteByByte() {
        Line line;
        const auto client = line.client();
        for (const char byte : readCt(1, 2)) {
            client->write(QByteArray(1, byte));
            client->flush();
            QTest::qWait(2);
        }
        QCOMPARE(heard(*client, 11), ctReply(1, 2));
    }

    void requestsMayComeAllAtOnceAndKeepTheirOrder() {
        Line line;
        const auto client = line.client();
        QByteArray requests;
        QByteArray replies;
        for (int i = 0; i < 3000; ++i) {
            requests += readCt(i, 1 + i % 3);
            replies += ctReply(i, 1 + i % 3);
        }
        const QByteArray got = asked(*client, requests, replies.size());
        QVERIFY2(got == replies, QByteArray::number(got.size()).constData());
    }

    void aLengthNobodyUnderstandsClosesOnlyThatConnection_data() {
        QTest::addColumn<QByteArray>("adu");
        QTest::newRow("0") << bytes("0001 0000 0000");
        QTest::newRow("1") << bytes("0001 0000 0001 01");
        QTest::newRow("255") << bytes("0001 0000 00FF 01 03");
        QTest::newRow("60000") << bytes("0001 0000 EA60 01 03 0000 0034");
    }
    void aLengthNobodyUnderstandsClosesOnlyThatConnection() {
        QFETCH(QByteArray, adu);
        Line line;
        const auto bad = line.client();
        const auto good = line.client();
        bad->write(readCt(1, 1) + adu);
        QCOMPARE(heard(*bad, 11), ctReply(1, 1));
        QVERIFY(isClosed(*bad));
        QCOMPARE(asked(*good, readCt(2, 2), 11), ctReply(2, 2));
        QVERIFY(line.server.lastError().english().find("length field") != std::string::npos);
        QCOMPARE(line.server.clients(), 1U);
    }

    void framesOfAnotherProtocolArePassedOver() {
        Line line;
        const auto client = line.client();
        QCOMPARE(asked(*client, bytes("0001 0009 0006 01 03 0082 0001") + readCt(3, 1), 11),
                 ctReply(3, 1));
        QCOMPARE(line.server.counters().unheard, 1U);
    }

    void otherUnitsAreSilentOrAGatewaySaysSo() {
        Line line;
        const auto client = line.client();
        QCOMPARE(asked(*client, readCt(1, 9) + readCt(2, 255) + readCt(3, 1), 11), ctReply(3, 1));
        QCOMPARE(line.server.counters().unheard, 2U);
        line.server.setGatewayExceptions(true);
        QCOMPARE(asked(*client, readCt(4, 9), 9), bytes("0004 0000 0003 09 83 0B"));
    }

    void aLoneMeterAnswersFF() {
        EmbeddedMeter meter(test::settingsAt(17));
        UnitBus bus;
        bus.add(meter);
        modbus::TrafficLog log;
        TcpServer server(bus, log);
        QVERIFY(server.start({kLocal, 0}).ok());
        QTcpSocket client;
        client.connectToHost(kLocal, server.port());
        QVERIFY(client.waitForConnected());
        QCOMPARE(asked(client, readCt(1, 255), 11), bytes("0001 0000 0005 FF 03 02 0075"));
        QCOMPARE(asked(client, readCt(2, 17), 11), bytes("0002 0000 0005 11 03 02 0075"));
    }

    void broadcastsAreDoneInSilence() {
        Line line;
        const auto client = line.client();
        QCOMPARE(asked(*client, bytes("0001 0000 0006 00 06 0082 0055") + readCt(2, 3), 11),
                 bytes("0002 0000 0005 03 03 02 0055"));
    }

    void aLateReplyComesLateAndHoldsNobodyUp() {
        Line line;
        line.order("1:late=300");
        const auto client = line.client();
        QElapsedTimer time;
        time.start();
        QCOMPARE(asked(*client, readCt(1, 1) + readCt(2, 2), 22), ctReply(2, 2) + ctReply(1, 1));
        QVERIFY2(time.elapsed() >= 299, QByteArray::number(time.elapsed()).constData());
    }

    void spoiledReplies() {
        Line line;
        const auto client = line.client();
        line.order("1:garbage=3");
        QCOMPARE(asked(*client, readCt(1, 1), 14), bytes("FEFEFE") + ctReply(1, 1));
        line.order("2:truncate=2");
        QCOMPARE(asked(*client, readCt(2, 2), 9), ctReply(2, 2).chopped(2));
        line.order("3:crc");
        QCOMPARE(asked(*client, readCt(3, 3), 11), ctReply(3 ^ 0x5555, 3));
        line.order("3:unit=200");
        QCOMPARE(asked(*client, readCt(4, 3), 11).mid(6, 1), bytes("C8"));
    }

    void theLogHasEveryFrameAndItsMeaning() {
        Line line;
        const auto client = line.client();
        QCOMPARE(asked(*client, readCt(1, 2) + bytes("0002 0000 0002 02 41"), 20).size(), 20);
        QCOMPARE(line.log.size(), 4U);
        const auto text = [&line](std::size_t i) {
            return QString::fromStdString(
                modbus::decodeFrame(line.log, line.log[i]).text().english());
        };
        QVERIFY2(text(0).contains(QLatin1String("131")), qPrintable(text(0)));
        QVERIFY2(text(1).contains(QLatin1String("102 A")), qPrintable(text(1)));
        QVERIFY2(text(3).contains(QLatin1String("Illegal function")), qPrintable(text(3)));
        QCOMPARE(line.log[1].answers, line.log[0].number);
        QCOMPARE(line.log[3].answers, line.log[2].number);
        QCOMPARE(line.server.counters().exceptions, 1U);
        const QString peer = QString::fromStdString(std::string(line.log[0].peer.view()));
        QCOMPARE(peer, QStringLiteral("127.0.0.1:%1").arg(client->localPort()));
    }

    void oneClientTooManyTakesThePlaceOfTheLongestIdle() {
        Line line;
        TcpLimits limits;
        limits.connections = 3;
        line.server.setLimits(limits);
        std::vector<std::unique_ptr<QTcpSocket>> clients;
        for (int i = 0; i < 3; ++i) {
            clients.push_back(line.client());
            QTest::qWait(20);
        }
        QCOMPARE(asked(*clients[0], readCt(1, 1), 11), ctReply(1, 1));
        QCOMPARE(asked(*clients[1], readCt(1, 1), 11), ctReply(1, 1));
        QTest::qWait(20);
        QCOMPARE(asked(*clients[0], readCt(1, 1), 11), ctReply(1, 1));
        QCOMPARE(asked(*clients[2], readCt(1, 1), 11), ctReply(1, 1));
        const auto late = line.client();
        QVERIFY(isClosed(*clients[1]));
        QVERIFY(line.server.lastError().english().find("idle longest") != std::string::npos);
        QCOMPARE(asked(*clients[0], readCt(2, 1), 11), ctReply(2, 1));
        QCOMPARE(asked(*late, readCt(3, 1), 11), ctReply(3, 1));
        QCOMPARE(line.server.clients(), 3U);
    }

    void newcomersThatAskNothingGoBeforeMasters() {
        Line line;
        TcpLimits limits;
        limits.connections = 3;
        line.server.setLimits(limits);
        const auto first = line.client();
        const auto second = line.client();
        QCOMPARE(asked(*first, readCt(1, 1), 11), ctReply(1, 1));
        QCOMPARE(asked(*second, readCt(1, 1), 11), ctReply(1, 1));
        std::vector<std::unique_ptr<QTcpSocket>> newcomers;
        for (int i = 0; i < 10; ++i) {
            newcomers.push_back(line.client());
            if (i % 2 == 0)
                newcomers.back()->write(readCt(1, 1).first(7)); // half a request is none
            QTest::qWait(5);
        }
        for (int i = 0; i < 9; ++i)
            QVERIFY(isClosed(*newcomers[static_cast<std::size_t>(i)]));
        QVERIFY(line.server.lastError().english().find("had asked nothing") != std::string::npos);
        QCOMPARE(asked(*first, readCt(2, 1), 11), ctReply(2, 1));
        QCOMPARE(asked(*second, readCt(2, 1), 11), ctReply(2, 1));
        QCOMPARE(asked(*newcomers.back(), readCt(3, 1), 11), ctReply(3, 1));
        QCOMPARE(line.server.clients(), 3U);
    }

    void aByteNowAndThenDoesNotKeepHalfAFrame() {
        Line line;
        TcpLimits limits;
        limits.stall = std::chrono::milliseconds(700);
        line.server.setLimits(limits);
        const auto slow = line.client();
        const auto steady = line.client();
        const QByteArray longest = bytes("0001 0000 00FE 01 10") + QByteArray(252, '\0');
        QElapsedTimer time;
        time.start();
        for (int i = 0; slow->state() == QAbstractSocket::ConnectedState && i < 100; ++i) {
            slow->write(longest.mid(i, 1));
            steady->write(i % 2 == 0 ? readCt(i, 1).first(5) : readCt(i, 1).sliced(5));
            QTest::qWait(40);
        }
        QVERIFY2(time.elapsed() < 3900, QByteArray::number(time.elapsed()).constData());
        QVERIFY(line.server.lastError().english().find("a frame incomplete") != std::string::npos);
        QCOMPARE(steady->state(), QAbstractSocket::ConnectedState);
    }

    void idleAndStalledClientsAreSentAway() {
        Line line;
        TcpLimits limits;
        limits.idle = std::chrono::milliseconds(2500);
        limits.stall = std::chrono::milliseconds(200);
        line.server.setLimits(limits);
        const auto idle = line.client();
        const auto half = line.client();
        half->write(readCt(1, 1).first(8));
        QVERIFY(isClosed(*half));
        QVERIFY(line.server.lastError().english().find("a frame incomplete") != std::string::npos);
        QCOMPARE(idle->state(), QAbstractSocket::ConnectedState);
        QVERIFY(isClosed(*idle));
    }

    void aClientThatTakesNoRepliesIsSentAway() {
        Line line;
        TcpLimits limits;
        limits.stall = std::chrono::milliseconds(500);
        line.server.setLimits(limits);
        const auto greedy = line.client();
        greedy->setReadBufferSize(1);
        const auto modest = line.client();
        QByteArray requests;
        for (int i = 0; i < 20'000; ++i)
            requests += bytes("0001 0000 0006 01 03 0000 0034"); // each reply is 113 bytes
        for (int i = 0; i < 10; ++i)
            greedy->write(requests);
        QCOMPARE(asked(*modest, readCt(5, 2), 11), ctReply(5, 2));
        QVERIFY(QTest::qWaitFor([&line] { return line.server.clients() == 1; }, 8000));
        QVERIFY(line.server.lastError().english().find("its replies unread") != std::string::npos);
        QCOMPARE(asked(*modest, readCt(6, 3), 11), ctReply(6, 3));
    }

    void stoppingClosesAndStartingAgainWorks() {
        Line line;
        const auto client = line.client();
        QCOMPARE(asked(*client, readCt(1, 1), 11), ctReply(1, 1));
        QSignalSpy changed(&line.server, &TcpServer::changed);
        const std::uint16_t port = line.server.port();
        line.server.stop();
        QVERIFY(isClosed(*client));
        QVERIFY(!line.server.isListening());
        QCOMPARE(line.server.clients(), 0U);
        QVERIFY(!changed.isEmpty());
        QVERIFY(line.server.start({kLocal, port}).ok());
        const auto again = line.client();
        QCOMPARE(asked(*again, readCt(2, 1), 11), ctReply(2, 1));
    }

    void aPortInUseIsNamed() {
        Line line;
        TcpServer second(line.bus, line.log);
        const auto started = second.start({kLocal, line.server.port()});
        QVERIFY(!started.ok());
        QCOMPARE(started.error().cause, "another program listens at this port");
        QCOMPARE(started.error().value, line.server.address());
        const auto foreign = second.start({QHostAddress(QStringLiteral("192.0.2.1")), 0});
        QCOMPARE(foreign.error().cause, "this machine does not have this address");
    }

    void aClientThatGoesIsForgotten() {
        Line line;
        auto client = line.client();
        QVERIFY(QTest::qWaitFor([&line] { return line.server.clients() == 1; }));
        line.order("1:late=200");
        client->write(readCt(1, 1));
        client->flush();
        QTest::qWait(50);
        client->abort();
        client.reset();
        QVERIFY(QTest::qWaitFor([&line] { return line.server.clients() == 0; }));
        QTest::qWait(250); // the late reply has no receiver any more
    }
};

QTEST_GUILESS_MAIN(TcpServerTest)
#include "tcp_server_test.moc"
