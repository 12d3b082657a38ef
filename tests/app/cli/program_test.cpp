// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/run_s4k.h"

#include "core/registers/parameter.h"

#include <QRegularExpression>
#include <QTest>

using namespace s4k;
using namespace s4k::test;

class ProgramTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void helpListsTheCommandsInGroups_data() {
        QTest::addColumn<QByteArray>("word");
        for (const char* word : {"--help", "-h", "help"})
            QTest::newRow(word) << QByteArray(word);
    }

    void helpListsTheCommandsInGroups() {
        QFETCH(QByteArray, word);
        const Run run = runS4k({QString::fromUtf8(word)});
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.err, QByteArray());
        for (const char* name : {"measure", "press", "screens", "serve", "poll", "dump", "bench"})
            QVERIFY2(run.out.contains(QByteArray("\n  ") + name + ' '), name);
        QVERIFY(run.out.contains("\nmetering\n"));
    }

    void versionIsOneLine() {
        const Run run = runS4k(words("--version"));
        QCOMPARE(run.exitCode, 0);
        const QRegularExpression shape(QStringLiteral("^s4k \\d+\\.\\d+\\.\\d+\n$"));
        QVERIFY(shape.match(QString::fromUtf8(run.out)).hasMatch());
    }

    void everyCommandHelps_data() {
        QTest::addColumn<QByteArray>("name");
        for (const char* name : {"measure", "press", "screens", "serve", "poll", "dump", "bench"})
            QTest::newRow(name) << QByteArray(name);
    }

    void everyCommandHelps() {
        QFETCH(QByteArray, name);
        const Run run = runS4k({QString::fromUtf8(name), QStringLiteral("--help")});
        QCOMPARE(run.exitCode, 0);
        QVERIFY(run.out.startsWith("usage: s4k " + name));
        for (const QByteArray& line : run.out.split('\n')) {
            QVERIFY2(line.size() <= 100, line.constData());
            QVERIFY2(!line.endsWith(' '), line.constData());
        }
    }

    void measureHasAnOptionForEveryParameter() {
        const Run run = runS4k(words("measure --help"));
        for (const ParameterRow& row : kParameterTable) {
            const std::string option = "\n  --" + std::string(row.name) + " value";
            QVERIFY2(run.out.contains(option.c_str()), option.c_str());
        }
    }
};

QTEST_GUILESS_MAIN(ProgramTest)
#include "program_test.moc"
