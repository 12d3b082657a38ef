// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/run_s4k.h"
#include "tests/support/files.h"

#include "core/registers/alerts.h"
#include "core/registers/parameter.h"
#include "core/registers/quirk.h"
#include "core/registers/register_table.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace s4k;
using namespace s4k::test;

namespace {

QByteArray dump(const char* subject, const char* format) {
    const Run run = runS4k({QStringLiteral("dump"), QLatin1String(subject),
                            QStringLiteral("--format"), QLatin1String(format)});
    return run.exitCode == 0 ? run.out : "exit code " + QByteArray::number(run.exitCode) + run.err;
}

QJsonArray rows(const char* subject) {
    return QJsonDocument::fromJson(dump(subject, "json")).array();
}

} // namespace

class DumpTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void registersAreTheRegisterFile() {
        QByteArray expected = QByteArray::fromStdString(dataFile("registers.csv"));
        // The file gives the factor of the PT ratio as its inverse; the table has one name for it.
        expected.replace("pt_ratio,RW,1,UInt,,100,", "pt_ratio,RW,1,UInt,,0.01,");
        QByteArray actual = dump("registers", "csv");
        QVERIFY(actual.endsWith("\r\n"));
        actual.replace("\r\n", "\n");
        expected.replace("\r\n", "\n");
        const QList<QByteArray> expectedLines = expected.split('\n');
        const QList<QByteArray> actualLines = actual.split('\n');
        QCOMPARE(actualLines.size(), expectedLines.size());
        for (qsizetype i = 0; i < actualLines.size(); ++i)
            QCOMPARE(actualLines[i], expectedLines[i]);
    }

    void everyRowIsThere_data() {
        QTest::addColumn<QByteArray>("subject");
        QTest::addColumn<QString>("key");
        QTest::addColumn<qsizetype>("count");
        const auto row = [](const char* subject, const char* key, std::size_t count) {
            QTest::newRow(subject)
                << QByteArray(subject) << QString::fromUtf8(key) << static_cast<qsizetype>(count);
        };
        row("registers", "register", kRegisterRowCount);
        row("parameters", "name", kParameterCount);
        row("alerts", "bit", kAlertTable.size());
        row("quirks", "name", kQuirkTable.size());
        row("menu", "screen", 0); // 0: the number of rows is not checked
    }

    void everyRowIsThere() {
        QFETCH(QByteArray, subject);
        QFETCH(QString, key);
        QFETCH(qsizetype, count);
        const QJsonArray list = rows(subject.constData());
        QVERIFY(!list.isEmpty());
        if (count > 0)
            QCOMPARE(list.size(), count);
        QStringList keys;
        for (const QJsonValue& row : list)
            keys.append(row.toObject().value(key).toVariant().toString());
        QVERIFY(!keys.contains(QString()));
        QCOMPARE(keys.removeDuplicates(), qsizetype{0});
        const QList<QByteArray> csv = dump(subject.constData(), "csv").trimmed().split('\n');
        QCOMPARE(csv.size(), list.size() + 1);
        const QList<QByteArray> markdown = dump(subject.constData(), "md").trimmed().split('\n');
        QCOMPARE(markdown.size(), list.size() + 4);
        for (const QByteArray& line : markdown.mid(2))
            QVERIFY2(line.startsWith('|') && line.endsWith('|'), line.constData());
    }

    void theMenuIsATree() {
        const QJsonArray menu = rows("menu");
        QStringList known;
        const QByteArray graph = dump("menu", "dot");
        for (const QJsonValue& value : menu) {
            const QJsonObject row = value.toObject();
            const QString screen = row.value(QStringLiteral("screen")).toString();
            const QString parent = row.value(QStringLiteral("parent")).toString();
            QVERIFY2(parent.isEmpty() || known.contains(parent), qPrintable(screen));
            if (!parent.isEmpty()) {
                const QString edge = QStringLiteral("\"%1\" -> \"%2\";").arg(parent, screen);
                QVERIFY2(graph.contains(edge.toUtf8()), qPrintable(edge));
            }
            known.append(screen);
        }
        QVERIFY(graph.startsWith("digraph menu {"));
        QVERIFY(graph.endsWith("}\n"));
        QCOMPARE(graph.count('{'), graph.count('}'));
        QCOMPARE(graph.count('['), graph.count(']'));
    }

    /// Every format shows the mark and the reason of each row.
    void theMenuShowsMarkAndReason() {
        const QByteArray markdown = dump("menu", "md");
        const QByteArray csv = dump("menu", "csv");
        const QByteArray graph = dump("menu", "dot");
        QVERIFY(csv.startsWith("screen,kind,") && csv.left(200).contains(",mark,reason\r\n"));
        for (const QJsonValue& value : rows("menu")) {
            const QJsonObject row = value.toObject();
            const QByteArray screen = row.value(QStringLiteral("screen")).toString().toUtf8();
            const QByteArray mark = row.value(QStringLiteral("mark")).toString().toUtf8();
            const QByteArray reason = row.value(QStringLiteral("reason")).toString().toUtf8();
            QVERIFY2(mark.size() == 1 && QByteArray("MRFD").contains(mark), screen.constData());
            QVERIFY2(!reason.isEmpty(), screen.constData());
            QVERIFY2(markdown.contains("| " + mark + " | " + reason + " |\n"), screen.constData());
            const QByteArray field = reason.contains(',') ? '"' + reason + '"' : reason;
            QVERIFY2(csv.contains("," + mark + "," + field + "\r\n"), screen.constData());
            QVERIFY2(graph.contains("\\n" + mark + ": " + reason + "\""), screen.constData());
        }
    }

    void parametersShowTheFactoryDefaults() {
        const QJsonArray list = rows("parameters");
        QVERIFY(!list.isEmpty());
        for (const QJsonValue& value : list) {
            const QJsonObject row = value.toObject();
            QCOMPARE(row.value(QStringLiteral("value")), row.value(QStringLiteral("default")));
        }
    }
};

QTEST_GUILESS_MAIN(DumpTest)
#include "dump_test.moc"
