// SPDX-License-Identifier: GPL-3.0-or-later
// Wrong arguments and files are refused: exit code 2, one complete message, no result, no crash.
#include "tests/app/cli/run_s4k.h"
#include "tests/support/files.h"

#include <QDir>
#include <QJsonDocument>
#include <QLockFile>
#include <QTest>

using namespace s4k::test;

namespace {

QByteArray vectorsWith(const QByteArray& oneCase) {
    return R"({"schema":"s4k-metering-vectors/1","cases":[)" + oneCase + "]}";
}

QByteArray caseWith(const QByteArray& config, const QByteArray& signal) {
    return vectorsWith(R"({"id":"X","f_hz":60,"config":{)" + config + R"(},"signals":{)" + signal +
                       "}}");
}

QByteArray channel(const QByteArray& content) {
    return caseWith("", R"("va":{)" + content + "}");
}

QByteArray comtradeConfig(const QByteArray& rate, const QByteArray& count) {
    return "station,device,1999\n2,2A,0D\n1,VA,A,,V,1,0,0,-32767,32767,1,1,P\n"
           "2,IA,A,,A,1,0,0,-32767,32767,1,1,P\n60\n1\n" +
           rate + "," + count +
           "\n01/01/2020,00:00:00.000000\n01/01/2020,00:00:00.000000\nASCII\n1\n";
}

} // namespace

class BadInputTest : public QObject {
    Q_OBJECT

private:
    TemporaryFiles m_files;

    /// Runs the program and checks that it refuses; `%` in the arguments is replaced by the file.
    void refuses(const char* arguments, const QString& file, const QByteArray& expected) {
        QStringList list = words(arguments);
        list.replaceInStrings(QStringLiteral("%"), file);
        const Run run = runS4k(list);
        QVERIFY2(run.exitCode == 2,
                 qPrintable(QString::number(run.exitCode) + QString::fromUtf8(run.err)));
        QVERIFY2(isWholeMessage(run.err), run.err.constData());
        QVERIFY2(run.err.contains(expected), run.err.constData());
        QCOMPARE(run.out, QByteArray());
    }

private Q_SLOTS:
    void arguments_data() {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* line, const char* expected) {
            QTest::newRow(*line == '\0' ? "(nothing)" : line)
                << QByteArray(line) << QByteArray(expected);
        };
        row("", "no command was given");
        row("meassure", "did you mean measure?");
        row("--jsn", "there is no such command");
        row("measure", "an argument is missing");
        row("measure a b", "too many arguments");
        row("measure a --jsn", "did you mean --json?");
        row("measure a --seconds", "Missing value");
        row("measure a --json=yes", "");
        row("measure a --seconds 0", "1 to ");
        row("measure a --seconds 1e3", "not a whole number");
        row("measure a --seconds 99999999999999999999", "not a whole number");
        row("measure a --ct 0", "CT");
        row("measure a --ct x", "CT");
        row("measure a --pt 0", "PT");
        row("measure a --system 13", "13");
        row("measure a --quirk PhaseLosMeaning=DropBelowNominal", "did you mean PhaseLossMeaning?");
        row("measure a --quirk PhaseLossMeaning=No", "FractionOfNominal");
        row("measure a --registers", "--json");
        row("measure no-such-file.cfg", "no-such-file.cfg");
        row("measure no-such-file.csv", "no-such-file.csv");
        row("measure no-such-file.json", "no-such-file.json");
        row("measure .", "");
        row("press nxt", "KEYS:1:1: key \"nxt\": there is no such key; did you mean next?");
        row("press hold:plus", "hold:plus:2s");
        row("press hold:up:2s", "\"up\"");
        row("press wait:", "KEYS:1:6: time to wait: it does not begin with a number");
        row("press wait:5", "its unit is missing");
        row("press wait:-1s", "does not begin with a number");
        row("press wait:nans", "does not begin with a number");
        row("press wait:25h", "longer than a day");
        row("press next --gap 5s", "not a whole number");
        row("press next --set ct", "PARAM=VALUE");
        row("press next --set cta=1", "did you mean ct?");
        row("press next --set ct=32001", "32000");
        row("press next --set voltage=1", "82");
        row("press next --load vots=480", "did you mean volts=?");
        row("press next --load volts=nan", "not a finite number");
        row("press next --load amps=1,2", "neither one nor three");
        row("press next --load pf=1.5", "outside the range");
        row("press next --load hz=1e9", "outside the range");
        row("press next --load hz=0", "");
        row("press next --load ih=5", "order:fraction");
        row("press next --load ih=99:0.1", "outside the range");
        row("press next --scale 13", "1 to 12");
        row("press next --image no-such-file", "no-such-file");
        row("press next --png no-such-directory/x.png", "no-such-directory");
        row("screens", "--out");
        row("screens --out x --system 13", "13");
        row("screens --out x --notation jp", "ieee");
        row("screens --out x --scale 0", "1 to 12");
        row("screens --out x --compare no-such-directory", "not a directory");
        row("dump", "an argument is missing");
        row("dump registrs", "did you mean registers?");
        row("dump registers --format dot", "md, csv, json");
        row("dump alerts --state x", "only parameters");
        row("dump parameters --state no-such-file", "no-such-file");
    }

    void arguments() {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, expected);
        refuses(line.constData(), QString(), expected);
    }

    void vectors_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* name, const QByteArray& content, const char* expected) {
            QTest::newRow(name) << content << QByteArray(expected);
        };
        row("empty", "", "it is not JSON");
        row("cut off",
            R"({"schema":"s4k-metering-vectors/1",)"
            "\n\"cases\":[{",
            ".json:2:11");
        row("an array", "[]", "not a JSON object");
        row("other schema", R"({"schema":"other/1","cases":[{}]})", "other/1");
        row("no case", R"({"schema":"s4k-metering-vectors/1","cases":[]})", "there is no case");
        row("a number as case", vectorsWith("5"), "case number 1");
        row("no id", vectorsWith(R"({"f_hz":60})"), "needs a name");
        row("no frequency", vectorsWith(R"({"id":"X"})"), "f_hz");
        row("frequency as text", vectorsWith(R"({"id":"X","f_hz":"60"})"), "case X, f_hz");
        row("frequency 0", vectorsWith(R"({"id":"X","f_hz":0})"), "f_hz");
        row("no config", vectorsWith(R"({"id":"X","f_hz":60,"signals":{}})"), "config");
        row("no signals", vectorsWith(R"({"id":"X","f_hz":60,"config":{}})"), "signals");
        row("twice the same id",
            vectorsWith(R"({"id":"X","f_hz":60,"config":{},"signals":{}},)"
                        R"({"id":"X","f_hz":60,"config":{},"signals":{}})"),
            "there twice");
        row("unknown config", caseWith(R"("ct":5)", ""), "system_type");
        row("unknown channel", caseWith("", R"("vd":{})"), "va, vb, vc");
        row("system type 13", caseWith(R"("system_type":13)", ""), "system_type");
        row("CT 0", caseWith(R"("ct_primary":0)", ""), "ct_primary");
        row("CT 1.5", caseWith(R"("ct_primary":1.5)", ""), "not a whole number");
        row("voltage against PT", caseWith(R"("pt_ratio_x100":2000,"system_voltage":480)", ""),
            "system_voltage");
        row("rms negative", channel(R"("components":[{"h":1,"rms":-1}])"), "components[0].rms");
        row("rms infinite", channel(R"("components":[{"h":1,"rms":1e999}])"), "");
        row("rms huge", channel(R"("components":[{"h":1,"rms":1e300}])"), "components[0].rms");
        row("rms missing", channel(R"("components":[{"h":1}])"), "components[0].rms");
        row("harmonic 0", channel(R"("components":[{"h":0,"rms":1}])"), "components[0].h");
        row("component is text", channel(R"("components":["x"])"), "components[0]");
        row("components no list", channel(R"("components":5)"), "components");
        row("dc as text", channel(R"("dc":"x")"), "dc");
        row("gate never on", channel(R"("gate":{"on_cycles":0,"off_cycles":1})"), "on_cycles");
        row("gate as list", channel(R"("gate":[1])"), "gate");
        row("deep nesting", QByteArray(100'000, '['), "it is not JSON");
    }

    void vectors() {
        QFETCH(QByteArray, content);
        QFETCH(QByteArray, expected);
        const QString file = m_files.write(QStringLiteral("vectors.json"), content);
        refuses("measure % --json", file, expected);
    }

    void recordings_data() {
        QTest::addColumn<QByteArray>("content");
        const auto row = [](const char* name, const QByteArray& content) {
            QTest::newRow(name) << content;
        };
        row("empty", "");
        row("header alone", "time,va\n");
        row("one sample", "time,va\n0,1\n");
        row("unknown columns", "time,x,y\n0,1,2\n0.001,1,2\n");
        row("not a number", "time,va\n0,1\n0.001,nan\n0.002,1\n");
        row("infinite", "time,va\n0,1\n0.001,inf\n0.002,1\n");
        row("text", "time,va\n0,1\n0.001,one\n0.002,1\n");
        row("column missing", "time,va\n0,1\n0.001\n0.002,1\n");
        row("time stands still", "time,va\n0,1\n0,1\n0,1\n");
        row("time goes back", "time,va\n0,1\n0.001,1\n0.0005,1\n");
        row("rate 0", "# va,vb fs=0\n1,2\n3,4\n");
        row("rate absurd", "# va,vb fs=1e30\n1,2\n3,4\n");
        row("rate not a number", "# va,vb fs=nan\n1,2\n3,4\n");
        row("binary", QByteArray("\0\1\2\3\xff\xfe", 6));
    }

    void recordings() {
        QFETCH(QByteArray, content);
        const QString file = m_files.write(QStringLiteral("recording.csv"), content);
        refuses("measure % --json", file, "recording.csv");
    }

    void comtrade_data() {
        QTest::addColumn<QByteArray>("config");
        QTest::addColumn<QByteArray>("data");
        const auto row = [](const char* name, const QByteArray& config, const QByteArray& data) {
            QTest::newRow(name) << config << data;
        };
        const QByteArray data = "1,0,100,5\n2,400,101,6\n3,800,99,4\n";
        row("no configuration", "", data);
        row("configuration cut off", comtradeConfig("2520", "3").left(60), data);
        row("no data", comtradeConfig("2520", "3"), "");
        row("lies about the count", comtradeConfig("2520", "4000000000"), data);
        row("rate negative", comtradeConfig("-5", "3"), data);
        row("rate absurd", comtradeConfig("1e300", "3"), data);
        row("rate not a number", comtradeConfig("nan", "3"), data);
        row("lies about channels",
            comtradeConfig("2520", "3").replace("2,2A,0D", "999999999,999999999A,0D"), data);
        row("no analog channel", comtradeConfig("2520", "3").replace("2,2A,0D", "0,0A,0D"), data);
        row("data not numbers", comtradeConfig("2520", "3"), "1,0,x,y\n2,400,x,y\n3,800,x,y\n");
        row("unknown format", comtradeConfig("2520", "3").replace("ASCII", "BASE64"), data);
    }

    void comtrade() {
        QFETCH(QByteArray, config);
        QFETCH(QByteArray, data);
        const QString file = m_files.write(QStringLiteral("r.cfg"), config);
        m_files.write(QStringLiteral("r.dat"), data);
        refuses("measure % --json", file, "r.");
    }

    void optionsOfTheOtherKindOfInput() {
        const QString vectors = m_files.write(QStringLiteral("v.json"), channel(R"("dc":1)"));
        refuses("measure % --once", vectors, "--once");
        refuses("measure % --channels va=1", vectors, "--channels");
        refuses("measure % --case Y", vectors, "there are: X");
        const QString csv = m_files.write(QStringLiteral("c.csv"), "time,va\n0,1\n0.001,2\n");
        refuses("measure % --case X", csv, "--case");
        refuses("measure % --channels va=7", csv, "7");
        refuses("measure % --channels vx=1", csv, "vx");
        refuses("measure % --scale-v inf", csv, "--scale-v");
        refuses("measure % --once", csv, "shorter than one second");
    }

    void images_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no register") << QByteArray("{}");
        QTest::newRow("register 0") << QByteArray(R"({"0":1})");
        QTest::newRow("register 53") << QByteArray(R"({"53":1})");
        QTest::newRow("register text") << QByteArray(R"({"volts":1})");
        QTest::newRow("word too large") << QByteArray(R"({"3":65536})");
        QTest::newRow("word negative") << QByteArray(R"({"3":-1})");
        QTest::newRow("word broken") << QByteArray(R"({"3":1.5})");
        QTest::newRow("word text") << QByteArray(R"({"3":"1"})");
        QTest::newRow("registers no object") << QByteArray(R"({"registers":5})");
    }

    void images() {
        QFETCH(QByteArray, content);
        const QString file = m_files.write(QStringLiteral("image.json"), content);
        refuses("press next --image %", file, "image.json");
    }

    void aFileIsNoStateDirectory() {
        const QString file = m_files.write(QStringLiteral("kept.json"), "{}");
        refuses("press next --state %", file, "kept.json\": it is a file, not a directory");
        refuses("dump parameters --state %", file, "it is a file, not a directory");
        refuses("press next --state %/inside", file, "cannot be created");
        QCOMPARE(readAll(file), QByteArray("{}"));
    }

    void aDirectoryWithoutAMeterHasNoParameters() {
        const QString directory = m_files.path(QStringLiteral("bare"));
        QVERIFY(QDir().mkpath(directory));
        refuses("dump parameters --state %", directory, "there is no meter in it");
        QVERIFY(QDir(directory).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    }

    void aStateDirectoryInUse() {
        const QString directory = m_files.path(QStringLiteral("busy"));
        QCOMPARE(runS4k(words("press next --state") + QStringList{directory}).exitCode, 0);
        QLockFile lock(directory + QStringLiteral("/meter.lock"));
        QVERIFY(lock.tryLock(0));
        refuses("press next --state %", directory, "another program uses this meter");
        refuses("dump parameters --state %", directory, "another program uses this meter");
        lock.unlock();
        QCOMPARE(runS4k(words("press next --state") + QStringList{directory}).exitCode, 0);
    }

    void directoriesThatCannotBeMade() {
        const QString file = m_files.write(QStringLiteral("plain"), "x");
        refuses("screens --out %/x --system 10", file, "cannot be made");
        refuses("screens --out . --compare .", file, "directory that is written");
    }
};

QTEST_GUILESS_MAIN(BadInputTest)
#include "bad_input_test.moc"
