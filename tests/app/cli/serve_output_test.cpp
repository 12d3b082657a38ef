// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing that a long-running command says may stop it: pipes that nobody reads, readers that end,
// messages that come too fast, and full disks.
#include "tests/app/cli/pipe_ends.h"
#include "tests/app/cli/run_s4k.h"
#include "tests/app/cli/serve_process.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTest>
#include <QThread>

#include <memory>
#include <vector>

using namespace s4k::test;

namespace {

constexpr int kCt = 131; // @source manual: CT primary, in A
constexpr int kWaitMs = 30'000;
constexpr int kSoonMs = 3000; // a second, and two for a busy machine
constexpr std::size_t kClients = 1000;
constexpr std::size_t kTable = 64; // connections that the server keeps

int freePort() {
    QTcpServer any;
    return any.listen(QHostAddress::LocalHost) ? any.serverPort() : 0;
}

bool isListening(int port) {
    QElapsedTimer timer;
    for (timer.start(); timer.elapsed() < kWaitMs; QThread::msleep(20)) {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), static_cast<quint16>(port));
        if (socket.waitForConnected(1000))
            return true;
    }
    return false;
}

/// The program, with its output in files or pipes of the test.
class Program {
public:
    Program(const QStringList& words, const QString& out, const QString& err) {
        m_process.setStandardOutputFile(out);
        m_process.setStandardErrorFile(err);
        m_process.start(qEnvironmentVariable("S4K_PROGRAM"), words);
        if (!m_process.waitForStarted())
            qFatal("it does not start");
    }
    ~Program() {
        m_process.kill();
        m_process.waitForFinished();
    }
    [[nodiscard]] qint64 pid() const { return m_process.processId(); }
    [[nodiscard]] bool isRunning() {
        return m_process.state() == QProcess::Running && !m_process.waitForFinished(0);
    }
    void terminate() { m_process.terminate(); }
    /// Asks it to terminate; the exit code, -1: it did not end soon.
    int stop() {
        m_process.terminate();
        return end(kSoonMs);
    }
    int end(int waitMs = kWaitMs) {
        const bool ended =
            m_process.state() == QProcess::NotRunning || m_process.waitForFinished(waitMs);
        return ended && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }

private:
    QProcess m_process;
};

/// Makes so many connections, each with a request.
std::vector<std::unique_ptr<RawClient>> crowd(std::uint16_t port) {
    std::vector<std::unique_ptr<RawClient>> clients;
    for (std::size_t i = 0; i < kClients; ++i) {
        clients.push_back(std::make_unique<RawClient>(port));
        clients.back()->send(QByteArray::fromHex("000100000006010300820001"));
    }
    return clients;
}

QStringList serveWords(int port, const char* more) {
    return QStringList{QStringLiteral("serve"), QStringLiteral("--tcp"),
                       QStringLiteral("127.0.0.1:%1").arg(port)} +
           words(more);
}

QStringList pollWords(int port, const char* more) {
    return QStringList{QStringLiteral("poll"), QStringLiteral("--tcp"),
                       QStringLiteral("127.0.0.1:%1").arg(port)} +
           words(more);
}

} // namespace

class ServeOutputTest : public QObject {
    Q_OBJECT

private:
    TemporaryFiles m_files;

    [[nodiscard]] QString err() const { return m_files.path(QStringLiteral("err.txt")); }
    [[nodiscard]] QByteArray said() const { return readAll(err()); }

private Q_SLOTS:
    void init() { QFile::remove(err()); }

    void pipesThatNobodyReadsStopNothing_data() {
        QTest::addColumn<QString>("options");
        for (const char* options : {"", "--traffic", "--json"})
            QTest::newRow(options) << QString::fromLatin1(options);
    }

    /// A thousand clients come and go, a write is kept, and the end is not delayed.
    void pipesThatNobodyReadsStopNothing() {
        QFETCH(QString, options);
        const FullPipe out(true);
        const FullPipe messages(true);
        const QStringList nv{QStringLiteral("--nv"),
                             m_files.path(QStringLiteral("deaf") + options)};
        const int port = freePort();
        Program serve(serveWords(port, options.toLatin1().constData()) + nv, out.path(),
                      messages.path());
        QVERIFY(isListening(port));
        const auto clients = crowd(static_cast<std::uint16_t>(port));
        RawClient client(static_cast<std::uint16_t>(port));
        QVERIFY(client.write(1, kCt, 321));
        QCOMPARE(client.read(1, kCt).value_or(-1), 321);
        QCOMPARE(serve.stop(), 0);
        ServeProcess again(nv);
        QCOMPARE(RawClient(again.port()).read(1, kCt).value_or(-1), 321);
    }

    /// Storing a memory waits for the disk; 63 of them do not wait one after the other.
    void sixtyThreeMemoriesAreStoredInTime() {
        const QString folder = m_files.path(QStringLiteral("fleet"));
        const int port = freePort();
        Program serve(serveWords(port, "--units 1-63 --nv") + QStringList{folder},
                      QStringLiteral("/dev/null"), err());
        QVERIFY(isListening(port));
        QTest::qWait(1200); // energy that is not stored yet
        for (int unit = 1; unit <= 63; ++unit)
            QFile::remove(folder + QStringLiteral("/%1/meter.previous.nv").arg(unit));
        QCOMPARE(serve.stop(), 0);
        for (int unit = 1; unit <= 63; ++unit)
            QVERIFY2(QFile::exists(folder + QStringLiteral("/%1/meter.previous.nv").arg(unit)),
                     qPrintable(QString::number(unit)));
        QCOMPARE(said(), QByteArray());
    }

    void messagesThatComeTooFastAreCounted() {
        const int port = freePort();
        Program serve(serveWords(port, ""), QStringLiteral("/dev/null"), err());
        QVERIFY(isListening(port));
        const auto clients = crowd(static_cast<std::uint16_t>(port));
        RawClient client(static_cast<std::uint16_t>(port));
        QCOMPARE(client.read(1, kCt).value_or(-1), 100);
        QCOMPARE(serve.stop(), 0);
        static const QRegularExpression kMore(QStringLiteral("^s4k: and (\\d+) more$"));
        std::size_t told = 0;
        const QStringList lines = QString::fromUtf8(said().trimmed()).split(QLatin1Char('\n'));
        for (const QString& line : lines) {
            const auto more = kMore.match(line);
            QVERIFY2(more.hasMatch() || line.contains(QLatin1String("was disconnected")),
                     qPrintable(line));
            told += more.hasMatch() ? more.captured(1).toULongLong() : 1;
        }
        QVERIFY2(lines.size() < 200, said());
        QVERIFY2(told >= kClients - kTable, said()); // and perhaps the client that looked
        QVERIFY2(told <= kClients - kTable + 2, said());
    }

    void aReaderThatEndsEndsNothing() {
        FullPipe out(false);
        const int port = freePort();
        Program serve(serveWords(port, "--traffic"), out.path(), err());
        QVERIFY(out.readLine().startsWith("listening on tcp "));
        out.close();
        RawClient client(static_cast<std::uint16_t>(port));
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(client.read(1, kCt).value_or(-1), 100);
            QTest::qWait(150);
        }
        QCOMPARE(serve.stop(), 0);
        QCOMPARE(said().count('\n'), qsizetype{1});
        QVERIFY2(said().contains("stdout \"Broken pipe\""), said());
    }

    void theHeadOfAShellEndsNothing() {
        const int port = freePort();
        const QString script =
            QStringLiteral("(\"$S4K_PROGRAM\" serve --traffic --tcp 127.0.0.1:%1 & "
                           "echo $! > \"$1\"; wait $!; echo $? > \"$2\") | head -1")
                .arg(port);
        const QString pid = m_files.path(QStringLiteral("pid"));
        const QString code = m_files.path(QStringLiteral("code"));
        QProcess shell;
        shell.start(QStringLiteral("sh"),
                    {QStringLiteral("-c"), script, QStringLiteral("sh"), pid, code});
        QVERIFY(shell.waitForReadyRead(kWaitMs));
        QVERIFY(shell.readAllStandardOutput().startsWith("listening on "));
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(RawClient(static_cast<std::uint16_t>(port)).read(1, kCt).value_or(-1), 100);
            QTest::qWait(150);
        }
        QCOMPARE(QProcess::execute(QStringLiteral("kill"),
                                   {QString::fromLatin1(readAll(pid).trimmed())}),
                 0);
        QVERIFY(shell.waitForFinished(kSoonMs));
        QCOMPARE(readAll(code).trimmed(), QByteArray("0"));
    }

    void aResultThatFindsNoRoomIsSaidAtOnce() {
        if (!QFile::exists(QStringLiteral("/dev/full")))
            QSKIP("this system has no /dev/full");
        const int port = freePort();
        Program serve(serveWords(port, "--traffic"), QStringLiteral("/dev/full"), err());
        QVERIFY(isListening(port));
        QTRY_VERIFY2_WITH_TIMEOUT(said().contains("No space left on device"), said(), kWaitMs);
        QVERIFY(serve.isRunning());
        QCOMPARE(RawClient(static_cast<std::uint16_t>(port)).read(1, kCt).value_or(-1), 100);
        for (const char* const more : {"--once", "--interval 0.1"}) {
            QFile::remove(err());
            Program poll(pollWords(port, more), QStringLiteral("/dev/full"), err());
            QCOMPARE(poll.end(), 2);
            QVERIFY2(said().contains("No space left on device"), said());
        }
        QCOMPARE(serve.stop(), 2);
    }

    /// Memory and export: said when it happens, and again at the end, where the exit code is 2.
    void aFullDiskIsSaidAtOnce() {
        FullPipe messages(false); // no file: it would be full as well
        const int port = freePort();
        const QString frames = m_files.write(QStringLiteral("frames.csv"), "old frames");
        Program serve(serveWords(port, "--nv") + QStringList{m_files.path(QStringLiteral("full")),
                                                             QStringLiteral("--export"), frames},
                      QStringLiteral("/dev/null"), messages.path());
        QVERIFY(isListening(port));
        RawClient client(static_cast<std::uint16_t>(port));
        QVERIFY(client.write(1, kCt, 211));
        if (!limitDisk(serve.pid(), true))
            QSKIP("this system cannot limit another process");
        QVERIFY(!client.write(1, kCt, 212));
        QTRY_VERIFY2_WITH_TIMEOUT(messages.soFar().contains("unit 1: non-volatile image"),
                                  messages.soFar(), kWaitMs);
        QVERIFY2(messages.soFar().contains("free space"), messages.soFar());
        QCOMPARE(client.read(1, kCt).value_or(-1), 211);
        QVERIFY(limitDisk(serve.pid(), false));
        QVERIFY(client.write(1, kCt, 213));
        QTRY_VERIFY2_WITH_TIMEOUT(messages.soFar().contains("unit 1: its memory is stored again"),
                                  messages.soFar(), kWaitMs);
        QVERIFY(limitDisk(serve.pid(), true));
        QTest::qWait(1200); // energy that is not stored yet
        QCOMPARE(serve.stop(), 2);
        QVERIFY2(messages.soFar().contains("frames.csv"), messages.soFar());
        QCOMPARE(messages.soFar().count("non-volatile image"), qsizetype{2});
        QCOMPARE(readAll(frames), QByteArray("old frames"));
    }

    void aFullDiskOfARecordingIsSaidAtOnce() {
        ServeProcess serve({});
        FullPipe messages(false);
        const QString file = m_files.path(QStringLiteral("full.s4kdb"));
        Program poll(pollWords(serve.port(), "--interval 0.1 --db") + QStringList{file},
                     QStringLiteral("/dev/null"), messages.path());
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), kWaitMs);
        QTest::qWait(500);
        if (!limitDisk(poll.pid(), true))
            QSKIP("this system cannot limit another process");
        QTRY_VERIFY2_WITH_TIMEOUT(messages.soFar().contains("it is tried again"), messages.soFar(),
                                  kWaitMs);
        QVERIFY2(messages.soFar().contains("full.s4kdb"), messages.soFar());
        QVERIFY(limitDisk(poll.pid(), false));
        QTRY_VERIFY2_WITH_TIMEOUT(messages.soFar().contains("the history is recorded again"),
                                  messages.soFar(), kWaitMs);
        QCOMPARE(poll.stop(), 0);
    }

    /// Readings are recorded while nobody reads those that are printed; the end is not delayed.
    void aRecordingGoesOnWithoutAReader() {
        ServeProcess serve({});
        const FullPipe out(true);
        const FullPipe messages(true);
        const QString file = m_files.path(QStringLiteral("deaf.s4kdb"));
        Program poll(pollWords(serve.port(), "--interval 0.1 --json --db") + QStringList{file},
                     out.path(), messages.path());
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), kWaitMs);
        QTest::qWait(2000);
        QCOMPARE(poll.stop(), 0);
        const Run rows = runS4k({QStringLiteral("history"), QStringLiteral("export"), file,
                                 QStringLiteral("--csv"), m_files.path(QStringLiteral("d.csv"))});
        QCOMPARE(rows.exitCode, 0);
        QVERIFY(readAll(m_files.path(QStringLiteral("d.csv"))).count('\n') > 10);
    }

    /// A command that waits for its reader ends at the second Ctrl+C.
    void aSecondSignalEndsWhatWaits() {
        ServeProcess serve({});
        const FullPipe out(true);
        Program scan(QStringList{QStringLiteral("scan"), QStringLiteral("--tcp"),
                                 QStringLiteral("127.0.0.1:%1").arg(serve.port()),
                                 QStringLiteral("--units"), QStringLiteral("1-2")},
                     out.path(), QStringLiteral("/dev/null"));
        QTest::qWait(1500);
        QVERIFY(scan.isRunning());
        scan.terminate();
        QTest::qWait(300);
        scan.terminate();
        QCOMPARE(scan.end(kSoonMs), -1); // by the signal
        QVERIFY(!scan.isRunning());
    }

    void aSlowReaderGetsEveryReading() {
        ServeProcess serve({});
        FullPipe out(false);
        Program poll(pollWords(serve.port(), "--interval 0.05 --count 3 --json"), out.path(),
                     err());
        QTest::qWait(1000);
        for (int i = 0; i < 3; ++i)
            QVERIFY(out.readLine().startsWith("{\"time\""));
        QCOMPARE(poll.end(), 0);
    }
};

QTEST_GUILESS_MAIN(ServeOutputTest)
#include "serve_output_test.moc"
