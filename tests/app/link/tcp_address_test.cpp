// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/line_settings.h"
#include "app/link/serial_line.h"
#include "app/link/server/echo_filter.h"
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
        QVERIFY(silenceMs({1200, 0}) < 100);
    }

    void ownEchoIsLeftOut() {
        const auto frame = test::bytesOf("01 06 00 82 01 2C 28 3F");
        const auto text = [](modbus::Bytes bytes) {
            return QByteArray::fromStdString(test::hexOf(bytes));
        };
        EchoFilter filter;
        filter.said(frame);
        QCOMPARE(filter.strip(frame).size(), frame.size()); // off: nothing is removed
        filter.setOn(true);
        filter.said(frame);
        const modbus::Bytes bytes(frame);
        QVERIFY(filter.strip(bytes.first(3)).empty());
        QVERIFY(filter.strip(bytes.subspan(3)).empty());
        QCOMPARE(text(filter.strip(frame)), text(frame)); // sent once: one echo only
        filter.said(frame);
        const auto other = test::bytesOf("01 06 FF");
        QCOMPARE(text(filter.strip(other)), QByteArray("FF"));
        QCOMPARE(text(filter.strip(frame)), text(frame));
        filter.said(frame);
        filter.silence();
        QCOMPARE(text(filter.strip(frame)), text(frame));
    }
};

QTEST_GUILESS_MAIN(TcpAddressTest)
#include "tcp_address_test.moc"
