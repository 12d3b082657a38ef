// SPDX-License-Identifier: GPL-3.0-or-later
// Messages of `s4k serve` when it cannot serve: exit code 2 for bad input, 3 for link trouble, one
// complete message, no output on stdout.
#include "tests/app/cli/run_s4k.h"
#include "tests/app/link/pty.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTest>

using namespace s4k::test;

namespace {

constexpr int kBadInput = 2;
constexpr int kLinkTrouble = 3;

bool isRoot() {
#ifdef Q_OS_UNIX
    return QFileInfo(QStringLiteral("/proc/self")).ownerId() == 0;
#else
    return false;
#endif
}

/// Runs the program as a user without rights: the present user, or one that root can become.
/// nullopt: not possible here.
std::optional<Run> runWithoutRights(const QStringList& arguments) {
    if (!isRoot())
        return runS4k(arguments);
    const QString tool = QStandardPaths::findExecutable(QStringLiteral("setpriv"));
    if (tool.isEmpty())
        return std::nullopt;
    const QStringList who = words("--reuid=65534 --regid=65534 --clear-groups --inh-caps=-all "
                                  "--ambient-caps=-all");
    const QString program = qEnvironmentVariable("S4K_PROGRAM");
    QProcess process;
    process.start(tool, who + QStringList{program, QStringLiteral("--version")});
    if (!process.waitForFinished() || process.exitCode() != 0)
        return std::nullopt; // this user cannot even run the program
    process.start(tool, who + QStringList{program} + arguments);
    if (!process.waitForFinished()) {
        process.kill();
        process.waitForFinished();
        return Run{-1, process.readAllStandardOutput(), "it did not end"};
    }
    return Run{process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

int lowestFreePort() {
    QFile file(QStringLiteral("/proc/sys/net/ipv4/ip_unprivileged_port_start"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toInt() : 1024;
}

void isRefusal(const Run& run, int code, const QByteArray& expected) {
    QVERIFY2(run.exitCode == code, QByteArray::number(run.exitCode) + " " + run.err);
    QVERIFY2(isWholeMessage(run.err), run.err);
    QVERIFY2(run.err.contains(expected), run.err);
    QCOMPARE(run.out, QByteArray());
    QCOMPARE(run.err.trimmed().count('\n'), qsizetype{0});
}

} // namespace

class ServeInputTest : public QObject {
    Q_OBJECT

private:
    TemporaryFiles m_files;

private Q_SLOTS:
    void words_data() {
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* line, const char* expected) {
            QTest::newRow(line) << QByteArray(expected);
        };
        row("--tcp 127.0.0.1:x", "\"127.0.0.1:x\": its port is no number from 0 to 65535");
        row("--tcp 127.0.0.1:65536", "its port is no number");
        row("--tcp 127.0.0.1:-1", "its port is no number");
        row("--tcp 127.0.0.1:", "its port is no number");
        row("--tcp 127.0.0.256:1", "its first part is no IP address");
        row("--tcp example.org:1", "\"example.org:1\": its first part is no IP address");
        row("--tcp [::1:0", "its first part is no IP address");
        row("--unit 0", "\"0\"");
        row("--unit 248", "\"248\"");
        row("--unit x", "\"x\"");
        row("--units 1-64", "64 meters are more than one bus takes; name at most 63");
        row("--units 5-3", "5-3");
        row("--units 1,,3", "unit");
        row("--units 1,1", "unit 1 is named twice");
        row("--units 1-5,3", "unit 3 is named twice");
        row("--units 0-3", "0-3");
        row("--units 240-248", "248");
        row("--unit 1 --units 1-3", "--units is given too");
        row("--load volts=1 --recording a.csv", "--recording is given too");
        row("--load vots=1", "did you mean volts=?");
        row("--load living,dead", "living");
        row("--recording no-such-file.csv", "no-such-file.csv");
        row("--scenario no-such-file", "no-such-file");
        row("--speed 0", "--speed");
        row("--speed 10001", "--speed");
        row("--speed nan", "--speed");
        row("--baud 19201", "19201");
        row("--parity mark", "mark");
        row("--set ct=0", "CT");
        row("--set cta=1", "did you mean ct?");
        row("--set 3-:ct=5", "3-");
        row("--set address=5", "the address of a meter is its unit id");
        row("--fault slient", "slient");
        row("--fault late=0", "\"0\"");
        row("--fault late=x", "\"x\"");
        row("--fault busy=5", "takes no value");
        row("--fault busy/0", "\"0\"");
        row("--fault oldfw/2", "this fault is permanent");
        row("--fault 0:busy", "\"0\"");
        row("--fault 1-300:busy", "300");
        row("--export traffic", "end it with .csv, .jsonl or .pcap");
        row("--export traffic.txt", "end it with .csv, .jsonl or .pcap");
        row("--export no/such/folder/t.csv",
            "its folder cannot be written; name a file in a folder");
        row("--quirk PhaseLossMeaning=No", "FractionOfNominal");
        row("--trafic", "did you mean --traffic?");
        row("127.0.0.1:1502", "127.0.0.1:1502");
        row("--nv /dev/null/x", "/dev/null/x");
    }

    void words() {
        QFETCH(QByteArray, expected);
        const QStringList line = s4k::test::words(QTest::currentDataTag());
        isRefusal(runS4k(QStringList{QStringLiteral("serve")} + line), kBadInput, expected);
    }

    void scenarios_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("place");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* name, const char* content, const char* place,
                            const char* expected) {
            QTest::newRow(name) << QByteArray(content) << QByteArray(place) << QByteArray(expected);
        };
        row("empty", "", ":1:1: ", "it is empty");
        row("other title", "s4k-scenario 2\nat 0s fault none\n", ":1:14: ", "\"2\"");
        row("no step", "s4k-scenario 1\n", ":2:1: ", "it has no step");
        row("no time", "s4k-scenario 1\nat soon fault none\n", ":2:4: ", "\"soon\"");
        row("no unit of time", "s4k-scenario 1\nat 5 fault none\n", ":2:4: ", "unit is missing");
        row("unknown word", "s4k-scenario 1\n\nat 5s falt none\n", ":3:7: ", "\"falt\"");
        row("unknown fault", "s4k-scenario 1\nat 5s unit 3 fault slow\n", ":2:20: ", "\"slow\"");
        row("unit 248", "s4k-scenario 1\nat 5s unit 248 fault busy\n", ":2:12: ", "248");
        row("CT 0", "s4k-scenario 1\nat 5s set ct=0\n", ":2:14: ", "CT");
        row("load", "s4k-scenario 1\nat 5s load volts=480 amps=x\n", ":2:22: ", "amps");
        row("repeats too early", "s4k-scenario 1\nat 5min fault none\nrepeat every 1min\n",
            ":3:14: ", "last step");
        row("binary", "\1\2\3", ":1:1: ", "");
    }

    void scenarios() {
        QFETCH(QByteArray, content);
        QFETCH(QByteArray, place);
        QFETCH(QByteArray, expected);
        const QString file = m_files.write(QStringLiteral("bad.scenario"), content);
        const Run run = runS4k({QStringLiteral("serve"), QStringLiteral("--scenario"), file});
        isRefusal(run, kBadInput, expected);
        QVERIFY2(run.err.contains(file.toUtf8() + place), run.err);
    }

    void aPortInUse() {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        const QString address = QStringLiteral("127.0.0.1:%1").arg(other.serverPort());
        const Run run = runS4k({QStringLiteral("serve"), QStringLiteral("--tcp"), address});
        isRefusal(run, kLinkTrouble, "another program listens at this port");
        QVERIFY2(run.err.contains(address.toUtf8()), run.err);
    }

    void anAddressOfAnotherMachine() {
        // @source RFC 5737: an address for documentation, which no machine has.
        isRefusal(runS4k(s4k::test::words("serve --tcp 192.0.2.1:0")), kLinkTrouble,
                  "this machine does not have this address");
    }

    void aPortThatNeedsRights() {
        const QStringList line = s4k::test::words("serve --tcp 127.0.0.1:80");
        if (lowestFreePort() <= 80)
            QSKIP("here everybody may open port 80");
        const auto run = runWithoutRights(line);
        if (!run)
            QSKIP("root may open port 80, and cannot become another user here");
        isRefusal(*run, kLinkTrouble, "this user may not open this port");
    }

    void noSuchDevice() {
        const Run run = runS4k(s4k::test::words("serve --rtu /dev/no-such-device"));
        isRefusal(run, kLinkTrouble, "there is no such device");
        QVERIFY2(run.err.contains("/dev/no-such-device"), run.err);
    }

    void noSerialDevice() {
        const QString file = m_files.write(QStringLiteral("plain"), "text");
        const Run run = runS4k({QStringLiteral("serve"), QStringLiteral("--rtu"), file});
        isRefusal(run, kLinkTrouble, file.toUtf8());
    }

    void aDeviceOfSomebodyElse() {
        const Pty terminal;
        QVERIFY(QFile::setPermissions(terminal.device(), {}));
        const auto run =
            runWithoutRights({QStringLiteral("serve"), QStringLiteral("--rtu"), terminal.device()});
        if (!run)
            QSKIP("root may open it, and cannot become another user here");
        isRefusal(*run, kLinkTrouble, "this user may not open it");
    }
};

QTEST_GUILESS_MAIN(ServeInputTest)
#include "serve_input_test.moc"
