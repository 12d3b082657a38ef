// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/run_s4k.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

using namespace s4k::test;

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
        // A copy of s4k in a directory of its own has no s4k-bench beside it.
        const TemporaryFiles files;
        const QString copy = files.path(QStringLiteral("s4k"));
        const QString program = qEnvironmentVariable("S4K_PROGRAM");
        QVERIFY(QFile::copy(program, copy));
        qputenv("S4K_PROGRAM", copy.toUtf8());
        const Run run = runS4k(words("bench"));
        qputenv("S4K_PROGRAM", program.toUtf8());
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(isWholeMessage(run.err), run.err.constData());
        QVERIFY2(run.err.contains("was not built"), run.err.constData());
    }

    void helpIsItsOwn() {
        const Run run = runS4k(words("bench --help"));
        QCOMPARE(run.exitCode, 0);
        QVERIFY(run.out.startsWith("usage: s4k bench"));
    }
};

QTEST_GUILESS_MAIN(BenchTest)
#include "bench_test.moc"
