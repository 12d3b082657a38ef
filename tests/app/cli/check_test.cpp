// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/odd_meter.h"
#include "tests/app/cli/run_s4k.h"
#include "tests/app/cli/serve_process.h"

#include <QJsonArray>
#include <QTest>

using namespace s4k::test;

namespace {

Run check(const ServeProcess& serve, const char* options) {
    return runS4k(QStringList{QStringLiteral("check"), QStringLiteral("--tcp"),
                              QStringLiteral("127.0.0.1:%1").arg(serve.port())} +
                  words(options));
}

QStringList namesOf(const Run& run, const char* result) {
    QStringList names;
    for (const QJsonValue each : jsonLines(run.out)[0][QLatin1String("checks")].toArray())
        if (each.toObject()[QLatin1String("result")].toString() == QString::fromUtf8(result))
            names.append(each.toObject()[QLatin1String("name")].toString());
    return names;
}

QByteArray exception(const QByteArray& pdu, char code) {
    return QByteArray(1, static_cast<char>(pdu[0] | 0x80)) + code;
}

} // namespace

class CheckTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ourOwnMeterPassesInEverySystemType_data() {
        QTest::addColumn<QByteArray>("settings");
        for (const char* settings :
             {"--set system=1L-1n --set voltage=277", "--set system=2L --set voltage=480",
              "--set system=2L-1n --set voltage=240", "--set system=3L --set voltage=480",
              "--set system=3L-1n --set ct=1000 --set voltage=480"})
            QTest::newRow(settings) << QByteArray(settings);
    }

    void ourOwnMeterPassesInEverySystemType() {
        QFETCH(QByteArray, settings);
        const ServeProcess serve(words(settings.constData()));
        const Run run = check(serve, "--json");
        QCOMPARE(namesOf(run, "fail"), QStringList());
        QVERIFY2(run.exitCode == 0, run.err.constData());
        const auto json = jsonLines(run.out)[0];
        QCOMPARE(json[QLatin1String("failed")].toInt(-1), 0);
        QCOMPARE(json[QLatin1String("checks")].toArray().size(), 31);
        QVERIFY(json[QLatin1String("passed")].toInt() >= 30);
    }

    // A varying load at twenty times the speed: readings change between the reads.
    void whatMovesIsNoFault() {
        const ServeProcess serve(words("--speed 20 --set ct=1000"));
        const Run run = check(serve, "--json");
        QCOMPARE(namesOf(run, "fail"), QStringList());
    }

    void nothingIsEverWritten() {
        ServeProcess serve(words("--json"));
        QCOMPARE(check(serve, "").exitCode, 0);
        QCOMPARE(serve.stop(), 0);
        int requests = 0;
        for (const QByteArray& line : serve.out().split('\n')) {
            requests += line.contains("Read Holding") ? 1 : 0;
            QVERIFY2(!line.contains("Write"), line.constData());
        }
        QVERIFY(requests > 10);
    }

    void oldFirmwareLacksItsRegistersRightly() {
        const ServeProcess serve(words("--fault oldfw"));
        const Run run = check(serve, "--json");
        QCOMPARE(namesOf(run, "fail"), QStringList());
        QVERIFY(namesOf(run, "not applicable")
                    .contains(QStringLiteral("pulse counts as integer and float")));
    }

    void theResetSystemIsNamed() {
        const ServeProcess serve(words("--fault reset"));
        const Run run = check(serve, "");
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.out.contains("fail            report id (0x11)"), run.out.constData());
        QVERIFY(run.out.contains("is not running"));
        QVERIFY(run.out.contains(" 1 failed"));
    }

    void numbersOneApartAreNoticed() {
        const ServeProcess serve(words(""));
        const Run run = check(serve, "--base 0 --json");
        QCOMPARE(run.exitCode, 1);
        QVERIFY(!namesOf(run, "fail").isEmpty());
    }

    void aWrongWordFailsItsRow() {
        OddMeter meter;
        QCOMPARE(meter.run(words("check")).exitCode, 0);
        meter.image.setWord({135}, 5000);
        meter.image.setWord({22}, 1);
        const Run run = meter.run(words("check --json"));
        QCOMPARE(run.exitCode, 1);
        QCOMPARE(namesOf(run, "fail"),
                 (QStringList{QStringLiteral("currents as integer and float"),
                              QStringLiteral("theoretical maximum power follows the settings")}));
        QCOMPARE(meter.writes, 0);
    }

    void wrongRefusalsFailTheirRows_data() {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("row");
        QTest::newRow("outside") << QByteArray::fromHex("0300340001")
                                 << QByteArray::fromHex("03020000")
                                 << QStringLiteral("reads outside the map answer exception 2");
        QTest::newRow("across") << QByteArray::fromHex("0300330002") << QByteArray::fromHex("8303")
                                << QStringLiteral(
                                       "reads across the end of a block answer exception 2");
        QTest::newRow("quantity") << QByteArray::fromHex("0300810000")
                                  << QByteArray::fromHex("8302")
                                  << QStringLiteral("quantities 0 and 126 answer exception 3");
        QTest::newRow("function") << QByteArray::fromHex("07") << QByteArray::fromHex("0700")
                                  << QStringLiteral(
                                         "a function the meter does not list answers exception 1");
        QTest::newRow("firmware") << QByteArray::fromHex("031B580001")
                                  << QByteArray::fromHex("030203FA")
                                  << QStringLiteral("register 7001 has the same version");
        QTest::newRow("tail") << QByteArray::fromHex("03002A000A") << QByteArray::fromHex("8302")
                              << QStringLiteral("registers 43-52 and 337-346 exist by firmware");
        QTest::newRow("input") << QByteArray::fromHex("040080001A") << QByteArray::fromHex("8401")
                               << QStringLiteral("0x04 reads what 0x03 reads");
        QTest::newRow("id") << QByteArray::fromHex("11") << QByteArray::fromHex("9101")
                            << QStringLiteral("report id (0x11)");
        QTest::newRow("objects") << QByteArray::fromHex("2B0E0100") << QByteArray::fromHex("AB01")
                                 << QStringLiteral("device identification (0x2B/0E)");
    }

    void wrongRefusalsFailTheirRows() {
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, answer);
        QFETCH(QString, row);
        OddMeter meter;
        meter.oddness = [&](const QByteArray& pdu) {
            return pdu == request ? std::optional(answer) : std::nullopt;
        };
        const Run run = meter.run(words("check --json"));
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(namesOf(run, "fail").contains(row),
                 qPrintable(namesOf(run, "fail").join(QLatin1Char('|'))));
    }

    void anotherMakeFailsByName() {
        OddMeter meter;
        meter.oddness = [](const QByteArray& pdu) -> std::optional<QByteArray> {
            if (pdu[0] == '\x2B')
                return QByteArray::fromHex("2B0E01010000030004") + "Else" +
                       QByteArray::fromHex("0103") + "One" + QByteArray::fromHex("0204") + "V1.0";
            return exception(pdu, pdu[0] == '\x03' ? '\2' : '\1');
        };
        const Run run = meter.run(words("check --json"));
        QCOMPARE(run.exitCode, 1);
        const QStringList failed = namesOf(run, "fail");
        QVERIFY(failed.contains(QStringLiteral("device identification (0x2B/0E)")));
        QVERIFY(failed.contains(QStringLiteral("report id (0x11)")));
        QVERIFY(failed.contains(QStringLiteral("all registers of the map can be read")));
        QVERIFY(run.out.contains("Else, One, V1.0"));
    }

    void linkTroubleEndsWithThree() {
        const ServeProcess serve(words("--fault silent"));
        const Run run = check(serve, "--timeout 60 --retries 0");
        QCOMPARE(run.exitCode, 3);
        QCOMPARE(run.out, QByteArray());
        QVERIFY2(isWholeMessage(run.err), run.err.constData());
    }

    void aMeterThatFallsSilentIsLinkTrouble() {
        OddMeter meter;
        int reads = 0;
        meter.oddness = [&reads](const QByteArray&) {
            return ++reads > 9 ? std::optional(QByteArray()) : std::nullopt;
        };
        const Run run = meter.run(words("check --timeout 60 --retries 0"));
        QCOMPARE(run.exitCode, 3);
        QVERIFY2(isWholeMessage(run.err), run.err.constData());
    }

    void badOptionsEndWithTwo_data() {
        QTest::addColumn<QByteArray>("options");
        for (const char* options :
             {"", "--tcp 127.0.0.1:1 --rtu /dev/x", "--tcp 127.0.0.1:1 --unit 0", "--tcp x:y",
              "--tcp 127.0.0.1:1 --units 3", "--tcp 127.0.0.1:1 --retries 11",
              "--rtu /dev/x --parity mark", "--tcp 127.0.0.1:1 now"})
            QTest::newRow(options) << QByteArray(options);
    }

    void badOptionsEndWithTwo() {
        QFETCH(QByteArray, options);
        const Run run = runS4k(words("check") + words(options.constData()));
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(isWholeMessage(run.err), run.err.constData());
    }
};

QTEST_GUILESS_MAIN(CheckTest)
#include "check_test.moc"
