// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/run_s4k.h"

#include <QJsonArray>
#include <QProcess>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/types.h>
#endif

using namespace s4k::test;

namespace {

/// A running `s4k serve` of unit 3 on a free port.
class Serve {
public:
    Serve() {
        m_process.start(qEnvironmentVariable("S4K_PROGRAM"),
                        words("serve --tcp 127.0.0.1:0 --unit 3 --set ct=250"));
        while (!m_process.canReadLine())
            if (!m_process.waitForReadyRead(20'000))
                qFatal("s4k serve does not begin");
        m_address = QString::fromUtf8(m_process.readLine()).section(QLatin1Char(' '), 3, 3);
        m_address.chop(1);
    }
    ~Serve() {
        m_process.terminate();
        m_process.waitForFinished();
    }
    Serve(const Serve&) = delete;
    Serve& operator=(const Serve&) = delete;

    /// The arguments of a poll that records into `path`.
    [[nodiscard]] QStringList polling(const QString& path) const {
        return words("poll --unit 3 --csv --interval 0.1") +
               QStringList{QStringLiteral("--tcp"), m_address, QStringLiteral("--db"), path};
    }

private:
    QProcess m_process;
    QString m_address;
};

/// Records `count` readings into `path`.
Run recordSome(const QString& path, int count) {
    const Serve serve;
    return runS4k(serve.polling(path) +
                  QStringList{QStringLiteral("--count"), QString::number(count)});
}

/// Starts to record, and returns when the first reading was printed.
void beginRecording(QProcess& poll, const Serve& serve, const QString& path) {
    poll.start(qEnvironmentVariable("S4K_PROGRAM"), serve.polling(path));
    for (int lines = 0; lines < 2;) { // the first line is the heading
        if (!poll.canReadLine() && !poll.waitForReadyRead(20'000))
            qFatal("s4k poll does not begin");
        if (poll.canReadLine()) {
            poll.readLine();
            ++lines;
        }
    }
}

Run history(const char* line, const QString& path, const QStringList& more = {}) {
    return runS4k(words("history") + words(line) + QStringList{path} + more);
}

} // namespace

class HistoryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsPolledIsRecorded() {
        const TemporaryFiles files;
        const QString path = files.path(QStringLiteral("plant.s4kh"));
        const Run poll = recordSome(path, 7);
        QCOMPARE(poll.err, QByteArray());
        QCOMPARE(poll.exitCode, 0);
        QCOMPARE(recordSome(path, 2).exitCode, 0); // another port gives another meter
        const Run run = history("info --json", path);
        QCOMPARE(run.exitCode, 0);
        const QJsonObject info = jsonLines(run.out)[0];
        QCOMPARE(info[QLatin1String("version")].toInt(), 4);
        QVERIFY(info[QLatin1String("bytes")].toInt() > 0);
        QCOMPARE(info[QLatin1String("rows")].toObject()[QLatin1String("samples")].toInt(), 9);
        const QJsonArray meters = info[QLatin1String("meters")].toArray();
        QCOMPARE(meters.size(), 2);
        QCOMPARE(meters[0].toObject()[QLatin1String("unit")].toInt(), 3);
        QCOMPARE(meters[0].toObject()[QLatin1String("readings")].toInt(), 7);
        const Run text = history("info", path);
        QCOMPARE(text.exitCode, 0);
        QVERIFY(text.out.contains("meter 2  unit 3"));
        exportAsPrinted(files, path, poll.out);
    }

    void whatIsKeptIsChosen() {
        const TemporaryFiles files;
        const QString path = files.path(QStringLiteral("plant.s4kh"));
        const Serve serve;
        const auto poll = [&](const char* keep) {
            const Run run = runS4k(serve.polling(path) + words("--count 1") + words(keep));
            QCOMPARE(run.exitCode, 0);
        };
        poll("--keep-raw 90 --keep-quarters 3650");
        poll(""); // unchanged
        QByteArray text = history("info", path).out;
        QVERIFY2(text.contains("readings kept   90 days, at most 7776000 a meter"), text);
        QVERIFY2(text.contains("minutes kept    731 days"), text);
        QVERIFY2(text.contains("quarters kept   3650 days"), text);
        poll("--keep-raw 0 --keep-minutes 0 --keep-quarters 0");
        text = history("info", path).out;
        QCOMPARE(text.count("for ever"), 3);
    }

    void columnsAndRangeAreChosen() {
        const TemporaryFiles files;
        const QString path = files.path(QStringLiteral("plant.s4kh"));
        QCOMPARE(recordSome(path, 3).exitCode, 0);
        const QString csv = files.path(QStringLiteral("out.csv"));
        const Run run = history("export --columns power_real_total,volts_an --step 86400 "
                                "--from 2020-01-01 --to 2999-01-01T00:00Z --csv",
                                csv, {path});
        QCOMPARE(run.exitCode, 0);
        const QByteArray text = readAll(csv);
        QVERIFY(text.startsWith("time,power_real_total,volts_an\r\n"));
        QVERIFY(text.count('\n') >= 2);
        const Run nothing = history("export --to 2020-01-01 --csv", csv, {path});
        QCOMPARE(nothing.exitCode, 0);
        QCOMPARE(nothing.err, QByteArray("s4k: 0 rows written\n"));
    }

    void wrongInputIsToldInWords() {
        const TemporaryFiles files;
        QCOMPARE(recordSome(files.path(QStringLiteral("X")), 1).exitCode, 0);
        files.write(QStringLiteral("TEXT"), "this is no database, it only is as long as one");
        for (const char* line :
             {"history", "history show X", "history info", "history export X", "history info NONE",
              "history export NONE --csv OUT", "history export X --csv OUT --from noon",
              "history export X --csv OUT --columns volts_xn",
              "history export X --csv OUT --step 0", "history export X --csv OUT --meter 9",
              "history info TEXT", "history export X --csv NONE/OUT",
              "history export X --csv OUT --from 2026-02-01 --to 2026-01-01",
              "poll --tcp 127.0.0.1:9 --db NONE/X", "poll --tcp 127.0.0.1:9 --db TEXT",
              "poll --tcp 127.0.0.1:9 --keep-raw 3", "poll --tcp 127.0.0.1:9 --db Y --keep-raw -1",
              "poll --tcp 127.0.0.1:9 --db Y --keep-minutes long",
              "poll --tcp 127.0.0.1:9 --db Y --keep-quarters 40000"}) {
            QStringList arguments;
            for (const QString& word : words(line))
                arguments << (word.at(0).isUpper() ? files.path(word) : word);
            const Run run = runS4k(arguments);
            QVERIFY2(run.exitCode == 2, line);
            QVERIFY2(isWholeMessage(run.err), run.err.constData());
        }
    }

#ifdef Q_OS_UNIX
    void aKilledPollLeavesAHistoryThatOpens() {
        const TemporaryFiles files;
        const QString path = files.path(QStringLiteral("plant.s4kh"));
        const Serve serve;
        QProcess poll;
        beginRecording(poll, serve, path);
        ::kill(static_cast<pid_t>(poll.processId()), SIGKILL);
        poll.waitForFinished();
        QCOMPARE(history("info --json", path).exitCode, 0);
        beginRecording(poll, serve, path); // the lock of a killed program does not block another
                                           // one
        poll.terminate();
        QVERIFY(poll.waitForFinished(20'000));
        QCOMPARE(poll.exitCode(), 0);
        const Run info = history("info --json", path); // after a request to end, all readings were
                                                       // stored
        const QJsonObject rows = jsonLines(info.out)[0][QLatin1String("rows")].toObject();
        QVERIFY(rows[QLatin1String("samples")].toInt() > 0);
    }

    void anExportThatIsInterruptedIsWholeOrNothing() {
        const TemporaryFiles files;
        const QString path = files.path(QStringLiteral("plant.s4kh"));
        QCOMPARE(recordSome(path, 3).exitCode, 0);
        const QString csv = files.path(QStringLiteral("out.csv"));
        QProcess process;
        process.start(qEnvironmentVariable("S4K_PROGRAM"),
                      words("history export --csv") + QStringList{csv, path});
        QVERIFY(process.waitForStarted());
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(20'000));
        const QByteArray text = readAll(csv);
        QVERIFY(text.isEmpty() || text.count('\n') == 4);
    }
#endif

private:
    /// Checks that the export contains what was printed while polling: the columns after time and
    /// state.
    static void exportAsPrinted(const TemporaryFiles& files, const QString& path,
                                const QByteArray& polled) {
        const QString csv = files.path(QStringLiteral("out.csv"));
        const Run several = history("export --csv", csv, {path});
        QCOMPARE(several.exitCode, 2); // the meter is ambiguous
        QVERIFY(isWholeMessage(several.err));
        const Run one = history("export --meter 1 --csv", csv, {path});
        QCOMPARE(one.exitCode, 0);
        QCOMPARE(one.err, QByteArray("s4k: 7 rows written\n"));
        const QList<QByteArray> exported = readAll(csv).trimmed().split('\n');
        const QList<QByteArray> printed = polled.trimmed().split('\n');
        QCOMPARE(exported.size(), 8);
        for (int i = 1; i < 8; ++i) {
            const QList<QByteArray> ours = exported[i].trimmed().split(',');
            const QList<QByteArray> theirs = printed[i].split(',');
            QCOMPARE(ours[0], theirs[0]);
            QCOMPARE(ours.last(), theirs[4]);
            QCOMPARE(ours[1].toDouble(), theirs[5].toDouble());
            for (int column = 2; column < 44; ++column)
                QCOMPARE(ours[column].toFloat(), theirs[column + 4].toFloat());
        }
    }
};

QTEST_GUILESS_MAIN(HistoryTest)
#include "history_test.moc"
