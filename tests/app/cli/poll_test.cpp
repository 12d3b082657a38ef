// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/run_s4k.h"

#include <QProcess>
#include <QTest>

using namespace s4k::test;

namespace {

/// A running `s4k serve` on a free port.
class Serve {
public:
    explicit Serve(const char* options) {
        m_process.start(qEnvironmentVariable("S4K_PROGRAM"),
                        words("serve --tcp 127.0.0.1:0") + words(options));
        while (!m_process.canReadLine())
            if (!m_process.waitForReadyRead(20'000))
                qFatal("s4k serve does not begin");
        // listening on tcp 127.0.0.1:40123, unit 1
        m_address = QString::fromUtf8(m_process.readLine()).section(QLatin1Char(' '), 3, 3);
        m_address.chop(1);
    }
    ~Serve() { stop(); }
    void stop() {
        m_process.terminate();
        m_process.waitForFinished();
    }
    [[nodiscard]] Run poll(const char* options) const {
        return runS4k(QStringList{QStringLiteral("poll"), QStringLiteral("--tcp"), m_address} +
                      words(options));
    }

private:
    QProcess m_process;
    QString m_address;
};

/// The names of the readings in a line of `s4k measure --json`.
QStringList readingNames() {
    const Run run = runS4k(
        words("measure " S4K_SOURCE_DIR "/tests/data/vectors_public.json --case P01 --json"));
    return jsonLines(run.out)[0][QLatin1String("readings")].toObject().keys();
}

} // namespace

class PollTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneReadingHasTheNamesOfMeasure() {
        const Serve serve("--unit 3 --set ct=250");
        const Run run = serve.poll("--unit 3 --once --json --registers");
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.err, QByteArray());
        const auto lines = jsonLines(run.out);
        QCOMPARE(lines.size(), 1);
        const QJsonObject line = lines[0];
        QCOMPARE(line[QLatin1String("unit")].toInt(), 3);
        QCOMPARE(line[QLatin1String("state")].toString(), QStringLiteral("live"));
        QVERIFY(line[QLatin1String("age")].toDouble(-1) >= 0);
        QVERIFY(line[QLatin1String("rate")].isDouble());
        QVERIFY(line[QLatin1String("alerts")].isDouble());
        const QJsonObject readings = line[QLatin1String("readings")].toObject();
        QCOMPARE(readings.keys(), readingNames());
        QVERIFY(readings[QLatin1String("power_real_total")].toDouble() > 0);
        const QJsonObject registers = line[QLatin1String("registers")].toObject();
        QCOMPARE(registers.size(), 52 + 26 + 90);
        QCOMPARE(registers[QLatin1String("131")].toInt(), 250);
    }

    void whatASystemTypeLacksIsNull() {
        const Serve serve("--set system=1L-1n --set voltage=277");
        const auto lines = jsonLines(serve.poll("--json").out);
        const QJsonObject readings = lines[0][QLatin1String("readings")].toObject();
        QVERIFY(readings[QLatin1String("volts_ab")].isNull());
        QVERIFY(readings[QLatin1String("volts_an")].isDouble());
    }

    void csvHasAHeadingAndAsManyLinesAsAsked() {
        const Serve serve("");
        const Run run = serve.poll("--interval 0.1 --count 4 --csv");
        QCOMPARE(run.exitCode, 0);
        const auto lines = run.out.trimmed().split('\n');
        QCOMPARE(lines.size(), 5);
        QVERIFY(lines[0].startsWith("time,unit,age,rate,alerts,energy_real_total,"));
        for (const QByteArray& line : lines)
            QCOMPARE(line.count(','), lines[0].count(','));
    }

    void theTableNamesTheMeter() {
        const Serve serve("");
        const Run run = serve.poll("");
        QCOMPARE(run.exitCode, 0);
        QVERIFY(run.out.startsWith("unit 1  Leviton Series 4000"));
        QVERIFY(run.out.contains("voltage L-N"));
    }

    void oldFirmwareIsReadAsFarAsItGoes() {
        const Serve serve("--fault oldfw");
        const Run run = serve.poll("--json");
        QCOMPARE(run.exitCode, 0);
        const QJsonObject readings = jsonLines(run.out)[0][QLatin1String("readings")].toObject();
        QVERIFY(readings[QLatin1String("energy_real_a")].isNull());
        QVERIFY(readings[QLatin1String("energy_real_total")].isDouble());
    }

    void linkTroubleEndsWithThree_data() {
        QTest::addColumn<QByteArray>("fault");
        QTest::addColumn<QByteArray>("cause");
        QTest::newRow("silent") << QByteArray("silent") << QByteArray("no answer within 100 ms");
        QTest::newRow("late") << QByteArray("late=300") << QByteArray("no answer within 100 ms");
        QTest::newRow("busy") << QByteArray("busy") << QByteArray("exception 6");
        QTest::newRow("unit") << QByteArray("unit=9") << QByteArray("unit 9 answered");
        QTest::newRow("truncate") << QByteArray("truncate=2") << QByteArray("breaks off");
    }

    void linkTroubleEndsWithThree() {
        QFETCH(QByteArray, fault);
        QFETCH(QByteArray, cause);
        const Serve serve(QByteArray("--fault " + fault).constData());
        const Run run = serve.poll("--json --timeout 100 --retries 0");
        QCOMPARE(run.exitCode, 3);
        QCOMPARE(run.out, QByteArray());
        QVERIFY2(isWholeMessage(run.err), run.err.constData());
        QVERIFY2(run.err.contains(cause) && run.err.contains("unit 1 on "), run.err.constData());
    }

    void retriesOutliveWhatPasses() {
        const Serve serve("--fault silent/4");
        const Run run = serve.poll("--json --timeout 100 --retries 3 --interval 0.2 --count 3");
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(jsonLines(run.out).size(), 3);
    }

    void nobodyThereEndsWithThree() {
        Serve serve("");
        serve.stop();
        const Run run = serve.poll("");
        QCOMPARE(run.exitCode, 3);
        QVERIFY2(isWholeMessage(run.err), run.err.constData());
        const Run none = runS4k(words("poll --rtu /dev/ttyNobodyHasThis"));
        QCOMPARE(none.exitCode, 3);
        QVERIFY(none.err.contains("there is no such device"));
    }

    void badOptionsEndWithTwo_data() {
        QTest::addColumn<QByteArray>("options");
        for (const char* options :
             {"", "--tcp 127.0.0.1:1 --rtu /dev/x", "--tcp 127.0.0.1:1 --unit 0",
              "--tcp 127.0.0.1:1 --base 2", "--tcp 127.0.0.1:1 --once --count 2",
              "--tcp 127.0.0.1:1 --json --csv", "--tcp 127.0.0.1:1 --registers",
              "--tcp 127.0.0.1:1 --baud 9600", "--tcp nowhere:x", "--rtu /dev/x --baud 12345",
              "--tcp 127.0.0.1:1 --timeout 1", "--tcp 127.0.0.1:1 --interval 0"})
            QTest::newRow(options) << QByteArray(options);
    }

    void badOptionsEndWithTwo() {
        QFETCH(QByteArray, options);
        const Run run = runS4k(words("poll") + words(options.constData()));
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(isWholeMessage(run.err), run.err.constData());
    }
};

QTEST_GUILESS_MAIN(PollTest)
#include "poll_test.moc"
