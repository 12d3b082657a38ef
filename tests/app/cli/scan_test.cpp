// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/odd_meter.h"
#include "tests/app/cli/run_s4k.h"
#include "tests/app/cli/serve_process.h"
#include "tests/app/link/pty.h"

#include <QTest>

using namespace s4k::test;

namespace {

QString addressOf(const ServeProcess& serve) {
    return QStringLiteral("127.0.0.1:%1").arg(serve.port());
}

Run scan(const QString& address, const char* options) {
    return runS4k(QStringList{QStringLiteral("scan"), QStringLiteral("--tcp"), address} +
                  words(options));
}

} // namespace

class ScanTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void metersAreFound() {
        const ServeProcess serve(words("--units 2,5 --set 5:system=31 --set ct=250"));
        const Run run = scan(addressOf(serve), "--units 1-6 --timeout 100");
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.err, QByteArray());
        const auto lines = run.out.trimmed().split('\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY2(lines[0].startsWith("unit 2 "), lines[0].constData());
        QVERIFY2(lines[0].contains("Leviton Series 4000"), lines[0].constData());
        QVERIFY2(lines[1].endsWith("V1.019  3L  CT 250 A"), lines[1].constData());
    }

    void jsonTellsWhatEachOneIs() {
        const ServeProcess serve(words("--units 2,5 --set 5:system=31 --set ct=250"));
        const Run run = scan(addressOf(serve), "--units 2,5 --json");
        QCOMPARE(run.exitCode, 0);
        const auto lines = jsonLines(run.out);
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines[1][QLatin1String("unit")].toInt(), 5);
        QCOMPARE(lines[1][QLatin1String("target")].toString(), addressOf(serve));
        QVERIFY(lines[1][QLatin1String("series4000")].toBool());
        QCOMPARE(lines[1][QLatin1String("firmware")].toInt(), 1019);
        QCOMPARE(lines[1][QLatin1String("system")].toString(), QStringLiteral("3L"));
        QCOMPARE(lines[1][QLatin1String("ct")].toInt(), 250);
    }

    void whoRefusesEverythingIsThereAllTheSame() {
        OddMeter other;
        other.oddness = [](const QByteArray& pdu) {
            return QByteArray(1, static_cast<char>(pdu[0] | 0x80)) + '\1';
        };
        const Run run = other.run(words("scan --units 1 --json"));
        QCOMPARE(run.exitCode, 0);
        const auto lines = jsonLines(run.out);
        QVERIFY(!lines[0][QLatin1String("series4000")].toBool(true));
        QVERIFY(lines[0][QLatin1String("system")].isNull());
    }

    void nobodyEndsWithOne() {
        const ServeProcess serve(words("--unit 9"));
        const Run run = scan(addressOf(serve), "--units 1-3 --timeout 50");
        QCOMPARE(run.exitCode, 1);
        QCOMPARE(run.out, QByteArray());
        QVERIFY2(isWholeMessage(run.err), run.err.constData());
        QVERIFY(run.err.contains("no device answered; 3 of 3"));
    }

    void noConnectionEndsWithThree() {
        QString address;
        {
            const ServeProcess serve(words(""));
            address = addressOf(serve);
        }
        const Run run = scan(address, "");
        QCOMPARE(run.exitCode, 3);
        QVERIFY2(isWholeMessage(run.err), run.err.constData());
        const Run none = runS4k(words("scan --rtu /dev/ttyNobodyHasThis --bauds all"));
        QCOMPARE(none.exitCode, 3);
        QVERIFY(none.err.contains("there is no such device"));
    }

    void ctrlCEndsItAndWhatWasFoundStays() {
        const ServeProcess serve(words("--units 1-2"));
        QProcess process;
        process.start(
            qEnvironmentVariable("S4K_PROGRAM"),
            QStringList{QStringLiteral("scan"), QStringLiteral("--tcp"), addressOf(serve)} +
                words("--units 1,200-247 --timeout 60000"));
        QTRY_VERIFY_WITH_TIMEOUT(process.waitForReadyRead(100) || process.canReadLine(), 30'000);
        process.terminate();
        QVERIFY(process.waitForFinished(20'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 0);
        QVERIFY(process.readAllStandardOutput().startsWith("unit 1 "));
        const QByteArray err = process.readAllStandardError();
        QVERIFY2(err.contains("cancelled after 1 of 49"), err.constData());
    }

    void progressIsOneLineOnATerminal() {
        const ServeProcess serve(words("--units 2"));
        const Pty terminal;
        const int held = open(terminal.device().toLocal8Bit().constData(), O_RDWR | O_NOCTTY);
        QProcess process;
        process.setStandardErrorFile(terminal.device());
        process.start(
            qEnvironmentVariable("S4K_PROGRAM"),
            QStringList{QStringLiteral("scan"), QStringLiteral("--tcp"), addressOf(serve)} +
                words("--units 1-3 --timeout 50"));
        QVERIFY(process.waitForFinished(30'000));
        QCOMPARE(process.exitCode(), 0);
        QByteArray shown = terminal.take();
        shown += terminal.take();
        close(held);
        QVERIFY2(shown.startsWith("\runit 1 on 127.0.0.1:"), shown.constData());
        QVERIFY2(shown.contains("2 of 3 asked, 1 found"), shown.constData());
        QVERIFY2(shown.endsWith("\r") && !shown.contains('\n'),
                 shown.constData()); // the line was erased
        QCOMPARE(process.readAllStandardOutput().count('\n'), 1);
    }

    void badOptionsEndWithTwo_data() {
        QTest::addColumn<QByteArray>("options");
        for (const char* options :
             {"", "--tcp nowhere:x", "--tcp 127.0.0.1:1 --rtu /dev/x",
              "--tcp 127.0.0.1:1 --bauds all", "--tcp 127.0.0.1:1 --parities none",
              "--tcp 127.0.0.1:1 --units 0", "--tcp 127.0.0.1:1 --units 3,3",
              "--tcp 127.0.0.1:1 --units x", "--tcp 127.0.0.1:1 --timeout 9",
              "--tcp 127.0.0.1:1 --base 2", "--rtu /dev/x --bauds 9600,1234",
              "--rtu /dev/x --bauds 9600,9600", "--rtu /dev/x --bauds ,",
              "--rtu /dev/x --parities mark", "--rtu /dev/x --baud 9600", "--tcp 127.0.0.1:1 7"})
            QTest::newRow(options) << QByteArray(options);
    }

    void badOptionsEndWithTwo() {
        QFETCH(QByteArray, options);
        const Run run = runS4k(words("scan") + words(options.constData()));
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(isWholeMessage(run.err), run.err.constData());
    }
};

QTEST_GUILESS_MAIN(ScanTest)
#include "scan_test.moc"
