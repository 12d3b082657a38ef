// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/run_s4k.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

using namespace s4k::test;

namespace {

/// Runs `bench` with a copy of the program in a temporary folder. `stubs` are the benchmark
/// programs beside it: each prints its name and returns its exit code.
Run benchBeside(const QList<std::pair<QString, int>>& stubs) {
    const TemporaryFiles files;
    const QString program = qEnvironmentVariable("S4K_PROGRAM");
    const QString copy = files.path(QStringLiteral("s4k"));
    if (!QFile::copy(program, copy))
        return {};
    for (const auto& [name, code] : stubs) {
        const QByteArray text = "#!/bin/sh\necho " + name.toUtf8() + "\nexit ";
        const QString stub = files.write(name, text + QByteArray::number(code) + '\n');
        QFile::setPermissions(stub, QFile::permissions(copy));
    }
    qputenv("S4K_PROGRAM", copy.toUtf8());
    Run run = runS4k(words("bench"));
    qputenv("S4K_PROGRAM", program.toUtf8());
    return run;
}

} // namespace

class BenchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void argumentsAreHandedOn() {
        const QDir programs = QFileInfo(qEnvironmentVariable("S4K_PROGRAM")).dir();
        if (!programs.exists(QStringLiteral("s4k-bench")))
            QSKIP("s4k-bench is not built");
        const Run list = runS4k(words("bench --benchmark_list_tests"));
        QCOMPARE(list.exitCode, 0);
        QVERIFY(!list.out.isEmpty());
        const Run bad = runS4k(words("bench --no-such-option"));
        QCOMPARE(bad.exitCode, 1);
        QVERIFY2(bad.err.contains("--no-such-option"), bad.err.constData());
    }

    void aMissingProgramIsNamed() {
        const Run run = benchBeside({});
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(isWholeMessage(run.err), run.err.constData());
        QVERIFY2(run.err.contains("was not built"), run.err.constData());
    }

    void aMissedGoalEndsNoBenchmark_data() {
        QTest::addColumn<int>("core");
        QTest::addColumn<int>("wire");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("all met") << 0 << 0 << 0;
        QTest::newRow("core missed") << 1 << 0 << 1;
        QTest::newRow("wire missed") << 0 << 1 << 1;
    }
    void aMissedGoalEndsNoBenchmark() {
        QFETCH(int, core);
        QFETCH(int, wire);
        const Run run = benchBeside(
            {{QStringLiteral("s4k-bench"), core}, {QStringLiteral("s4k-bench-wire"), wire}});
        QCOMPARE(run.out, QByteArray("s4k-bench\ns4k-bench-wire\n"));
        QTEST(run.exitCode, "exitCode");
    }

    void helpIsItsOwn() {
        const Run run = runS4k(words("bench --help"));
        QCOMPARE(run.exitCode, 0);
        QVERIFY(run.out.startsWith("usage: s4k bench"));
    }
};

QTEST_GUILESS_MAIN(BenchTest)
#include "bench_test.moc"
