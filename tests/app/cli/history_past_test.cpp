// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/energy_periods.h"
#include "app/store/history/history_export.h"
#include "app/store/history/history_loader.h"
#include "app/store/recorder/history_store.h"
#include "tests/app/cli/run_s4k.h"

#include <QDateTime>
#include <QJsonArray>
#include <QTest>

#include <memory>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace s4k;
using namespace s4k::test;

namespace {

constexpr std::int64_t kMinute = 60'000;

std::int64_t utc(int day, int hour, int minute = 0) {
    return QDateTime(QDate(2026, 3, day), QTime(hour, minute), Qt::UTC).toMSecsSinceEpoch();
}

/// One reading per minute from 28 March 20:00 UTC, through the change to summer time in Berlin, to
/// 30 March 02:00 UTC; none between 10:00 and 11:30.
const std::int64_t kFrom = utc(28, 20);
const std::int64_t kTo = utc(30, 2);
const std::int64_t kGapFrom = utc(29, 10);
const std::int64_t kGapTo = utc(29, 11, 30);

std::uint16_t alertsAt(std::int64_t timeMs) {
    const bool loss = timeMs >= utc(29, 9, 30) && timeMs < utc(29, 12);
    const bool frequency = timeMs >= utc(30, 1, 30);
    return static_cast<std::uint16_t>((loss ? 0x0100 : 0) | (frequency ? 0x0040 : 0));
}

past::Moment momentAt(std::int64_t timeMs) {
    const auto minute = static_cast<double>((timeMs - kFrom) / kMinute);
    const auto quarter = static_cast<double>((timeMs - kFrom) / (15 * kMinute));
    past::Moment moment;
    moment.timeMs = timeMs;
    moment.readings[Quantity::PowerRealTotal] = 6'000;
    moment.readings[Quantity::EnergyRealTotal] = 1'000 + 100 * minute;
    moment.readings[Quantity::EnergyApparentTotal] = 5'000 + 120 * minute;
    // Registers show floats.
    moment.readings[Quantity::DemandRealPresent] = static_cast<float>(100.001 * quarter);
    moment.readings[Quantity::DemandApparentPresent] = 120 * quarter;
    moment.alerts = alertsAt(timeMs);
    return moment;
}

/// Records readings at `times` into a history.
void record(const QString& path, const std::vector<std::int64_t>& times) {
    auto store = store::HistoryStore::open({path});
    if (!store)
        qFatal("%s", store.error().message().c_str());
    const int meter = (*store)->addMeter({"", 1, "Main", "", kMinute});
    for (const std::int64_t t : times)
        static_cast<void>((*store)->record(meter, momentAt(t)));
    if (!(*store)->flush())
        qFatal("not stored");
}

/// A history and its export as a CSV log.
struct Plant {
    TemporaryFiles files;
    QString history = files.path(QStringLiteral("plant.s4kdb"));
    QString log = files.path(QStringLiteral("plant.csv"));

    Plant() {
        std::vector<std::int64_t> times;
        for (std::int64_t t = kFrom; t < kTo; t += kMinute)
            if (t < kGapFrom || t >= kGapTo)
                times.push_back(t);
        record(history, times);
        auto reader = store::HistoryReader::open(history);
        if (!reader || !store::exportHistory(**reader, {}, log))
            qFatal("not exported");
    }
};

Run history(const char* line, const QString& path) {
    return runS4k(words("history") + words(line) + QStringList{path});
}

QList<QJsonObject> rowsOf(const char* line, const QString& path) {
    const Run run = history(line, path);
    if (run.exitCode != 0)
        qFatal("%s", run.err.constData());
    return run.out.isEmpty() ? QList<QJsonObject>() : jsonLines(run.out);
}

QString text(const QJsonObject& row, const char* key) {
    return row[QLatin1String(key)].toString();
}

double number(const QJsonObject& row, const char* key) {
    return row[QLatin1String(key)].toDouble(-1);
}

bool isWhole(const QJsonObject& row) {
    return row[QLatin1String("whole")].toBool();
}

/// Whether readings stand around a beginning of a quarter of an hour.
bool isRead(std::int64_t timeMs) {
    return timeMs >= kFrom && timeMs < kTo && (timeMs < kGapFrom || timeMs >= kGapTo);
}

/// The energies that the window shows: by the same loader, books and periods.
std::vector<app::EnergySum> windowSums(const QString& name, app::EnergyPeriod period,
                                       const QTimeZone& zone) {
    const auto loaded = store::loadHistory(name, [](double) { return true; });
    const auto& quarters = loaded->meters[0].past->energy.quarters();
    return app::energyBy(period, quarters, zone, quarters.front().fromMs,
                         quarters.back().fromMs + past::EnergyBook::kStepMs);
}

} // namespace

class HistoryPastTest final : public QObject {
    Q_OBJECT

    std::unique_ptr<Plant> m_plant;

private Q_SLOTS:
    void initTestCase() { m_plant = std::make_unique<Plant>(); }

    void energyIsWhatTheWindowShows_data() {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<bool>("days");
        for (const char* zone : {"UTC", "Europe/Berlin", "Asia/Kolkata"})
            for (const bool days : {false, true})
                QTest::addRow("%s by %s", zone, days ? "day" : "hour") << QByteArray(zone) << days;
    }
    void energyIsWhatTheWindowShows() {
        QFETCH(QByteArray, zone);
        QFETCH(bool, days);
        const QByteArray line =
            QByteArray("energy --json --by ") + (days ? "day" : "hour") + " --tz " + zone;
        const auto rows = rowsOf(line, m_plant->history);
        const auto sums =
            windowSums(m_plant->history, days ? app::EnergyPeriod::Day : app::EnergyPeriod::Hour,
                       QTimeZone(zone));
        QCOMPARE(static_cast<std::size_t>(rows.size()), sums.size());
        for (qsizetype i = 0; i < rows.size(); ++i) {
            const app::EnergySum& sum = sums[static_cast<std::size_t>(i)];
            const auto from = QDateTime::fromString(text(rows[i], "from"), Qt::ISODateWithMs);
            QCOMPARE(from.toMSecsSinceEpoch(), qint64{sum.fromMs});
            QCOMPARE(rows[i][QLatin1String("kwh")].isNull(), sum.quarters == 0);
            if (sum.quarters > 0)
                QCOMPARE(number(rows[i], "kwh"), sum.used[0] * 1e-3);
            QVERIFY(rows[i][QLatin1String("kvarh")].isNull()); // not measured
            QCOMPARE(isWhole(rows[i]), isRead(sum.fromMs) && isRead(sum.toMs));
        }
    }

    /// 6 kW for 23 hours: the day of the change to summer time has one hour less.
    void daysAreThoseOfTheZone() {
        const auto days = rowsOf("energy --by day --tz Europe/Berlin --json", m_plant->history);
        QCOMPARE(days.size(), 3);
        QCOMPARE(text(days[1], "from"), QStringLiteral("2026-03-29T00:00:00.000+01:00"));
        QCOMPARE(text(days[1], "to"), QStringLiteral("2026-03-30T00:00:00.000+02:00"));
        QVERIFY(qAbs(number(days[1], "kwh") - 23 * 6) < 1e-9);
        QVERIFY(qAbs(number(days[1], "kvah") - 23 * 7.2) < 1e-9);
        QVERIFY(isWhole(days[1])); // the gap is within it
        QVERIFY(!isWhole(days[0]));
        const auto utcDays = rowsOf("energy --by day --json", m_plant->history);
        QVERIFY(qAbs(number(utcDays[1], "kwh") - 24 * 6) < 1e-9);
        QCOMPARE(text(utcDays[1], "from"), QStringLiteral("2026-03-29T00:00:00.000Z"));
    }

    /// The energy of a gap is spread over the gap.
    void hoursOfTheGapAreNotWhole() {
        const auto hours =
            rowsOf("energy --json --from 2026-03-29T09:00 --to 2026-03-29T13:00", m_plant->history);
        QCOMPARE(hours.size(), 4);
        for (qsizetype i = 0; i < hours.size(); ++i) {
            QCOMPARE(isWhole(hours[i]), i == 3);
            QVERIFY(qAbs(number(hours[i], "kwh") - 6) < 1e-9);
        }
    }

    void anHourThatBeginsAfterAGapIsWhole() {
        TemporaryFiles files;
        const QString path = files.path(QStringLiteral("gap.s4kdb"));
        std::vector<std::int64_t> times;
        for (std::int64_t t = utc(29, 1); t <= utc(29, 6); t += kMinute)
            if (t < utc(29, 2) || t >= utc(29, 4))
                times.push_back(t);
        record(path, times);
        const auto hours = rowsOf("energy --json", path);
        QCOMPARE(hours.size(), 6);
        for (qsizetype i = 0; i < 5; ++i) {
            QCOMPARE(isWhole(hours[i]), i >= 3);
            QVERIFY(qAbs(number(hours[i], "kwh") - 6) < 1e-9);
        }
    }

    /// A log of hourly readings, all the same but the last.
    void anHourIsBetweenItsReadings() {
        const QString log = QStringLiteral(S4K_SOURCE_DIR "/tests/data/field/hourly_end.csv");
        const auto hours = rowsOf("energy --json", log);
        QCOMPARE(text(hours[8], "from"), QStringLiteral("2026-01-01T08:00:00.000Z"));
        for (qsizetype i = 0; i < 9; ++i) {
            QCOMPARE(number(hours[i], "kwh"), i == 8 ? 10.0 : 0.0);
            QVERIFY(isWhole(hours[i]));
        }
    }

    void anOddReadingIsSaidAndNotCounted() {
        const QString log = QStringLiteral(S4K_SOURCE_DIR "/tests/data/field/energy_one_zero.csv");
        const Run run = history("energy --json --by total", log);
        QCOMPARE(run.exitCode, 0);
        QVERIFY2(
            run.err.contains("energy_real_total, 2026-01-01T01:30:00.000Z: 0 kWh does not fit"),
            run.err);
        QVERIFY(qAbs(number(jsonLines(run.out)[0], "kwh") - 3.983) < 1e-9);
    }

    /// A table in steps shows the demands of the registers.
    void demandsInStepsAreThoseOfTheHistory() {
        const QString path = m_plant->files.path(QStringLiteral("steps.csv"));
        const auto before = rowsOf("demand --json", m_plant->history);
        QVERIFY(!before.isEmpty());
        for (const char* const step : {"60", "300", "900"}) {
            const Run run = runS4k({QStringLiteral("history"), QStringLiteral("export"),
                                    QStringLiteral("--step"), QString::fromLatin1(step),
                                    QStringLiteral("--csv"), path, m_plant->history});
            QVERIFY2(run.exitCode == 0, run.err.constData());
            const auto rows = rowsOf("demand --json", path);
            QCOMPARE(rows.size(), before.size());
            for (qsizetype i = 0; i < rows.size(); ++i)
                QCOMPARE(rows[i][QLatin1String("kw")], before[i][QLatin1String("kw")]);
        }
    }

    void theTotalIsWhatTheRegisterWentOnBy() {
        const auto total = rowsOf("energy --by total --json", m_plant->history);
        QCOMPARE(total.size(), 1);
        QVERIFY(qAbs(number(total[0], "kwh") - 0.1 * (30 * 60 - 1)) < 1e-9);
        QVERIFY(!isWhole(total[0]));
        const auto part = rowsOf("energy --by total --json --tz Europe/Berlin --from "
                                 "2026-03-29T03:00 --to 2026-03-29T04:00",
                                 m_plant->history);
        QCOMPARE(text(part[0], "from"), QStringLiteral("2026-03-29T03:00:00.000+02:00"));
        QVERIFY(qAbs(number(part[0], "kwh") - 6) < 1e-9);
        QVERIFY(isWhole(part[0]));
    }

    /// Energies are stored by quarters of an hour, which count where they begin.
    void aRangeIsCutAtQuarters() {
        for (const QString& file : {m_plant->history, m_plant->log}) {
            const auto part = rowsOf("energy --by total --json --from 2026-03-29T04:07 "
                                     "--to 2026-03-29T04:50",
                                     file);
            QCOMPARE(text(part[0], "from"), QStringLiteral("2026-03-29T04:15:00.000Z"));
            QCOMPARE(text(part[0], "to"), QStringLiteral("2026-03-29T05:00:00.000Z"));
            QVERIFY(qAbs(number(part[0], "kwh") - 4.5) < 1e-9);
            QVERIFY(isWhole(part[0]));
            const auto hours =
                rowsOf("energy --json --from 2026-03-29T04:07 --to 2026-03-29T05:20", file);
            QCOMPARE(text(hours[0], "from"), QStringLiteral("2026-03-29T04:15:00.000Z"));
            QCOMPARE(text(hours[1], "to"), QStringLiteral("2026-03-29T05:30:00.000Z"));
            QVERIFY(qAbs(number(hours[1], "kwh") - 3) < 1e-9);
        }
    }

    /// Energy used before the first reading and after the last one is not known.
    void aPeriodIsWholeBetweenReadingsOnly() {
        const QString log = m_plant->files.write(QStringLiteral("edges.csv"),
                                                 "time,energy_real_total\n2026-03-01T00:10Z,100\n"
                                                 "2026-03-01T00:20Z,200\n2026-03-01T00:30Z,300\n"
                                                 "2026-03-01T00:45Z,400\n2026-03-01T00:59Z,500\n");
        QVERIFY(!isWhole(rowsOf("energy --json", log)[0]));
        QVERIFY(!isWhole(rowsOf("energy --json --by total", log)[0]));
        QVERIFY(isWhole(rowsOf("energy --json --by total --from 2026-03-01T00:15 "
                               "--to 2026-03-01T00:45",
                               log)[0]));
    }

    /// Of two equal local times, the first one is used.
    void timesOfTheZoneAreTheFirstOfTwo() {
        const QString log = m_plant->files.write(QStringLiteral("autumn.csv"),
                                                 "time,energy_real_total\n2026-10-24T23:30Z,0\n"
                                                 "2026-10-25T00:15Z,100\n2026-10-25T01:15Z,300\n"
                                                 "2026-10-25T02:15Z,700\n");
        const auto kwh = [&](const char* range) {
            const QByteArray line =
                QByteArray("energy --by total --json --tz Europe/Berlin ") + range;
            return number(rowsOf(line, log)[0], "kwh");
        };
        QCOMPARE(kwh("--from 2026-10-25T02:00 --to 2026-10-25T03:00"), 0.533333);
        QCOMPARE(kwh("--from 2026-10-25T02:00+01:00 --to 2026-10-25T03:00"), 0.35);
        QCOMPARE(kwh("--from 2026-10-25T03:00"), 0.1);
        QCOMPARE(kwh("--to 2026-10-25T02:30"), 0.15);
        QCOMPARE(kwh("--from 1970-01-01 --to 9999-12-31T23:59"), 0.7);
    }

    void whatIsLeftOutIsSaid() {
        QByteArray lines("time,energy_real_total\n");
        for (int year = 2010; year < 2030; ++year)
            lines += QByteArray::number(year) + "-01-01," + QByteArray::number(year) + "\n";
        const QString sparse = m_plant->files.write(QStringLiteral("sparse.csv"), lines);
        const Run hours = history("energy --json", sparse);
        QCOMPARE(hours.exitCode, 0);
        QCOMPARE(hours.out.count('\n'), 10'000);
        QVERIFY2(hours.err.contains("2027-11-11T09:00:00.000Z is left out"), hours.err);
        QVERIFY(history("energy --json --by day --tz utc", sparse).err.isEmpty());
        lines = "time,energy_real_total\n";
        for (int quarter = 0; quarter < 410 * 96; ++quarter)
            lines += QByteArray::number(quarter * 900) + ',' + QByteArray::number(quarter) + '\n';
        const QString old = m_plant->files.write(QStringLiteral("old.csv"), lines);
        // A log is read completely.
        QVERIFY(!history("energy --by total", old).err.contains("left out"));
        const QString years = m_plant->files.path(QStringLiteral("years.s4kdb"));
        record(years, {kFrom, kFrom + 500 * 24 * 60 * kMinute});
        const Run late = history("energy --by total", years);
        QVERIFY2(late.err.contains("is left out: it reaches back 400 days"), late.err);
        QVERIFY(history("energy --by total", m_plant->history).err.isEmpty());
    }

    void aLogGivesTheSameRows() {
        for (const char* line :
             {"energy --json", "energy --json --by day --tz Europe/Berlin",
              "energy --json --by total", "demand --json", "alerts --json --tz Europe/Berlin"}) {
            const auto log = rowsOf(line, m_plant->log);
            const auto kept = rowsOf(line, m_plant->history);
            QVERIFY2(!kept.isEmpty(), line);
            QCOMPARE(log.size(), kept.size());
            for (qsizetype i = 0; i < log.size(); ++i) {
                QCOMPARE(log[i].keys(), kept[i].keys());
                for (const QString& key : log[i].keys()) {
                    const QJsonValue a = log[i][key];
                    const QJsonValue b = kept[i][key];
                    QVERIFY2(a == b || (a.isDouble() && qAbs(a.toDouble() - b.toDouble()) < 1e-9),
                             line);
                }
            }
        }
    }

    void demandsAreTheEndsOfSubintervals() {
        const auto rows =
            rowsOf("demand --json --from 2026-03-29T00:00 --to 2026-03-29T01:00", m_plant->history);
        QCOMPARE(rows.size(), 4);
        QCOMPARE(text(rows[1], "at"), QStringLiteral("2026-03-29T00:15:00.000Z"));
        QCOMPARE(text(rows[1], "from"), QStringLiteral("2026-03-29T00:00:00.000Z"));
        QVERIFY(qAbs(number(rows[1], "kw") - 1.700017) < 1e-9);
        QVERIFY(rows[1][QLatin1String("kvar")].isNull());
        const auto first = rowsOf("demand --json", m_plant->history)[0];
        QVERIFY(!first.contains(QLatin1String("from"))); // its beginning was not recorded
    }

    void alertsEndWhereReadingsAreMissing() {
        const auto rows = rowsOf("alerts --json", m_plant->history);
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows[0][QLatin1String("bit")].toInt(), 8);
        QCOMPARE(text(rows[0], "name"), QStringLiteral("Phase loss A"));
        QCOMPARE(text(rows[0], "from"), QStringLiteral("2026-03-29T09:30:00.000Z"));
        QCOMPARE(text(rows[0], "to"), QStringLiteral("2026-03-29T09:59:00.000Z"));
        QCOMPARE(text(rows[1], "from"), QStringLiteral("2026-03-29T11:30:00.000Z"));
        QCOMPARE(text(rows[1], "to"), QStringLiteral("2026-03-29T12:00:00.000Z"));
        QCOMPARE(rows[2][QLatin1String("bit")].toInt(), 6);
        QVERIFY(rows[2][QLatin1String("to")].isNull()); // still active
        QVERIFY(rows[2].contains(QLatin1String("to")));
        QCOMPARE(rowsOf("alerts --json --to 2026-03-29T11:30", m_plant->history).size(), 1);
    }

    void tablesAreForPeopleAndCsvForPrograms() {
        const Run table = history("energy --by day --tz Europe/Berlin", m_plant->history);
        QCOMPARE(table.exitCode, 0);
        const QList<QByteArray> lines = table.out.trimmed().split('\n');
        QCOMPARE(lines.size(), 4);
        QVERIFY(lines[0].contains("kwh"));
        QVERIFY(lines[2].contains("138.000"));
        QVERIFY(lines[2].contains("  -  ")); // a value that is not known
        const Run csv = history("energy --by day --csv -", m_plant->log);
        QVERIFY(csv.out.startsWith("from,to,kwh,kvarh,kvah,whole\r\n"));
        QVERIFY(csv.out.contains("2026-03-29T00:00:00.000Z,2026-03-30T00:00:00.000Z,144"));
        const QString file = m_plant->files.path(QStringLiteral("demand.csv"));
        const Run written = runS4k(words("history demand --csv") + QStringList{file, m_plant->log});
        QCOMPARE(written.exitCode, 0);
        QVERIFY(written.out.isEmpty());
        QVERIFY(readAll(file).startsWith("from,at,kw,kvar,kva\r\n,2026-03-28T20:15:00.000Z,"));
    }

    void whatIsEmptySaysSo() {
        for (const char* line : {"energy --json --to 2026-01-01", "demand --from 2027-01-01",
                                 "alerts --csv - --to 2026-03-29"}) {
            const Run run = history(line, m_plant->history);
            QCOMPARE(run.exitCode, 0);
            QVERIFY2(run.err.startsWith("s4k: no "), run.err);
        }
    }

    void aLogHasInfoAndCanBeExported() {
        const QJsonObject info = jsonLines(history("info --json", m_plant->log).out)[0];
        const QJsonObject meter = info[QLatin1String("meters")].toArray()[0].toObject();
        QCOMPARE(meter[QLatin1String("readings")].toInt(), 30 * 60 - 90);
        QCOMPARE(text(meter, "from"), QStringLiteral("2026-03-28T20:00:00.000Z"));
        QVERIFY(history("info", m_plant->log).out.contains("energy_real_total"));
        const QString out = m_plant->files.path(QStringLiteral("part.csv"));
        const auto exported = [&](const char* line, const QString& from) {
            const Run run = runS4k(words("history export") + words(line) +
                                   QStringList{QStringLiteral("--csv"), out, from});
            if (run.exitCode != 0)
                qFatal("%s", run.err.constData());
            return readAll(out);
        };
        const char* part = "--columns power_real_total,energy_real_total --step 3600 "
                           "--from 2026-03-29T00:00 --to 2026-03-29T03:00";
        QCOMPARE(exported(part, m_plant->log), exported(part, m_plant->history));
        QCOMPARE(exported("", m_plant->log), readAll(m_plant->log));
        const QString small =
            m_plant->files.write(QStringLiteral("small.csv"), "time,volts_an\n2026-03-01,230\n");
        QCOMPARE(exported("", small),
                 QByteArray("time,volts_an\r\n2026-03-01T00:00:00.000Z,230\r\n"));
        const Run lacking =
            runS4k(words("history export --columns volts_bn --csv") + QStringList{out, small});
        QCOMPARE(lacking.exitCode, 2);
        QVERIFY(isWholeMessage(lacking.err));
    }

    /// Column headings of any file must neither control the terminal nor break the JSON.
    void namesOfAnyLogCanBeShown() {
        const QString log =
            m_plant->files.write(QStringLiteral("names.csv"),
                                 "time,\x1b[31mred\x07,K\xe4lte\n2026-03-01,1,2\n2026-03-02,1,2\n");
        const QByteArray shown = history("info", log).out;
        QVERIFY2(shown.contains(".[31mred., K\xc3\xa4lte"), shown);
        const QJsonObject info = jsonLines(history("info --json", log).out)[0];
        QCOMPARE(info[QLatin1String("columns")].toArray()[1].toString(),
                 QStringLiteral("K\u00e4lte"));
    }

    void anExportNamesTheColumnsThatItLeavesOut() {
        const auto exported = [&](const char* name, const QByteArray& text) {
            return runS4k(words("history export --csv") +
                          QStringList{m_plant->files.path(QStringLiteral("some.csv")),
                                      m_plant->files.write(QLatin1String(name), text)});
        };
        const Run some = exported("mixed.csv", "time,volts_an,oil temp\n2026-03-01,230,50\n");
        QCOMPARE(some.exitCode, 0);
        QVERIFY2(some.err.contains("left out: oil temp"), some.err);
        QVERIFY(!exported("own.csv", "time,volts_an,alerts\n2026-03-01,230,0\n")
                     .err.contains("left out"));
        const Run none = exported("none.csv", "time,oil temp\n2026-03-01,50\n");
        QCOMPARE(none.exitCode, 2);
        QVERIFY2(isWholeMessage(none.err), none.err);
    }

    void logsWithoutAlertsSaySo() {
        const QString log = m_plant->files.write(QStringLiteral("free.csv"),
                                                 "time,energy_real_total\n2026-03-01,1\n");
        QVERIFY(history("alerts", log).err.contains("no record of alerts"));
        QVERIFY(history("alerts --to 2026-03-29", m_plant->log).err.contains("no alerts"));
    }

    /// A mistyped --csv must not overwrite the history that is read.
    void resultsNeverReplaceWhatTheyComeFrom() {
        const QString link = m_plant->files.path(QStringLiteral("link.csv"));
        QVERIFY(QFile::link(m_plant->log, link));
        for (const char* verb : {"energy", "demand", "alerts", "export"})
            for (const auto& [file, out] :
                 {std::pair(m_plant->history, m_plant->history),
                  std::pair(m_plant->log, m_plant->log), std::pair(m_plant->log, link),
                  std::pair(link, m_plant->log)}) {
                const QByteArray before = readAll(file);
                const Run run = runS4k({QStringLiteral("history"), QLatin1String(verb), file,
                                        QStringLiteral("--csv"), out});
                QCOMPARE(run.exitCode, 2);
                QVERIFY2(isWholeMessage(run.err), run.err.constData());
                QCOMPARE(readAll(file), before);
            }
    }

#ifdef Q_OS_UNIX
    void onlyFilesAreReplaced() {
        const QString pipe = m_plant->files.path(QStringLiteral("pipe"));
        QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        for (const char* verb : {"energy", "export"}) {
            const Run run = runS4k({QStringLiteral("history"), QLatin1String(verb), m_plant->log,
                                    QStringLiteral("--csv"), pipe});
            QCOMPARE(run.exitCode, 2);
            QVERIFY2(run.err.contains("it is not a regular file"), run.err);
            QVERIFY(!QFileInfo(pipe).isFile());
        }
    }
#endif

    void wrongInputIsRefusedInWords() {
        for (const char* line :
             {"energy --tz Europe/Berlni", "energy --by week", "energy --json --csv -",
              "energy --from noon", "energy --from 2026-03-29 --to 2026-03-28", "demand --by day",
              "alerts --step 60", "info --from 2026-03-29", "energy --meter 2", "energie",
              "demand --csv /nowhere/at/all.csv", "export --csv -"})
            for (const QString& file : {m_plant->history, m_plant->log}) {
                const Run run = history(line, file);
                QVERIFY2(run.exitCode == 2, line);
                QVERIFY2(isWholeMessage(run.err), run.err.constData());
            }
        const Run zone = history("energy --tz Europe/Berlni", m_plant->history);
        QVERIFY2(zone.err.contains("did you mean Europe/Berlin?"), zone.err);
        const QString waves =
            m_plant->files.write(QStringLiteral("waves.csv"), "time,va,ia\n0,1,2\n0.1,2,3\n");
        QVERIFY(isWholeMessage(history("energy", waves).err));
    }
};

QTEST_GUILESS_MAIN(HistoryPastTest)
#include "history_past_test.moc"
