// SPDX-License-Identifier: GPL-3.0-or-later
// The same bodies over TCP and RTU, to the same meter.
#include "app/link/server/rtu_server.h"
#include "app/link/server/tcp_server.h"
#include "core/modbus/mbap.h"
#include "tests/app/link/meters.h"
#include "tests/app/link/pty.h"

#include <QTcpSocket>
#include <QTest>

using namespace s4k;
using namespace s4k::link;

namespace {

modbus::Bytes view(const QByteArray& bytes) {
    return {reinterpret_cast<const std::uint8_t*>(bytes.constData()),
            static_cast<std::size_t>(bytes.size())};
}

template <std::size_t N>
QByteArray bytesOf(const modbus::FixedBytes<N>& bytes) {
    return {reinterpret_cast<const char*>(bytes.view().data()),
            static_cast<qsizetype>(bytes.size())};
}

/// A meter with unit id 1 at a pseudo-terminal and at a TCP port.
class Meter {
public:
    Meter() {
        m_bus.add(m_meter);
        if (!m_rtu.start(m_pty.device()) || !m_tcp.start({m_local, 0}))
            qFatal("the servers do not start");
        m_client.connectToHost(m_local, m_tcp.port());
        if (!m_client.waitForConnected())
            qFatal("no connection");
    }

    /// The body of the answer over RTU; empty without one.
    QByteArray overRtu(const QByteArray& body, int unit = 1) {
        m_pty.send(bytesOf(modbus::encodeRtu(static_cast<std::uint8_t>(unit), view(body))));
        const QByteArray adu = m_pty.listen(80);
        return adu.size() > 3 ? adu.sliced(1, adu.size() - 3) : QByteArray();
    }
    /// The body of the answer over TCP; empty without one.
    QByteArray overTcp(const QByteArray& body, int unit = 1) {
        m_client.write(bytesOf(modbus::encodeMbap(7, static_cast<std::uint8_t>(unit), view(body))));
        QByteArray adu;
        for (int passes = 0; passes < 40; ++passes) {
            QTest::qWait(1);
            adu += m_client.readAll();
        }
        return adu.size() > 7 ? adu.sliced(7) : QByteArray();
    }

private:
    const QHostAddress m_local{QHostAddress::LocalHost};
    EmbeddedMeter m_meter{test::settingsAt(1)};
    UnitBus m_bus;
    modbus::TrafficLog m_log;
    RtuServer m_rtu{m_bus, m_log};
    TcpServer m_tcp{m_bus, m_log};
    test::Pty m_pty;
    QTcpSocket m_client;
};

} // namespace

class FramingsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theSameBodyGetsTheSameAnswer_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("answer");
        const auto row = [](const char* body, const char* answer) {
            QTest::newRow(body) << QByteArray::fromHex(body) << QByteArray::fromHex(answer);
        };
        row("03 0082 0001", "03 02 0065");
        row("06 0082 0055", "06 0082 0055");
        row("10 0082 0001 02 0065", "10 0082 0001");
        row("01 0000 0001", "81 01");
        row("05 0000 FF00", "85 01");
        row("78 00 0000 01", "F8 01");
        row("79", "F9 01");
        row("7F 00", "FF 01");
        row("2B", "AB 03");
        row("2B 0D 01 00", "AB 01");
        row("2B 0E", "AB 03");
        row("2B 0E 04 00", "AB 03");
        row("2B 0E 01 00 00", "AB 03");
        row("03", "83 03");
        row("03 00", "83 03");
        row("03 0082", "83 03");
        row("03 0082 0000", "83 03");
        row("03 0082 007E", "83 03");
        row("03 0082 0001 00", "83 03");
        row("04 0034 0001", "84 02");
        row("06 0082", "86 03");
        row("06 0082 00", "86 03");
        row("06 0082 0055 00", "86 03");
        row("06 0082 FFFF", "86 03");
        row("10", "90 03");
        row("10 0082 0001 02 00", "90 03");
        row("10 0082 0001 02 0055 00", "90 03");
        row("10 0082 0002 04 0055", "90 03");
        row("10 0082 0000 00", "90 03");
        row("11 00", "91 03");
        row("11 00 00", "91 03");
    }
    void theSameBodyGetsTheSameAnswer() {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, answer);
        Meter meter;
        QCOMPARE(meter.overTcp(body), answer);
        QCOMPARE(meter.overRtu(body), answer);
    }

    void whatIsNoRequestIsRefusedOnlyOverTcp() {
        Meter meter;
        for (const char* body : {"83 01", "80", "FF 01 02 03", "00", "00 02 00 01"}) {
            const QByteArray bytes = QByteArray::fromHex(body);
            QByteArray refusal = QByteArray::fromHex("80 01");
            refusal[0] = static_cast<char>(bytes[0] | 0x80);
            QCOMPARE(meter.overTcp(bytes), refusal);
            QCOMPARE(meter.overRtu(bytes), QByteArray());
        }
    }

    void aBroadcastIsCarriedOutOnlyWhenItIsAWriteOfTheRightLength() {
        Meter meter;
        const QByteArray read = QByteArray::fromHex("03 0082 0001");
        for (const char* body : {"06 0082 0055 00", "06 0082", "10 0082 0001", "03 0082 0001",
                                 "10 0082 0001 02 00", "86 03", "00 0082 0055"}) {
            const QByteArray bytes = QByteArray::fromHex(body);
            QCOMPARE(meter.overTcp(bytes, 0), QByteArray());
            QCOMPARE(meter.overRtu(bytes, 0), QByteArray());
        }
        QCOMPARE(meter.overRtu(read), QByteArray::fromHex("03 02 0065"));
        QCOMPARE(meter.overTcp(QByteArray::fromHex("06 0082 0055"), 0), QByteArray());
        QCOMPARE(meter.overRtu(read), QByteArray::fromHex("03 02 0055"));
        QCOMPARE(meter.overRtu(QByteArray::fromHex("10 0082 0001 02 0065"), 0), QByteArray());
        QCOMPARE(meter.overTcp(read), QByteArray::fromHex("03 02 0065"));
    }
};

QTEST_GUILESS_MAIN(FramingsTest)
#include "framings_test.moc"
