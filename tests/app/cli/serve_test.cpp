// SPDX-License-Identifier: GPL-3.0-or-later
// `s4k serve`, started by a user and polled through a socket.
#include "tests/app/cli/run_s4k.h"
#include "tests/app/cli/serve_process.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

using namespace s4k::test;

namespace {

constexpr int kCt = 131;
constexpr int kSystem = 130;

QByteArray hex(const char* text) {
    return QByteArray::fromHex(text);
}

QByteArray exception(int function, int code) {
    return QByteArray(1, static_cast<char>(function | 0x80)) + static_cast<char>(code);
}

/// A read of the system type, and its answer.
const QByteArray kAsk = wordPdu(3, kSystem, 1);
const QByteArray kAnswer = QByteArray::fromHex("03020028");

QStringList fault(const char* text) {
    return {QStringLiteral("--fault"), QString::fromUtf8(text)};
}

} // namespace

class ServeTest : public QObject {
    Q_OBJECT

private:
    TemporaryFiles m_files;

    static void becomes(RawClient& client, std::uint8_t unit, int number, int value) {
        QTRY_COMPARE_WITH_TIMEOUT(client.read(unit, number).value_or(-1), value, 10'000);
    }

private Q_SLOTS:
    void saysWhereItListensAndEndsInPeace() {
        ServeProcess serve(words("--units 3,5-7"));
        RawClient client(serve.port());
        QCOMPARE(client.pdu(6, kAsk), kAnswer);
        QCOMPARE(serve.stop(), 0);
        QCOMPARE(serve.out(), "listening on tcp 127.0.0.1:" + QByteArray::number(serve.port()) +
                                  ", unit 3,5-7\n");
        QCOMPARE(serve.err(), QByteArray());
    }

    void aLoneMeterHears255AndOthersAreSilent() {
        ServeProcess lone(words("--unit 9"));
        RawClient client(lone.port());
        QCOMPARE(client.ask(0xFF, kAsk).mid(6), QByteArray(1, '\xFF') + kAnswer);
        QCOMPARE(client.ask(10, kAsk, 150), QByteArray());
        QCOMPARE(client.pdu(9, kAsk), kAnswer);
        ServeProcess two(words("--units 9,10"));
        RawClient other(two.port());
        QCOMPARE(other.ask(0xFF, kAsk, 150), QByteArray());
        QCOMPARE(other.pdu(10, kAsk), kAnswer);
    }

    void aGatewaySaysThatNobodyIsThere() {
        ServeProcess serve(words("--units 2-4 --gateway"));
        RawClient client(serve.port());
        QCOMPARE(client.ask(5, kAsk).mid(6), QByteArray(1, '\5') + exception(3, 0x0B));
        QCOMPARE(client.pdu(4, kAsk), kAnswer);
    }

    void settingsOfSomeMeters() {
        ServeProcess serve(words("--units 1-6 --set ct=150 --set 3-5:ct=200 --set 4:system=31"));
        RawClient client(serve.port());
        QList<int> found;
        for (std::uint8_t unit = 1; unit <= 6; ++unit)
            found.append(client.read(unit, kCt).value_or(-1));
        QCOMPARE(found, (QList<int>{150, 150, 200, 200, 200, 150}));
        QCOMPARE(client.read(4, kSystem).value_or(-1), 31);
        QCOMPARE(client.read(5, kSystem).value_or(-1), 40);
    }

    void trafficAsText() {
        ServeProcess serve(words("--units 1-2 --traffic"));
        {
            RawClient client(serve.port());
            client.pdu(2, kAsk);
            client.pdu(2, wordPdu(3, 53, 1));
        }
        QCOMPARE(serve.stop(), 0);
        const QList<QByteArray> lines = serve.out().trimmed().split('\n');
        QCOMPARE(lines.size(), qsizetype{5});
        QVERIFY2(lines[1].contains(" > unit 2  ") && lines[1].contains("130"), lines[1]);
        QVERIFY2(lines[2].contains(" < unit 2  ") && lines[2].contains("40"), lines[2]);
        QVERIFY2(lines[3].contains(" > unit 2  ") && lines[3].contains("53"), lines[3]);
        QVERIFY2(lines[4].contains(" < unit 2  ") && lines[4].contains("llegal"), lines[4]);
        for (qsizetype i = 1; i < lines.size(); ++i)
            QVERIFY2(lines[i].mid(10, 1) == "T" && lines[i].contains("Z 127.0.0.1:"), lines[i]);
    }

    void trafficAsJsonLines() {
        ServeProcess serve(words("--json"));
        RawClient client(serve.port());
        const QByteArray reply = client.ask(1, kAsk);
        client.ask(1, QByteArray(1, '\x41'));
        QCOMPARE(serve.stop(), 0);
        QVERIFY2(serve.err().contains("listening on"), serve.err());
        const QList<QJsonObject> lines = jsonLines(serve.out());
        QCOMPARE(lines.size(), qsizetype{4});
        const auto field = [&lines](qsizetype i, const char* name) {
            return lines[i].value(QLatin1String(name));
        };
        QCOMPARE(field(0, "direction").toString(), QStringLiteral("request"));
        QCOMPARE(field(1, "direction").toString(), QStringLiteral("reply"));
        QCOMPARE(field(1, "function").toInt(), 3);
        QCOMPARE(QByteArray::fromHex(field(1, "bytes").toString().toLatin1()), reply);
        QVERIFY(field(1, "exception").isNull());
        QCOMPARE(field(3, "exception").toInt(), 1);
    }

    void exportsWhatItHeard() {
        const QString csv = m_files.path(QStringLiteral("t.csv"));
        const QString jsonl = m_files.path(QStringLiteral("t.jsonl"));
        for (const QString& file : {csv, jsonl}) {
            ServeProcess serve(words("--unit 8 --export") + QStringList{file});
            RawClient client(serve.port());
            client.pdu(8, kAsk);
            client.pdu(8, wordPdu(6, 1, 5));
            QCOMPARE(serve.stop(), 0);
        }
        const QList<QByteArray> rows = readAll(csv).split('\n');
        QCOMPARE(rows.size(), qsizetype{6}); // heading, four frames, and the empty rest after the
                                             // last line end
        QVERIFY(rows[0].startsWith("number,time,direction,framing,peer,unit,function,"));
        QVERIFY2(rows[1].startsWith("1,") && rows[1].contains(",request,tcp,"), rows[1]);
        QVERIFY2(rows[4].contains(",reply,tcp,") && rows[4].contains("86 02"), rows[4]);
        const QList<QJsonObject> lines = jsonLines(readAll(jsonl));
        QCOMPARE(lines.size(), qsizetype{4});
        QCOMPARE(lines[3].value(QLatin1String("exception")).toInt(), 2);
        QCOMPARE(lines[3].value(QLatin1String("unit")).toInt(), 8);
    }

    void whatWasWrittenIsKept() {
        const QString folder = m_files.path(QStringLiteral("kept"));
        const QStringList asked = words("--units 1,12 --nv") + QStringList{folder};
        {
            ServeProcess serve(asked);
            RawClient client(serve.port());
            QVERIFY(client.write(12, kCt, 1212));
            QVERIFY(client.write(1, kCt, 111));
            QCOMPARE(serve.stop(), 0);
        }
        QVERIFY(QDir(folder).exists(QStringLiteral("1")));
        QVERIFY(QDir(folder).exists(QStringLiteral("12")));
        ServeProcess again(asked);
        RawClient client(again.port());
        QCOMPARE(client.read(1, kCt).value_or(-1), 111);
        QCOMPARE(client.read(12, kCt).value_or(-1), 1212);
        QCOMPARE(client.read(12, 152).value_or(-1), 2); // power-ups
        QCOMPARE(again.stop(), 0);
    }

    void whatIsSetGoesOverWhatWasKept() {
        const QStringList nv{QStringLiteral("--nv"), m_files.path(QStringLiteral("over"))};
        {
            ServeProcess serve(nv);
            QVERIFY(RawClient(serve.port()).write(1, kCt, 1212));
            QCOMPARE(serve.stop(), 0);
        }
        ServeProcess again(nv + words("--set ct=300"));
        QCOMPARE(RawClient(again.port()).read(1, kCt).value_or(-1), 300);
    }

    void anAcceptedWriteOutlivesAKill() {
        const QStringList nv{QStringLiteral("--nv"), m_files.path(QStringLiteral("kill"))};
        for (int value = 501; value < 504; ++value) {
            {
                ServeProcess serve(nv);
                QVERIFY(RawClient(serve.port()).write(1, kCt, value));
                serve.kill();
            }
            ServeProcess again(nv);
            QCOMPARE(RawClient(again.port()).read(1, kCt).value_or(-1), value);
            again.kill();
        }
    }

    void aScenarioPlays() {
        const QString file =
            m_files.write(QStringLiteral("a.scenario"), "s4k-scenario 1\n"
                                                        "at 0s   load volts=480 amps=80 pf=1\n"
                                                        "at 2min unit 2 set ct=222\n"
                                                        "at 2min unit 1 fault busy\n"
                                                        "at 4min fault none\n"
                                                        "at 4min unit 2 power off\n"
                                                        "at 6min unit 2 power on\n"
                                                        "at 6min load dead\n");
        ServeProcess serve(words("--units 1-2 --speed 100 --scenario") + QStringList{file});
        RawClient client(serve.port());
        becomes(client, 2, kCt, 222);
        QTRY_COMPARE_WITH_TIMEOUT(client.pdu(1, kAsk), exception(3, 6), 5000);
        QCOMPARE(client.pdu(2, kAsk), kAnswer);
        QTRY_COMPARE_WITH_TIMEOUT(client.pdu(1, kAsk), kAnswer, 5000);
        QVERIFY(client.read(1, 9).value_or(0) > 0); // average current
        QTRY_COMPARE_WITH_TIMEOUT(client.ask(2, kAsk, 50), QByteArray(), 5000);
        becomes(client, 2, kCt, 222);
        becomes(client, 1, 9, 0);
        QCOMPARE(serve.stop(), 0);
        QCOMPARE(serve.err(), QByteArray());
    }

    void faultsOfAReply_data() {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<QByteArray>("reply"); // answers transaction 1, unit 1
        const QByteArray good = hex("000100000005 0103020028");
        const auto row = [](const char* kind, const QByteArray& reply) {
            QTest::newRow(kind) << QByteArray(kind) << reply;
        };
        row("silent", {});
        row("busy", hex("000100000003 018306"));
        row("unit=77", hex("000100000005 4D03020028"));
        row("crc", hex("555400000005 0103020028"));
        row("truncate=3", good.chopped(3));
        row("truncate", good.chopped(2));
        row("garbage=5", hex("FEFEFEFEFE") + good);
        row("reset", good);
        row("oldfw", good);
    }

    void faultsOfAReply() {
        QFETCH(QByteArray, kind);
        QFETCH(QByteArray, reply);
        ServeProcess serve(words("--units 1-3") + fault("1:" + kind));
        RawClient client(serve.port());
        client.send(hex("000100000006 010300810001"));
        QCOMPARE(client.take().toHex(' '), reply.toHex(' '));
        // Other meters are not affected.
        client.send(hex("000200000006 030300810001"));
        QCOMPARE(client.take().toHex(' '), hex("000200000005 0303020028").toHex(' '));
        QCOMPARE(serve.stop(), 0);
    }

    void aLateReply() {
        ServeProcess serve(words("--units 1-2") + fault("2:late=1500"));
        RawClient client(serve.port());
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(client.pdu(2, kAsk), kAnswer);
        QVERIFY2(timer.elapsed() >= 1499, qPrintable(QString::number(timer.elapsed())));
        timer.start();
        QCOMPARE(client.pdu(1, kAsk), kAnswer);
        QVERIFY2(timer.elapsed() < 1200, qPrintable(QString::number(timer.elapsed())));
    }

    void oneRequestInSoMany() {
        ServeProcess serve(fault("busy/3"));
        RawClient client(serve.port());
        int busy = 0;
        QList<int> when;
        for (int i = 0; i < 9; ++i)
            if (client.pdu(1, kAsk) == exception(3, 6)) {
                ++busy;
                when.append(i);
            }
        QCOMPARE(busy, 3);
        QCOMPARE(when[1] - when[0], 3);
        QCOMPARE(when[2] - when[1], 3);
    }

    void whatBusyAndSilentMetersAreToldIsNotDone() {
        ServeProcess serve(words("--units 1-3") + fault("1:busy/2") + fault("2:silent/2") +
                           fault("3:late=50/2"));
        RawClient client(serve.port());
        for (std::uint8_t unit = 1; unit <= 3; ++unit) {
            // Two in a row: the fault hits one of them.
            int confirmed = 0;
            for (int value : {201, 202})
                if (client.ask(unit, wordPdu(6, kCt, value), 200).mid(7) == wordPdu(6, kCt, value))
                    confirmed = value;
            // It hits one of these reads, too.
            QByteArray read = client.ask(unit, wordPdu(3, kCt, 1), 200).mid(7);
            if (read.size() != 4)
                read = client.ask(unit, wordPdu(3, kCt, 1), 200).mid(7);
            QCOMPARE(read.toHex(),
                     ("0302" + QByteArray::number(confirmed, 16).rightJustified(4, '0')));
        }
    }

    void aResetSystemSaysSo() {
        ServeProcess serve(words("--units 1-2") + fault("2:reset"));
        RawClient client(serve.port());
        const QByteArray ask(1, '\x11');
        QCOMPARE(client.pdu(1, ask).left(4), hex("1130F7FF"));
        const QByteArray text = "Leviton Series 4000K Power Meter Full Data Set";
        QCOMPARE(client.pdu(1, ask).mid(4), text);
        // @source manual, function 0x11: status and text while the reset system is used
        const QByteArray reset = client.pdu(2, ask);
        QCOMPARE(reset.left(4), hex("1158F700"));
        QVERIFY2(reset.mid(4).startsWith(text + " - RESET SYSTEM RUNNING RS Version "), reset);
        QCOMPARE(reset.size(), qsizetype{2 + 0x58});
    }

    void anOldMeterLacksTheStarredRegisters() {
        ServeProcess serve(words("--units 1-2") + fault("2:oldfw"));
        RawClient client(serve.port());
        for (int number : {43, 52, 337, 346}) {
            QVERIFY(client.read(1, number));
            QCOMPARE(client.pdu(2, wordPdu(3, number, 1)), exception(3, 2));
        }
        for (int number : {1, 42, 129, 154, 257, 336})
            QVERIFY2(client.read(2, number), qPrintable(QString::number(number)));
        QCOMPARE(client.pdu(2, wordPdu(3, 1, 52)), exception(3, 2));
        QCOMPARE(client.read(1, 7001).value_or(-1), 1019);
        QCOMPARE(client.read(2, 7001).value_or(-1), 1018);
    }

    void aBroadcastIsForAll() {
        ServeProcess serve(words("--units 1-5"));
        RawClient client(serve.port());
        QCOMPARE(client.ask(0, wordPdu(6, kCt, 345), 150), QByteArray());
        for (std::uint8_t unit = 1; unit <= 5; ++unit)
            QCOMPARE(client.read(unit, kCt).value_or(-1), 345);
    }
};

QTEST_GUILESS_MAIN(ServeTest)
#include "serve_test.moc"
