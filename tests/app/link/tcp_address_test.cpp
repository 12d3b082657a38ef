// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/line_settings.h"
#include "app/link/serial_line.h"
#include "app/link/server/echo_guard.h"
#include "app/link/tcp_address.h"
#include "tests/core/modbus/wire.h"

#include <QTest>

using namespace s4k;
using namespace s4k::link;

class TcpAddressTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void takesAddresses_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("told");
        QTest::addColumn<bool>("local");
        QTest::newRow("loopback") << QByteArray("127.0.0.1:1502") << QByteArray("127.0.0.1:1502")
                                  << true;
        QTest::newRow("no port") << QByteArray("127.0.0.2") << QByteArray("127.0.0.2:502") << true;
        QTest::newRow("name") << QByteArray("localhost:7") << QByteArray("127.0.0.1:7") << true;
        QTest::newRow("v6") << QByteArray("[::1]:1502") << QByteArray("[::1]:1502") << true;
        QTest::newRow("v6 bare") << QByteArray("::1") << QByteArray("[::1]:502") << true;
        QTest::newRow("v6 in brackets")
            << QByteArray("[fe80::2]") << QByteArray("[fe80::2]:502") << false;
        QTest::newRow("everywhere") << QByteArray("0.0.0.0:0") << QByteArray("0.0.0.0:0") << false;
    }
    void takesAddresses() {
        QFETCH(QByteArray, text);
        const auto address = parseTcpAddress(text.toStdString());
        QVERIFY2(address.ok(), address.ok() ? "" : address.error().message().c_str());
        QTEST(QByteArray::fromStdString(tcpText(address->host, address->port)), "told");
        QTEST(address->isLocal(), "local");
    }

    void refusesOthers_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("cause");
        const QByteArray host = "its first part is no IP address";
        const QByteArray port = "its port is no number from 0 to 65535";
        for (const char* text :
             {"", "meter.example:502", "1.2.3:502", "127.0.0.1.9:5", "a:b:c", ":5"})
            QTest::newRow(text) << QByteArray(text) << host;
        for (const char* text : {"127.0.0.1:", "127.0.0.1:65536", "127.0.0.1:-1", "127.0.0.1:5x",
                                 "[::1]:x", "127.0.0.1: 5"})
            QTest::newRow(text) << QByteArray(text) << port;
    }
    void refusesOthers() {
        QFETCH(QByteArray, text);
        const auto address = parseTcpAddress(text.toStdString());
        QVERIFY(!address.ok());
        QTEST(QByteArray::fromStdString(address.error().cause.english()), "cause");
        QCOMPARE(address.error().value, text.toStdString());
        QVERIFY(!address.error().remedy.empty());
    }

    void v4InV6IsToldAsV4() {
        QCOMPARE(tcpText(QHostAddress(QStringLiteral("::ffff:127.0.0.1")), 5), "127.0.0.1:5");
    }

    void lineTexts() {
        QCOMPARE(lineText({19200, 0}), "19200 8N1");
        QCOMPARE(lineText({1200, 1}), "1200 8E1");
        QCOMPARE(lineText({38400, 2}), "38400 8O1");
        QVERIFY(lineOf(Settings()) == LineSettings({19200, 0}));
    }

    void silenceIsLongerThanThreeAndAHalfCharacters() {
        QVERIFY(silenceMs({1200, 0}) >= 33);
        QVERIFY(silenceMs({19200, 0}) >= 3);
        QVERIFY(silenceMs({38400, 0}) >= 2);
        QVERIFY(silenceMs({1200, 0}) < 40);
        QCOMPARE(transmitMs({1200, 0}, 8), 74);
    }

    void anEchoIsToldFromAClient() {
        const auto write = test::rtu("01 06 00 82 01 2C");
        const auto read = test::rtu("01 03 02 00 65");
        EchoGuard guard;
        const auto comes = [&guard](const std::vector<std::uint8_t>& adu, qint64 at) {
            guard.heard(adu);
            const bool echo = guard.isEcho(adu, at);
            if (!echo)
                guard.said(adu, at + 50);
            return echo;
        };
        for (int i = 0; i < 3; ++i)
            QVERIFY(!comes(write, i));
        QVERIFY(comes(write, 3));  // four times in a row
        QVERIFY(!comes(write, 4)); // not sent again: a client
        for (int i = 1; i < 10; ++i)
            QVERIFY(!comes(write, 100 * i)); // too late for an echo
        guard.said(read, 50);
        guard.heard(modbus::Bytes(read).first(3));
        guard.heard(read); // an echo that no client can have sent
        guard.said(write, 50);
        guard.heard(write);
        QVERIFY(guard.isEcho(write, 1));
        guard.said(read, 50);
        guard.heard(write); // the reply had no echo
        QVERIFY(!comes(write, 1));
        QVERIFY(!comes(write, 2));
        guard.expectEcho(true);
        QVERIFY(comes(write, 3));
        QVERIFY(!comes(write, 4));
        QVERIFY(comes(write, 900)); // slow, but an echo is known
        QVERIFY(!comes(write, 1000));
        QVERIFY(!comes(write, 2100));
        guard.forget();
        QVERIFY(!comes(write, 5));
    }
};

QTEST_GUILESS_MAIN(TcpAddressTest)
#include "tcp_address_test.moc"
