// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/server/rtu_server.h"
#include "core/panel/panel.h"
#include "core/signal/sample.h"
#include "tests/app/link/meters.h"
#include "tests/app/link/pty.h"
#include "tests/core/modbus/wire.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace s4k;
using namespace s4k::link;

namespace {

QByteArray adu(int unit, const char* pdu) {
    const QByteArray bytes = QByteArray::fromHex(pdu);
    const modbus::RtuBytes frame =
        modbus::encodeRtu(static_cast<std::uint8_t>(unit),
                          modbus::Bytes(reinterpret_cast<const std::uint8_t*>(bytes.constData()),
                                        static_cast<std::size_t>(bytes.size())));
    return QByteArray(reinterpret_cast<const char*>(frame.view().data()),
                      static_cast<qsizetype>(frame.size()));
}

/// A request for register 131 of `unit`.
QByteArray readCt(int unit) {
    return adu(unit, "03 0082 0001");
}
QByteArray ctReply(int unit) {
    return adu(unit,
               QByteArray("0302 00" + QByteArray::number(100 + unit, 16).rightJustified(2, '0'))
                   .constData());
}

/// Meters with the addresses 1 to `count` on a pseudo-terminal.
struct Line {
    std::vector<std::unique_ptr<EmbeddedMeter>> meters;
    UnitBus bus;
    modbus::TrafficLog log;
    RtuServer server{bus, log};
    test::Pty pty;

    explicit Line(int count) : meters(test::metersAt(1, count)) {
        for (const auto& meter : meters)
            bus.add(*meter);
        const auto started = server.start(pty.device());
        if (!started)
            qFatal("%s", started.error().message().c_str());
    }
    void order(const char* text) { bus.order(*modbus::parseFault(text)); }
    /// Sends every byte of the server back to it for `ms`, as an adapter that hears itself does.
    /// Returns the number of replies.
    [[nodiscard]] std::uint64_t echoFor(int ms) const {
        const std::uint64_t before = server.counters().replies;
        for (int passed = 0; passed < ms; ++passed)
            pty.send(pty.listen(1));
        return server.counters().replies - before;
    }
    QByteArray ask(const QByteArray& request, qsizetype size) const {
        pty.send(request);
        return pty.receive(size);
    }
};

} // namespace

class RtuServerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void goldenIdentity() {
        const Line line(1);
        QCOMPARE(line.ask(QByteArray::fromHex("01 11 C0 2C"), 53),
                 QByteArray::fromHex("01 11 30 F7 FF") +
                     "Leviton Series 4000K Power Meter Full Data Set" +
                     QByteArray::fromHex("9B D9"));
        QCOMPARE(line.ask(QByteArray::fromHex("01 2B 0E 01 00 70 77"), 40),
                 QByteArray::fromHex("01 2B 0E 01 01 00 00 03 00 07") + "Leviton" +
                     QByteArray::fromHex("01 0B") + "Series 4000" + QByteArray::fromHex("02 06") +
                     "V1.019" + QByteArray::fromHex("DF D0"));
    }

    void sixtyThreeMetersShareOneLine() {
        const Line line(63);
        for (int round = 0; round < 3; ++round)
            for (int unit = 1; unit <= 63; ++unit)
                QCOMPARE(line.ask(readCt(unit), 7), ctReply(unit));
        QCOMPARE(line.server.counters().replies, 189U);
        QCOMPARE(line.server.counters().noise, 0U);
    }

    void silenceForOthersAndForNoiseAndTheNextFrameIsAnswered() {
        const Line line(2);
        QCOMPARE(line.ask(readCt(9) + readCt(1), 7), ctReply(1));
        QByteArray wrong = readCt(1);
        wrong[7] = static_cast<char>(~wrong[7]);
        line.pty.send(wrong);
        QCOMPARE(line.pty.listen(100), QByteArray());
        QCOMPARE(line.ask(readCt(2), 7), ctReply(2));
        line.pty.send(QByteArray::fromHex("FF 00 17 99"));
        QCOMPARE(line.pty.listen(100), QByteArray());
        QCOMPARE(line.ask(readCt(1), 7), ctReply(1));
        line.pty.send(QByteArray(300, 'U'));
        QCOMPARE(line.pty.listen(100), QByteArray());
        QCOMPARE(line.ask(readCt(2), 7), ctReply(2));
        QCOMPARE(line.server.counters().unheard, 1U);
    }

    void aRequestMayComeInPieces() {
        Line line(1);
        line.server.setPatience(std::chrono::milliseconds(500));
        QByteArray got;
        for (const char byte : readCt(1)) {
            line.pty.send(QByteArray(1, byte));
            got += line.pty.listen(10); // longer than 3.5 characters
        }
        QCOMPARE(got + line.pty.receive(7 - got.size()), ctReply(1));
    }

    void requestsWithASilenceBetweenThemAreAllAnswered() {
        const Line line(1);
        line.pty.send(QByteArray::fromHex("01 78 00 00 00 01 60 00"));
        const QByteArray first = line.pty.listen(10);
        line.pty.send(QByteArray::fromHex("01 79 C1 C2"));
        QCOMPARE(first + line.pty.receive(5), adu(1, "F8 01") + adu(1, "F9 01"));
    }

    void aRequestThatIsFollowedAtOnceIsNotAnswered() {
        const Line line(2);
        QCOMPARE(line.ask(readCt(1) + readCt(2), 7), ctReply(2));
        QCOMPARE(line.pty.listen(100), QByteArray());
        line.pty.send(readCt(1) + QByteArray(1, '\xFF'));
        QCOMPARE(line.pty.listen(100), QByteArray());
        QCOMPARE(line.ask(readCt(1), 7), ctReply(1));
    }

    void theReplyWaitsForASilenceOfThreeAndAHalfCharacters() {
        const Line line(1);
        line.meters[0]->writeParameter(Parameter::BaudRate, 1200, {});
        const_cast<UnitBus&>(line.bus).refresh();
        QCOMPARE(line.server.line().baud, 1200);
        QElapsedTimer time;
        line.pty.send(readCt(1));
        time.start();
        while (line.pty.take().isEmpty() && time.elapsed() < 2000)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
        QVERIFY2(time.elapsed() >= 29 && time.elapsed() < 1000,
                 QByteArray::number(time.elapsed()).constData());
    }

    void theRestOfARequestIsWaitedForAsLongAsToldTo() {
        Line line(1);
        line.server.setPatience(std::chrono::milliseconds(2000));
        line.pty.send(readCt(1).first(5));
        QCOMPARE(line.pty.listen(100), QByteArray());
        line.pty.send(readCt(1).sliced(5));
        QCOMPARE(line.pty.receive(7), ctReply(1));
        line.server.setPatience(std::chrono::milliseconds(20));
        line.pty.send(readCt(1).first(5));
        QCOMPARE(line.pty.listen(100), QByteArray());
        line.pty.send(readCt(1).sliced(5));
        QCOMPARE(line.pty.listen(100), QByteArray());
        QCOMPARE(line.ask(readCt(1), 7), ctReply(1));
    }

    void theRestOfALostRequestIsSilence() {
        const Line line(3);
        line.pty.send(QByteArray::fromHex("03 00 02 00 01 25 CA"));
        QCOMPARE(line.pty.listen(150), QByteArray());
        QCOMPARE(line.server.counters().requests, 0U);
        QCOMPARE(line.ask(readCt(3), 7), ctReply(3));
    }

    void aWriteInsideAnotherFrameIsNotCarriedOut() {
        Line line(3);
        const QByteArray write = adu(0, "06 0082 0055");
        const QByteArray good = adu(9, "03 0E " + write.toHex() + "000000000000");
        QByteArray bad = good;
        bad.back() = static_cast<char>(~bad.back());
        for (const QByteArray& burst :
             {good, bad, QByteArray(1, '\xFF') + write, write + QByteArray(1, '\0'),
              write + QByteArray::fromHex("FFFF")}) {
            line.pty.send(burst);
            QCOMPARE(line.pty.listen(100), QByteArray());
            QCOMPARE(line.ask(readCt(2), 7), ctReply(2));
        }
        // An adapter splits the bad reply where the write begins.
        line.server.setPatience(std::chrono::milliseconds(500));
        for (const QByteArray& part : {bad.first(3), bad.sliced(3, 8), bad.sliced(11)}) {
            line.pty.send(part);
            QCOMPARE(line.pty.listen(10), QByteArray());
        }
        QCOMPARE(line.pty.listen(100), QByteArray());
        QCOMPARE(line.ask(readCt(2), 7), ctReply(2));
        QCOMPARE(line.server.counters().requests, 6U);
    }

    void answersGetNoAnswer_data() {
        QTest::addColumn<QByteArray>("frame");
        QTest::newRow("an exception") << QByteArray::fromHex("01 83 01 80 F0");
        QTest::newRow("a reading") << ctReply(1);
        QTest::newRow("a confirmed write") << adu(1, "10 0082 0001");
        QTest::newRow("an identity") << adu(1, "11 05 F7FF 533446");
        QTest::newRow("function 0") << adu(1, "00 02 0001");
        QTest::newRow("function 0x80") << adu(1, "80");
        QTest::newRow("function 0xFF") << adu(1, "FF 00 00 00 00 00");
    }
    void answersGetNoAnswer() {
        QFETCH(QByteArray, frame);
        const Line line(1);
        line.pty.send(frame);
        QCOMPARE(line.pty.listen(100), QByteArray());
        QCOMPARE(line.server.counters().requests, 0U);
        QCOMPARE(line.ask(readCt(1), 7), ctReply(1));
    }

    void aLineThatEchoesIsNotJammed_data() {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("most"); // replies
        QTest::newRow("read") << readCt(1) << 1;
        QTest::newRow("refused read") << adu(1, "03 0000 0000") << 1;
        QTest::newRow("unknown function") << adu(1, "41") << 1;
        QTest::newRow("identity") << adu(1, "11") << 1;
        QTest::newRow("device identification") << adu(1, "2B 0E 01 00") << 1;
        QTest::newRow("write of several") << adu(1, "10 0082 0001 02 0055") << 1;
        QTest::newRow("refused write") << adu(1, "06 0000 0055") << 1;
        QTest::newRow("write") << adu(1, "06 0082 0055") << 3;
        QTest::newRow("exception") << adu(1, "83 01") << 0;
        QTest::newRow("function 0x80") << adu(1, "80 01") << 0;
    }
    void aLineThatEchoesIsNotJammed() {
        QFETCH(QByteArray, request);
        QFETCH(int, most);
        const Line line(1);
        line.pty.send(request);
        const std::uint64_t replies = line.echoFor(300);
        QVERIFY2(replies <= static_cast<std::uint64_t>(most), QByteArray::number(replies));
        line.pty.send(adu(1, "04 0083 0001"));
        QCOMPARE(line.echoFor(100), 1U);
        // Known to echo now: the echo of a write is told from a write.
        line.pty.send(adu(1, "06 0082 0055"));
        QCOMPARE(line.echoFor(100), 1U);
        QCOMPARE(line.ask(readCt(1), 7), adu(1, "0302 0055"));
    }

    void aFastClientMayRepeatAWrite() {
        const Line line(1);
        const QByteArray write = adu(1, "06 0082 0055");
        for (int i = 0; i < 3; ++i)
            QCOMPARE(line.ask(write, 8), write);
    }

    void broadcastsAreDoneInSilence() {
        const Line line(3);
        line.pty.send(adu(0, "06 0082 0055"));
        QCOMPARE(line.pty.listen(100), QByteArray());
        QCOMPARE(line.ask(readCt(3), 7), adu(3, "0302 0055"));
    }

    void faultsOnTheLine() {
        Line line(1);
        line.order("1:crc");
        QByteArray wrong = ctReply(1);
        wrong[6] = static_cast<char>(~wrong[6]);
        QCOMPARE(line.ask(readCt(1), 7), wrong);
        line.bus.clearFaults(modbus::UnitSet().set());
        line.order("1:garbage=2");
        QCOMPARE(line.ask(readCt(1), 9), QByteArray::fromHex("FEFE") + ctReply(1));
        line.bus.clearFaults(modbus::UnitSet().set());
        line.order("1:truncate=3");
        QCOMPARE(line.ask(readCt(1), 4), ctReply(1).first(4));
        line.bus.clearFaults(modbus::UnitSet().set());
        line.order("1:unit=5");
        QCOMPARE(line.ask(readCt(1), 7), adu(5, "0302 0065"));
        line.bus.clearFaults(modbus::UnitSet().set());
        line.order("1:late=150");
        QElapsedTimer time;
        time.start();
        QCOMPARE(line.ask(readCt(1), 7), ctReply(1));
        QVERIFY(time.elapsed() >= 149);
    }

    void changedCommunicationActsWhenSComIsLeft() {
        const Line line(1);
        EmbeddedMeter& meter = *line.meters[0];
        panel::Panel panel(meter);
        // No session refreshes the bus here, so it is refreshed after each key.
        const auto press = [&](panel::Key key, int times) {
            for (int i = 0; i < times; ++i) {
                panel.tap(key);
                panel.advance(1100);
                const_cast<UnitBus&>(line.bus).refresh();
            }
        };
        using panel::Key;
        press(Key::Minus, 1); // SETUP
        press(Key::Next, 1);
        press(Key::Next, 5); // password 00000
        QCOMPARE(QString::fromStdString(panel.describe().label), QStringLiteral("S COM"));
        press(Key::Next, 1);
        QCOMPARE(QString::fromStdString(panel.describe().label), QStringLiteral("ADDR"));
        press(Key::Next, 2); // the last digit
        press(Key::Plus, 1);
        press(Key::Next, 1); // accepted: BAUD
        QCOMPARE(line.ask(readCt(1), 7), ctReply(1));
        press(Key::Plus, 1);
        press(Key::Next, 1);
        QCOMPARE(line.server.line().baud, 19200);
        press(Key::Back, 2); // to the title of S COM, and out of it: the settings take effect
        QCOMPARE(meter.snapshot().settings[Parameter::Address], 2);
        QCOMPARE(meter.snapshot().settings[Parameter::BaudRate], 38400);
        QCOMPARE(line.server.line().baud, 38400);
        QVERIFY(line.server.isOpen());
        line.pty.send(readCt(1));
        QCOMPARE(line.pty.listen(100), QByteArray());
        QCOMPARE(line.ask(readCt(2), 7), adu(2, "0302 0065"));
    }

    void aMeterWithAnotherBaudRateIsSilent() {
        const Line line(2);
        line.meters[0]->writeParameter(Parameter::BaudRate, 9600, {});
        const_cast<UnitBus&>(line.bus).refresh();
        QCOMPARE(line.ask(readCt(1) + readCt(2), 7), ctReply(2));
        QCOMPARE(line.pty.listen(100), QByteArray());
        line.meters[1]->writeParameter(Parameter::BaudRate, 9600, {});
        const_cast<UnitBus&>(line.bus).refresh();
        QCOMPARE(line.server.line().baud, 9600);
        QCOMPARE(line.ask(readCt(1), 7), ctReply(1));
    }

    void anAdapterThatHearsItselfIsUnderstood() {
        Line line(1);
        line.server.setLocalEcho(true);
        const QByteArray write = adu(1, "06 0082 0055");
        QCOMPARE(line.ask(write, 8), write);
        line.pty.send(write); // the adapter's echo of the reply
        QCOMPARE(line.pty.listen(100), QByteArray());
        QCOMPARE(line.server.counters().requests, 1U);
        QCOMPARE(line.ask(readCt(1), 7), adu(1, "0302 0055"));
    }

    void aVanishedPortIsToldOnceAndTriedAgain() {
        QTemporaryDir folder;
        const QString link = folder.filePath(QStringLiteral("tty"));
        auto first = std::make_unique<test::Pty>();
        QVERIFY(QFile::link(first->device(), link));
        const auto meters = test::metersAt(1, 1);
        UnitBus bus;
        bus.add(*meters[0]);
        modbus::TrafficLog log;
        RtuServer server(bus, log);
        QVERIFY(server.start(link).ok());
        QSignalSpy changed(&server, &RtuServer::changed);
        const test::Pty second; // uses another number while the first is open
        first->hangUp();
        QVERIFY(QTest::qWaitFor([&server] { return !server.isOpen(); }));
        QVERIFY(server.isStarted());
        QCOMPARE(QString::fromStdString(server.lastError().english()),
                 QStringLiteral("serial port \"%1\": it was removed; plug the adapter in again; "
                                "it is opened again automatically")
                     .arg(link));
        QTest::qWait(200);
        QCOMPARE(changed.count(), 1);
        QVERIFY(QFile::remove(link) && QFile::link(second.device(), link));
        QVERIFY(QTest::qWaitFor([&server] { return server.isOpen(); }));
        QVERIFY(server.lastError().empty());
        second.send(readCt(1));
        QCOMPARE(second.receive(7), ctReply(1));
    }

    void whatCannotBeOpenedIsNamed() {
        UnitBus bus;
        modbus::TrafficLog log;
        RtuServer server(bus, log);
        const auto none = server.start(QStringLiteral("/dev/ttyNobodyHasThis"));
        QCOMPARE(none.error().cause, "there is no such device");
        QCOMPARE(none.error().value, "/dev/ttyNobodyHasThis");
        QVERIFY(!server.isStarted());
        QVERIFY(!server.start(QStringLiteral("/dev/null")).ok());
    }

    void theLogNamesTheLine() {
        const Line line(1);
        QCOMPARE(line.ask(readCt(1), 7), ctReply(1));
        QCOMPARE(line.log.size(), 2U);
        QCOMPARE(std::string(line.log[1].peer.view()), line.pty.device().toStdString());
        const std::string meaning = modbus::decodeFrame(line.log, line.log[1]).text().english();
        QVERIFY2(meaning.find("101 A") != std::string::npos, meaning.c_str());
    }
};

QTEST_GUILESS_MAIN(RtuServerTest)
#include "rtu_server_test.moc"
