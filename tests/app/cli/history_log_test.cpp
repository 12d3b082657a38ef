// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/run_s4k.h"

#include <QJsonArray>
#include <QTest>

using namespace s4k;
using namespace s4k::test;

namespace {

Run history(const char* line, const QString& path) {
    return runS4k(words("history") + words(line) + QStringList{path});
}

QString field(const char* name) {
    return QStringLiteral(S4K_SOURCE_DIR "/tests/data/field/") + QString::fromLatin1(name);
}

QJsonObject infoOf(const Run& run) {
    return run.exitCode == 0 ? jsonLines(run.out)[0] : QJsonObject();
}

QString from(const QJsonObject& info) {
    const QJsonArray meters = info[QLatin1String("meters")].toArray();
    return meters.isEmpty() ? QString() : meters[0].toObject()[QLatin1String("from")].toString();
}

} // namespace

class HistoryLogTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void localTimesAreReadInTheZoneThatIsGiven() {
        const QString path = field("local12.csv");
        const Run berlin = history("info --json --tz Europe/Berlin", path);
        QCOMPARE(from(infoOf(berlin)), QStringLiteral("2026-07-01T12:00:00.000+02:00"));
        QVERIFY(berlin.err.isEmpty());
        const Run guessed = history("info --json", path);
        QVERIFY(from(infoOf(guessed)).startsWith(QLatin1String("2026-07-01T12:00:00.000")));
        QVERIFY(guessed.err.contains("guessed: column time: its times have no offset"));
        const QJsonArray doubts = infoOf(guessed)[QLatin1String("doubts")].toArray();
        QCOMPARE(doubts.size(), 1);
        QCOMPARE(doubts[0].toObject()[QLatin1String("code")].toString(), QStringLiteral("guessed"));
    }

    void badRowsAreSaid() {
        const Run run = history("info --json", field("ragged.csv"));
        QCOMPARE(infoOf(run)[QLatin1String("rows_left_out")].toInt(), 1);
        QVERIFY(run.err.contains("left out: line 12: it has 2 instead of 3 cells"));
        const Run demand = history("demand", field("ragged.csv"));
        QCOMPARE(demand.exitCode, 0);
        QVERIFY(demand.err.contains("line 12"));
    }

    void howALogIsWrittenCanBeGiven() {
        const TemporaryFiles files;
        const QString path = files.path(QStringLiteral("plant.csv"));
        files.write(QStringLiteral("plant.csv"), "when;volts_an;power_real_total\n"
                                                 "03/04/2026 10:00;230,5;1.000\n"
                                                 "03/04/2026 11:00;231,5;1.200\n");
        const Run refused = history("info", path);
        QCOMPARE(refused.exitCode, 2);
        QVERIFY(refused.err.contains("in the column power_real_total"));
        QVERIFY(refused.err.contains("--decimal"));
        const Run run = history("info --json --decimal comma --time when --time-format mdy "
                                "--separator semicolon --encoding utf-8 --tz utc",
                                path);
        QCOMPARE(from(infoOf(run)), QStringLiteral("2026-03-04T10:00:00.000Z"));
        QVERIFY(run.err.isEmpty());
        const QJsonObject format = infoOf(run)[QLatin1String("format")].toObject();
        QCOMPARE(format[QLatin1String("decimal")].toString(), QStringLiteral(","));
        QCOMPARE(format[QLatin1String("time_format")].toString(), QStringLiteral("mdy"));
        QCOMPARE(format[QLatin1String("zone")].toString(), QStringLiteral("utc"));
    }

    void wrongOptionsAreToldInWords() {
        const QString path = field("local12.csv");
        for (const char* line :
             {"info --decimal dot", "info --separator xx", "info --encoding ebcdic",
              "info --time-format noon", "info --time none", "info --tz Europe/Nowhere"}) {
            const Run run = history(line, path);
            QVERIFY2(run.exitCode == 2, line);
            QVERIFY2(isWholeMessage(run.err), run.err.constData());
        }
    }
};

QTEST_GUILESS_MAIN(HistoryLogTest)
#include "history_log_test.moc"
