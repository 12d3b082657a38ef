// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/odd_meter.h"
#include "tests/app/cli/run_s4k.h"
#include "tests/app/cli/serve_process.h"
#include "tests/app/link/pty.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace s4k::test;

namespace {

QByteArray profile(const char* parameters) {
    return QByteArray(R"({"schema":"s4k-profile/1","parameters":{)") + parameters + "}}";
}

bool isWrite(const QByteArray& pdu) {
    return pdu[0] == '\x06' || pdu[0] == '\x10';
}

} // namespace

class ConfigTest : public QObject {
    Q_OBJECT

private:
    TemporaryFiles m_files;

    /// Runs `s4k config VERB FILE` for unit 3 of a server.
    [[nodiscard]] Run config(const ServeProcess& serve, const char* verb, const QString& file,
                             const char* more = "") const {
        return runS4k(QStringList{QStringLiteral("config"), QString::fromUtf8(verb), file,
                                  QStringLiteral("--tcp"),
                                  QStringLiteral("127.0.0.1:%1").arg(serve.port()),
                                  QStringLiteral("--unit"), QStringLiteral("3")} +
                      words(more) + audit(verb));
    }
    [[nodiscard]] QStringList audit(const QByteArray& verb) const {
        return verb == "apply" ? QStringList{QStringLiteral("--audit"), auditPath()}
                               : QStringList();
    }
    [[nodiscard]] QString auditPath() const { return m_files.path(QStringLiteral("audit.jsonl")); }
    /// Runs `s4k config apply FILE` for an odd meter.
    [[nodiscard]] Run apply(OddMeter& meter, const QString& file, const char* more = "") const {
        return meter.run(QStringList{QStringLiteral("config"), QStringLiteral("apply"), file,
                                     QStringLiteral("--yes")} +
                         words(more) + audit("apply"));
    }

private Q_SLOTS:
    void init() { QFile::remove(auditPath()); }

    void whatIsReadIsNoDifference() {
        const ServeProcess serve(words("--unit 3 --set ct=250 --set units=IEC"));
        const QString file = m_files.path(QStringLiteral("read.json"));
        QFile::remove(file);
        const Run read = config(serve, "read", file);
        QVERIFY2(read.exitCode == 0, read.err.constData());
        const auto parameters =
            QJsonDocument::fromJson(readAll(file)).object()[QLatin1String("parameters")].toObject();
        QCOMPARE(parameters.size(), 11);
        QCOMPARE(parameters[QLatin1String("ct")].toString(), QStringLiteral("250"));
        QCOMPARE(parameters[QLatin1String("units")].toString(), QStringLiteral("IEC"));
        const Run diff = config(serve, "diff", file);
        QCOMPARE(diff.exitCode, 0);
        QCOMPARE(diff.out, QByteArray("no difference\n"));
        QCOMPARE(config(serve, "apply", file, "--yes").exitCode, 0);
        QVERIFY(!QFile::exists(auditPath())); // nothing was written
        const Run again = config(serve, "read", file);
        QCOMPARE(again.exitCode, 2);
        QVERIFY2(isWholeMessage(again.err) && again.err.contains("--force"), again.err.constData());
        QCOMPARE(config(serve, "read", file, "--force --json").exitCode, 0);
    }

    void aProfileGoesToStdoutToo() {
        const ServeProcess serve(words("--unit 3"));
        const Run read = config(serve, "read", QStringLiteral("-"));
        QCOMPARE(read.exitCode, 0);
        QCOMPARE(QJsonDocument::fromJson(read.out).object()[QLatin1String("schema")].toString(),
                 QStringLiteral("s4k-profile/1"));
    }

    void differencesAreListedAndApplied() {
        const ServeProcess serve(words("--unit 3"));
        // In an order that the meter refuses: the PT ratio has to be written first.
        const QString file = m_files.write(QStringLiteral("p.json"),
                                           profile(R"("voltage":"12000","ct":200,"pt":"20.00")"));
        const Run diff = config(serve, "diff", file);
        QCOMPARE(diff.exitCode, 1);
        QCOMPARE(diff.out, QByteArray("CT primary current (register 131): 100 A -> 200 A\n"
                                      "PT ratio (register 133): 1.00 -> 20.00\n"
                                      "System voltage (register 134): 600 V -> 12000 V\n"));
        const auto json = jsonLines(config(serve, "diff", file, "--json").out)[0];
        QCOMPARE(json[QLatin1String("unit")].toInt(), 3);
        const auto third = json[QLatin1String("differences")].toArray()[2].toObject();
        QCOMPARE(third[QLatin1String("parameter")].toString(), QStringLiteral("voltage"));
        QCOMPARE(third[QLatin1String("register")].toInt(), 134);
        QCOMPARE(third[QLatin1String("wanted")].toString(), QStringLiteral("12000"));
        const Run apply = config(serve, "apply", file, "--yes");
        QVERIFY2(apply.exitCode == 0, apply.err.constData());
        QVERIFY(apply.out.contains("written 3 of 3: "));
        RawClient client(serve.port());
        QCOMPARE(client.read(3, 131).value_or(-1), 200);
        QCOMPARE(client.read(3, 133).value_or(-1), 2000);
        QCOMPARE(client.read(3, 134).value_or(-1), 12000);
        QCOMPARE(config(serve, "diff", file).exitCode, 0);
        const auto lines = jsonLines(readAll(auditPath()));
        QCOMPARE(lines.size(), 6);
        QCOMPARE(lines[0][QLatin1String("stage")].toString(), QStringLiteral("asked"));
        QCOMPARE(lines[1][QLatin1String("stage")].toString(), QStringLiteral("done"));
        QCOMPARE(lines[5][QLatin1String("after")].toString(), QStringLiteral("12000 V"));
    }

    void applyIsOneObjectWithJson() {
        const ServeProcess serve(words("--unit 3"));
        const QString file = m_files.write(QStringLiteral("p.json"), profile(R"("ct":"200")"));
        const Run run = config(serve, "apply", file, "--yes --json");
        QCOMPARE(run.exitCode, 0);
        const auto json = jsonLines(run.out);
        QCOMPARE(json.size(), 1);
        QCOMPARE(json[0][QLatin1String("written")].toArray().size(), 1);
        QCOMPARE(json[0][QLatin1String("left")].toArray().size(), 0);
        QVERIFY(json[0][QLatin1String("error")].isNull());
    }

    void whatTheMeterWouldRefuseIsNotBegun() {
        const ServeProcess serve(words("--unit 3"));
        const QString file =
            m_files.write(QStringLiteral("p.json"), profile(R"("ct":"200","voltage":"12000")"));
        const Run run = config(serve, "apply", file, "--yes");
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(isWholeMessage(run.err), run.err.constData());
        RawClient client(serve.port());
        QCOMPARE(client.read(3, 131).value_or(-1), 100);
        QVERIFY(!QFile::exists(auditPath()));
    }

    void whereNobodyCanBeAskedYesIsNeeded() {
        OddMeter meter;
        const QString file = m_files.write(QStringLiteral("p.json"), profile(R"("ct":"200")"));
        const Run run = meter.run({QStringLiteral("config"), QStringLiteral("apply"), file});
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(isWholeMessage(run.err) && run.err.contains("--yes"), run.err.constData());
        QCOMPARE(meter.writes, 0);
    }

    void aPersonIsAskedOnATerminal_data() {
        QTest::addColumn<QByteArray>("said");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("yes") << QByteArray("y\n") << 0;
        QTest::newRow("in full") << QByteArray(" YES \n") << 0;
        QTest::newRow("no") << QByteArray("n\n") << 1;
        QTest::newRow("nothing") << QByteArray("\n") << 1;
    }

    void aPersonIsAskedOnATerminal() {
        QFETCH(QByteArray, said);
        QFETCH(int, exitCode);
        const ServeProcess serve(words("--unit 3"));
        const QString file =
            m_files.write(QStringLiteral("p.json"), profile(R"("ct":"200","units":"IEC")"));
        const Pty terminal;
        const int held = open(terminal.device().toLocal8Bit().constData(), O_RDWR | O_NOCTTY);
        QProcess process;
        process.setStandardInputFile(terminal.device());
        const QString address = QStringLiteral("127.0.0.1:%1").arg(serve.port());
        process.start(qEnvironmentVariable("S4K_PROGRAM"),
                      QStringList{QStringLiteral("config"), QStringLiteral("apply"), file,
                                  QStringLiteral("--tcp"), address, QStringLiteral("--unit"),
                                  QStringLiteral("3")} +
                          audit("apply"));
        QByteArray err;
        QTRY_VERIFY_WITH_TIMEOUT((process.waitForReadyRead(20),
                                  err += process.readAllStandardError(), err.contains("[y/N]")),
                                 30'000);
        QVERIFY(err.contains("Write 2 changes to unit 3 on " + address.toUtf8() + "? [y/N] "));
        // The changes are shown before the question.
        QVERIFY(process.readAllStandardOutput().contains("100 A -> 200 A"));
        terminal.send(said);
        QVERIFY(process.waitForFinished(30'000));
        close(held);
        QCOMPARE(process.exitCode(), exitCode);
        RawClient client(serve.port());
        QCOMPARE(client.read(3, 131).value_or(-1), exitCode == 0 ? 200 : 100);
        const auto lines = jsonLines(readAll(auditPath()));
        QCOMPARE(lines.size(), exitCode == 0 ? 4 : 2);
        QCOMPARE(lines.last()[QLatin1String("stage")].toString(),
                 exitCode == 0 ? QStringLiteral("done") : QStringLiteral("refused"));
    }

#ifdef Q_OS_LINUX
    void theAuditIsKeptWhereTheWindowKeepsItsMeters() {
        OddMeter meter;
        meter.forgets = false;
        const QString file = m_files.write(QStringLiteral("p.json"), profile(R"("ct":"200")"));
        const QByteArray before = qgetenv("XDG_DATA_HOME");
        qputenv("XDG_DATA_HOME", m_files.path(QStringLiteral("data")).toUtf8());
        const Run run = meter.run(
            {QStringLiteral("config"), QStringLiteral("apply"), file, QStringLiteral("--yes")});
        before.isNull() ? qunsetenv("XDG_DATA_HOME") : qputenv("XDG_DATA_HOME", before);
        QCOMPARE(run.exitCode, 0);
        const QString kept = m_files.path(QStringLiteral("data/s4k-panel/audit.jsonl"));
        QCOMPARE(jsonLines(readAll(kept)).size(), 2);
    }
#endif

    void whatCannotBeAuditedIsNotWritten() {
        OddMeter meter;
        const QString file = m_files.write(QStringLiteral("p.json"), profile(R"("ct":"200")"));
        QVERIFY(QDir().mkpath(auditPath())); // a folder at the path of the file
        const Run run = apply(meter, file);
        QDir().rmdir(auditPath());
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.err.contains("audit file"), run.err.constData());
        QVERIFY(run.out.contains("left: CT primary current"));
        QCOMPARE(meter.writes, 0);
    }

    void aMeterThatForgetsIsNotDone() {
        OddMeter meter;
        const QString file =
            m_files.write(QStringLiteral("p.json"), profile(R"("ct":"200","units":"IEC")"));
        const Run run = apply(meter, file);
        QCOMPARE(run.exitCode, 1);
        QCOMPARE(meter.writes, 1); // the second write is not sent
        QVERIFY2(run.err.contains(
                     "the meter confirmed the write but reads 100 A, 0 of 2 changes were written"),
                 run.err.constData());
        QCOMPARE(run.out.count("left: "), 2);
        const auto lines = jsonLines(readAll(auditPath()));
        QCOMPARE(lines.last()[QLatin1String("stage")].toString(), QStringLiteral("refused"));
        meter.forgets = false;
        QCOMPARE(apply(meter, file).exitCode, 0);
        QCOMPARE(meter.writes, 3);
    }

    void aMeterThatRefusesIsNotDone() {
        OddMeter meter;
        meter.forgets = false;
        meter.oddness = [](const QByteArray& pdu) {
            const bool refused = isWrite(pdu) && pdu[2] == '\x88'; // register 137
            return refused ? std::optional(QByteArray::fromHex("8603")) : std::nullopt;
        };
        const QString file =
            m_files.write(QStringLiteral("p.json"), profile(R"("ct":"200","units":"IEC")"));
        const Run run = apply(meter, file, "--json");
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.err.contains("exception 3"), run.err.constData());
        QVERIFY2(run.err.contains("1 of 2 changes were written before"), run.err.constData());
        const auto json = jsonLines(run.out)[0];
        QCOMPARE(json[QLatin1String("written")].toArray().size(), 1);
        QCOMPARE(json[QLatin1String("left")].toArray().size(), 1);
        QVERIFY(json[QLatin1String("error")].isString());
    }

    void anotherMakeIsRefused_data() {
        QTest::addColumn<QString>("verb");
        QTest::newRow("read") << QStringLiteral("read");
        QTest::newRow("diff") << QStringLiteral("diff");
        QTest::newRow("apply") << QStringLiteral("apply");
    }

    void anotherMakeIsRefused() {
        QFETCH(QString, verb);
        OddMeter meter;
        meter.oddness = [](const QByteArray& pdu) -> std::optional<QByteArray> {
            if (pdu[0] == '\x11')
                return QByteArray::fromHex("9101");
            if (pdu[0] == '\x2B')
                return QByteArray::fromHex("2B0E01010000030004") + "Else" +
                       QByteArray::fromHex("0103") + "One" + QByteArray::fromHex("0204") + "V1.0";
            return std::nullopt;
        };
        const QString file = verb == QLatin1String("read")
                                 ? QStringLiteral("-")
                                 : m_files.write(QStringLiteral("p.json"), profile(R"("ct":"9")"));
        QStringList list{QStringLiteral("config"), verb, file};
        if (verb == QLatin1String("apply"))
            list.append(QStringLiteral("--yes"));
        const Run run = meter.run(list);
        QCOMPARE(run.exitCode, 1);
        QCOMPARE(run.out, QByteArray());
        QVERIFY2(isWholeMessage(run.err) && run.err.contains("Else"), run.err.constData());
        QCOMPARE(meter.writes, 0);
    }

    void nonsenseInTheMeterIsNoProfile() {
        OddMeter meter;
        meter.image.setWord({130}, 99);
        const Run run = meter.run(words("config read -"));
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(isWholeMessage(run.err) && run.err.contains("register 130"), run.err.constData());
    }

    void linkTroubleEndsWithThree() {
        const ServeProcess serve(words("--unit 3 --fault silent"));
        const QString file = m_files.write(QStringLiteral("p.json"), profile(R"("ct":"200")"));
        for (const char* verb : {"diff", "apply"}) {
            const Run run = config(serve, verb, file,
                                   *verb == 'a' ? "--yes --timeout 60 --retries 0"
                                                : "--timeout 60 --retries 0");
            QCOMPARE(run.exitCode, 3);
            QVERIFY2(isWholeMessage(run.err), run.err.constData());
        }
    }

    void ctrlCEndsItBetweenTwoSteps() {
        const ServeProcess serve(words("--unit 3 --fault late=150"));
        const QString file =
            m_files.write(QStringLiteral("p.json"),
                          profile(R"("ct":"200","units":"IEC","pt":"2.00","demand-seconds":"60",)"
                                  R"("loss-volts":"0.20","loss-imbalance":"0.30")"));
        QProcess process;
        process.start(qEnvironmentVariable("S4K_PROGRAM"),
                      QStringList{QStringLiteral("config"), QStringLiteral("apply"), file,
                                  QStringLiteral("--yes"), QStringLiteral("--tcp"),
                                  QStringLiteral("127.0.0.1:%1").arg(serve.port()),
                                  QStringLiteral("--unit"), QStringLiteral("3")} +
                          audit("apply"));
        QByteArray out;
        QTRY_VERIFY_WITH_TIMEOUT((process.waitForReadyRead(50),
                                  out += process.readAllStandardOutput(),
                                  out.contains("written 1 of 6")),
                                 60'000);
        process.terminate();
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 1);
        out += process.readAllStandardOutput();
        QVERIFY(!out.contains("written 6 of 6"));
        QVERIFY(out.contains("left: "));
        QVERIFY(process.readAllStandardError().contains("they were stopped"));
    }

    void badInputEndsWithTwo_data() {
        QTest::addColumn<QByteArray>("arguments");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* arguments, const char* expected) {
            QTest::newRow(arguments) << QByteArray(arguments) << QByteArray(expected);
        };
        row("", "config");
        row("read", "config");
        row("write p.json --tcp 127.0.0.1:1", "there is no such action");
        row("diff no-such.json --tcp 127.0.0.1:1", "no-such.json");
        row("diff %broken --tcp 127.0.0.1:1", "broken.json");
        row("diff %unknown --tcp 127.0.0.1:1", "colour");
        row("diff %range --tcp 127.0.0.1:1", "ct");
        row("diff %good --tcp 127.0.0.1:1 --yes", "--yes");
        row("diff %good --tcp 127.0.0.1:1 --audit x", "--audit");
        row("apply %good --tcp 127.0.0.1:1 --force", "--force");
        row("diff %good", "--tcp");
        row("diff %good --tcp 127.0.0.1:1 --unit 300", "--unit");
        row("diff %good --tcp 127.0.0.1:1 --baud 9600", "--baud");
        row("diff %good more --tcp 127.0.0.1:1", "config");
    }

    void badInputEndsWithTwo() {
        QFETCH(QByteArray, arguments);
        QFETCH(QByteArray, expected);
        m_files.write(QStringLiteral("broken.json"), "{");
        m_files.write(QStringLiteral("unknown.json"), profile(R"("colour":"red")"));
        m_files.write(QStringLiteral("range.json"), profile(R"("ct":"0")"));
        m_files.write(QStringLiteral("good.json"), profile(R"("ct":"200")"));
        QStringList list = words(arguments.constData());
        for (QString& word : list)
            if (word.startsWith(QLatin1Char('%')))
                word = m_files.path(word.mid(1) + QStringLiteral(".json"));
        const Run run = runS4k(words("config") + list);
        QVERIFY2(run.exitCode == 2, run.err.constData());
        QVERIFY2(isWholeMessage(run.err), run.err.constData());
        QVERIFY2(run.err.contains(expected), run.err.constData());
        QCOMPARE(run.out, QByteArray());
    }
};

QTEST_GUILESS_MAIN(ConfigTest)
#include "config_test.moc"
