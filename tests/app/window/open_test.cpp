// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/files/file_kind.h"
#include "app/store/history/history_export.h"
#include "app/store/history/history_loader.h"
#include "app/store/history/history_reader.h"
#include "core/base/utc_time.h"
#include "core/series/columns.h"
#include "tests/app/window/replay_bench.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <cmath>

using namespace s4k;
using test::kMarch;
using test::ReplayBench;

namespace {

/// Writes readings directly into a store; the power of each reading is its time.
void recordRamp(const QString& name, int meters, int seconds) {
    auto store = store::HistoryStore::open({name});
    for (int m = 0; m < meters; ++m) {
        const int number =
            (*store)->addMeter({m == 0 ? "" : "127.0.0.1:1502", m + 1, "", "", 1000});
        for (int i = 0; i < seconds; ++i) {
            past::Moment sample;
            sample.timeMs = kMarch + i * std::int64_t{1000};
            sample.readings[Quantity::PowerRealA] = 1000.0 * (i % 900);
            sample.readings[Quantity::EnergyRealTotal] = 100.0 * i;
            sample.readings[Quantity::DemandRealPresent] = i / 900;
            sample.alerts = i >= seconds / 2 && i < seconds / 2 + 60 ? 0x0100 : 0;
            if (!(*store)->record(number, sample))
                qFatal("not recorded");
        }
        if (!(*store)->flush())
            qFatal("not stored");
    }
}

QString oddName() {
    return QStringLiteral("odd");
}

series::Column whole(const past::TrendBuffer& trend, std::size_t series) {
    const series::Pyramid& p = trend.pyramid();
    return series::columns(p, series, series::cut(p, p.newest(), -1e15, 1e15, 1)).front();
}

} // namespace

class OpenTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::Theme::Light, false); }

    void filesAreToldByWhatIsInThem_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("kind");
        const auto row = [](const char* what, const char* name, const QByteArray& text,
                            store::FileKind kind) {
            QTest::newRow(what) << text << QString::fromLatin1(name) << int(kind);
        };
        using enum store::FileKind;
        row("history", "x.txt", QByteArray("SQLite format 3\0", 16) + "...", History);
        row("comtrade", "x.CFG", "station,1,1999", Recording);
        row("waves", "x.csv", "time,va,vb,vc,ia,ib,ic\n0,1,2,3,4,5,6\n", Recording);
        row("waves with a rate", "x.csv", "# va,ia (V, A) fs=2520\n1,2\n", Recording);
        row("quoted waves", "x.csv", "\"Time\";\"VA\"\n0;1\n", Recording);
        row("log", "x.csv", "time,volts_an\n2026-03-01T00:00:00Z,230\n", Log);
        row("log with a mark", "x.txt", "\xEF\xBB\xBFtime\ttemperature\n0\t20\n", Log);
    }
    void filesAreToldByWhatIsInThem() {
        QFETCH(QByteArray, text);
        QFETCH(QString, name);
        QFETCH(int, kind);
        const QTemporaryDir folder;
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        const auto found = store::fileKind(file.fileName());
        QVERIFY2(found.ok(), found ? "" : found.error().message().c_str());
        QCOMPARE(int(*found), kind);
        QVERIFY(store::fileKind(QStringLiteral("postgresql://me@host/plant")).value() ==
                store::FileKind::History);
    }

    void allMetersOfAHistoryJoinTheDesk() {
        ReplayBench b;
        recordRamp(b.path("plant.s4kdb"), 3, 2'000);
        QVERIFY(b.open(b.path("plant.s4kdb")));
        QCOMPARE(b->desk().seats().size(), std::size_t{4});
        std::vector<QString> groups;
        for (const auto& seat : b->desk().seats())
            if (seat->link().health == ui::LinkHealth::Recorded)
                groups.push_back(seat->link().bus);
        QCOMPARE(groups.size(), std::size_t{3});
        QCOMPARE(groups[0], QStringLiteral("plant.s4kdb"));
        QVERIFY(groups[1].contains(QLatin1String("127.0.0.1:1502")));
        QCOMPARE(b.shown().snapshot().settings[Parameter::Address], 1);
        const past::MeterPast& past = b.past();
        QVERIFY(past.recorded);
        QCOMPARE(past.trend.size(), std::size_t{2'000});
        QCOMPARE(past.trend.firstSecond(), kMarch / 1e3);
        QCOMPARE(past.alerts.spans().size(), std::size_t{1});
        QCOMPARE(past.alerts.spans()[0].bit, std::uint8_t{8});
        QCOMPARE(past.alerts.spans()[0].fromMs, kMarch + 1'000'000);
        QCOMPARE(*past.alerts.spans()[0].toMs, kMarch + 1'060'000);
        QCOMPARE(past.demands.points().size(), std::size_t{2}); // after 900 s and 1800 s
        double sum = 0;
        for (const past::EnergyStep& quarter : past.energy.quarters())
            sum += quarter.used[0];
        QCOMPARE(sum, 100.0 * 1'999); // increase of the register
    }

    /// For times whose readings are not in memory, minutes and quarters are: no extreme value is
    /// lost.
    void aSteadyDemandHasNoHoles() {
        ReplayBench bench;
        test::recordLoad(bench.path("steady.s4kdb"), 610);
        QVERIFY(bench.open(bench.path("steady.s4kdb")));
        const auto& points = bench.past().demands.points();
        QCOMPARE(points.size(), std::size_t{10});
        for (std::size_t i = 1; i < points.size(); ++i) {
            QCOMPARE(points[i].timeMs - points[i - 1].timeMs, std::int64_t{60'000});
            QVERIFY(std::abs(points[i].demand[0] / points[0].demand[0] - 1) < 1e-4);
        }
    }

    void oldTimesAreKnownByTheirSummaries() {
        const QTemporaryDir folder;
        const QString name = folder.filePath(QStringLiteral("x.s4kdb"));
        recordRamp(name, 1, 4 * 3'600);
        const auto never = [](double) { return true; };
        const auto exact = store::loadHistory(name, never);
        QVERIFY(exact.ok());
        const auto coarse = store::loadHistory(name, never, {7'200, 1'440, 2'000});
        QVERIFY(coarse.ok());
        const past::TrendBuffer& all = exact->meters[0].past->trend;
        const past::TrendBuffer& some = coarse->meters[0].past->trend;
        QVERIFY(some.size() <= 7'200U + 60);
        QCOMPARE(all.size(), std::size_t{14'400});
        QCOMPARE(some.oldestSecond(), all.oldestSecond());
        QCOMPARE(some.lastSecond(), all.lastSecond());
        for (std::size_t series = 0; series < all.pyramid().series(); ++series) {
            const series::Column a = whole(all, series);
            const series::Column c = whole(some, series);
            QCOMPARE(c.count, a.count);
            if (a.empty())
                continue;
            QCOMPARE(c.min, a.min);
            QCOMPARE(c.max, a.max);
            QVERIFY(std::abs(c.mean - a.mean) <= 1e-3F * std::abs(a.mean));
        }
    }

    /// The first minute of a history is computed from its readings only, not also from its stored
    /// summary.
    void nothingIsCountedTwice() {
        const QTemporaryDir folder;
        const QString name = folder.filePath(QStringLiteral("x.s4kdb"));
        {
            auto store = store::HistoryStore::open({name});
            const int number = (*store)->addMeter({"", 1, "", "", 1000});
            for (int i = 0; i < 2'000; ++i) {
                past::Moment sample;
                sample.timeMs = kMarch + 450'500 + i * 1000;
                sample.readings[Quantity::PowerRealA] = i;
                QVERIFY((*store)->record(number, sample));
            }
        }
        const auto loaded = store::loadHistory(name, [](double) { return true; });
        QVERIFY(loaded.ok());
        const past::TrendBuffer& trend = loaded->meters[0].past->trend;
        QCOMPARE(trend.oldestSecond(), (kMarch + 450'500) / 1e3);
        std::uint32_t most = 0;
        for (std::size_t series = 0; series < trend.pyramid().series(); ++series)
            most = std::max(most, whole(trend, series).count);
        QCOMPARE(most, std::uint32_t{2'000});
    }

    /// The valid parts of a history that was edited by hand are shown.
    void aHistoryFullOfNonsenseDoesNoHarm() {
        ReplayBench b;
        recordRamp(b.path("odd.s4kdb"), 2, 100);
        const auto run = [&b](const QStringList& statements) {
            {
                auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), oddName());
                database.setDatabaseName(b.path("odd.s4kdb"));
                QVERIFY(database.open());
                for (const QString& sql : statements) {
                    QSqlQuery query(database);
                    QVERIFY2(query.exec(sql), qPrintable(sql));
                }
                database.close();
            }
            QSqlDatabase::removeDatabase(oddName());
        };
        run({QStringLiteral("UPDATE meters SET unit = -7, period_ms = -1, "
                            "name = '%1', bus = '%1' WHERE id = 1")
                 .arg(QString(100'000, QLatin1Char('x'))),
             QStringLiteral("UPDATE samples SET t = 9223372036854775807 WHERE meter = 2 "
                            "AND t = (SELECT max(t) FROM samples WHERE meter = 2)"),
             QStringLiteral("UPDATE samples SET data = x'00ff' WHERE meter = 1 AND t % 2000 = 0"),
             QStringLiteral("UPDATE rollup_minute SET data = x'ff'"),
             QStringLiteral("INSERT INTO alerts VALUES (1, -5, -1, 99999999)"),
             QStringLiteral("INSERT INTO demands VALUES (1, 'x', 'y', NULL, 1e300)"),
             QStringLiteral("INSERT INTO notes VALUES (1, -1, ''), (1, 5, 'two%1lines')")
                 .arg(QLatin1Char('\n'))});
        QVERIFY(b.open(b.path("odd.s4kdb")));
        QCOMPARE(b->desk().seats().size(), std::size_t{2}); // the second meter has no last time
        QVERIFY(b.shown().link().where.size() <= 80);
        QVERIFY(b.past().trend.size() >= 50);
        QVERIFY(b.past().notes.empty());
        run({QStringLiteral("UPDATE samples SET t = -t"),
             QStringLiteral("UPDATE rollup_quarter SET t = -t")});
        QVERIFY(!b.refusal(b.path("odd.s4kdb")).isEmpty());
        run({QStringLiteral("DROP TABLE samples")});
        QVERIFY(!b.refusal(b.path("odd.s4kdb")).isEmpty());
    }

    void aHistoryThatIsBeingRecordedOpens() {
        ReplayBench b;
        b->recorder().start(b.path("now.s4kdb"));
        b.fleet.advance(std::size_t{4'100} * kSampleRate); // most is stored at once
        QVERIFY(QTest::qWaitFor(
            [&b] {
                auto reader = store::HistoryReader::open(b.path("now.s4kdb"));
                const auto meters = reader
                                        ? (*reader)->meters()
                                        : Result<std::vector<store::StoredMeter>>(reader.error());
                return meters && !meters->empty() && meters->front().rawRows >= 60;
            },
            20'000));
        QVERIFY(b.open(b.path("now.s4kdb")));
        QVERIFY(b->recorder().isRecording());
        QVERIFY(b.past().trend.size() >= 60);
        b->recorder().stop();
    }

    void aLogDrivesThePanelAndTheTrends() {
        ReplayBench b;
        QByteArray text = "time,volts_an,power_real_total,temperature,remark,energy_real_total\n";
        for (int i = 0; i < 2'000; ++i)
            text += QByteArray::fromStdString(utcTimeMs(kMarch + i * 1000)) + ',' +
                    QByteArray::number(230 + i % 10) + ',' + QByteArray::number(1000 * i) + ',' +
                    QByteArray::number(20.5) + ",fine," + QByteArray::number(i) + '\n';
        b.write("log.csv", text);
        QVERIFY(b.open(b.path("log.csv")));
        const MeterSnapshot& last = b.shown().snapshot();
        QCOMPARE(last.image.value(Quantity::VoltsAn), 239.0);
        QCOMPARE(last.image.value(Quantity::PowerRealTotal), 1'999'000.0);
        QVERIFY(last.image.systemType() == SystemType::OnePhaseLn); // no values of phases B and C
        QCOMPARE(b.past().trend.freeColumns(), std::vector<std::string>{"temperature"});
        QCOMPARE(b.past().trend.size(), std::size_t{2'000});
        double used = 0;
        for (const past::EnergyStep& quarter : b.past().energy.quarters())
            used += quarter.used[0];
        QCOMPARE(used, 1'999.0);
        QVERIFY(
            b.window.messages().message().cause.contains(QStringLiteral("remark"))); // text column
        QVERIFY(b.shown().port().availability(Parameter::CtPrimary) == Availability::Unavailable);
        QVERIFY(!ui::isKnown(b.shown().link())); // a log has no settings
        b.goTo(kMarch + 12'300);
        QTRY_COMPARE(b.shown().snapshot().image.value(Quantity::VoltsAn), 232.0);
    }

    /// An exported history can be opened as a log.
    void anExportedHistoryOpensAsALog() {
        ReplayBench b;
        test::recordLoad(b.path("day.s4kdb"), 200);
        QVERIFY(b.open(b.path("day.s4kdb")));
        const MeterSnapshot was = b.shown().snapshot();
        auto reader = store::HistoryReader::open(b.path("day.s4kdb"));
        QVERIFY(store::exportHistory(**reader, {}, b.path("day.csv")).ok());
        QVERIFY(b.open(b.path("day.csv")));
        QVERIFY(b.past().trend.freeColumns().empty());
        const MeterSnapshot& is = b.shown().snapshot();
        QVERIFY(is.image.systemType() == was.image.systemType());
        for (const QuantityTraits& row : kQuantities)
            if (!std::isnan(was.image.value(row.quantity)))
                QVERIFY(std::abs(is.image.value(row.quantity) - was.image.value(row.quantity)) <=
                        1e-6 * std::abs(was.image.value(row.quantity)));
        QCOMPARE(is.image.alerts(), was.image.alerts());
    }

    void whatALogLacksIsSaid() {
        ReplayBench b;
        const QByteArray log = "time,x,y\n0,1,2\n1,2,3\n2,3\n3,4,5\n";
        b.write("odd.csv", log);
        b->opener().open(b.path("odd.csv"));
        QTRY_VERIFY(b.window.messages().isVisible());
        const ui::Message& message = b.window.messages().message();
        QVERIFY(message.thing.contains(QStringLiteral("odd.csv")));
        QVERIFY2(message.cause.contains(QStringLiteral("line 4: it has 2 instead of 3 cells")),
                 qPrintable(message.cause));
    }

    void whatCannotBeOpenedIsSaidAndNothingElseHappens_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("cause");
        const auto row = [](const char* what, const QByteArray& text, const char* cause) {
            QTest::newRow(what) << text << QString::fromLatin1(cause);
        };
        row("empty", "", "empty");
        row("zeros", QByteArray(5'000, '\0'), "NUL");
        row("zeros in a log", "time,x\n0,1\n1,\0" + QByteArray(3, '\0') + "\n", "NUL");
        row("ragged", "time,x,y\n0,1,2\n1,2\n2,3\n", "most lines have 2");
        row("too long rows", "time,x,y\n0,1,2\n1,2,3,4\n2,3,4,5\n", "it has 4 instead of 3 cells");
        row("a million columns", "time" + QByteArray(",x").repeated(1'000'000) + "\n",
            "more than 1000 cells");
        row("more columns than anybody has", "time" + QByteArray(",x").repeated(400'000) + "\n",
            "more than 1000 cells");
        row("no time", "x,y\nabc,2\n", "no column holds times");
        row("no numbers", "time,x\n0,abc\n", "numbers");
        row("one line", QByteArray(3'000'000, 'x'), "longer");
        row("binary",
            QByteArray("\x7f"
                       "ELF\1\1\1\0\0\0\0",
                       11),
            "NUL");
        row("corrupt database", QByteArray("SQLite format 3\0", 16) + QByteArray(50, 'x'), "cut");
        row("damaged database", QByteArray("SQLite format 3\0", 16) + QByteArray(20'000, '\1'), "");
    }
    void whatCannotBeOpenedIsSaidAndNothingElseHappens() {
        QFETCH(QByteArray, text);
        QFETCH(QString, cause);
        ReplayBench b;
        b.write("bad.csv", text);
        const QString said = b.refusal(b.path("bad.csv"));
        QVERIFY2(said.contains(cause), qPrintable(said));
        QVERIFY(!b.window.messages().message().remedy.isEmpty());
        QVERIFY(!b.window.messages().message().actionText.isEmpty());
        QCOMPARE(b->desk().seats().size(), std::size_t{1});
        QFile file(b.path("bad.csv")); // the file is unchanged
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), text);
    }

    void foldersAndMissingFilesAreRefused() {
        ReplayBench b;
        QVERIFY(b.refusal(b.folder()).contains(QLatin1String("folder")));
        QVERIFY(!b.refusal(b.path("nothing.s4kdb")).isEmpty());
        QVERIFY(!b.refusal(QStringLiteral("postgresql://127.0.0.1:1/none")).isEmpty());
        QVERIFY(!b.refusal(QStringLiteral("postgresql://")).isEmpty());
        QCOMPARE(b->desk().seats().size(), std::size_t{1});
    }

    void openingCanBeCancelled() {
        ReplayBench b;
        recordRamp(b.path("long.s4kdb"), 1, 40'000);
        Q_EMIT b.window.fileDropped(b.path("long.s4kdb"));
        QVERIFY(b->background().isBusy());
        Q_EMIT b.window.tasks().cancelled();
        QTRY_VERIFY(!b->background().isBusy());
        QCOMPARE(b->desk().seats().size(), std::size_t{1});
        QVERIFY(b.open(b.path("long.s4kdb"))); // a file that exists is opened
        QCOMPARE(b.past().trend.size(), std::size_t{40'000});
    }

    void theWindowEndsWhileItOpens() {
        ReplayBench b;
        recordRamp(b.path("long.s4kdb"), 1, 20'000);
        Q_EMIT b.window.fileDropped(b.path("long.s4kdb"));
        QVERIFY(b->background().isBusy());
    }

    void aRecordingPlaysOnAMeterOfThisProgram() {
        ReplayBench b;
        test::recordLoad(b.path("day.s4kdb"), 3);
        QVERIFY(b.open(b.path("day.s4kdb")));
        QByteArray text = "time,va,ia\n";
        for (int i = 0; i < 2'520; ++i)
            text += QByteArray::number(i / 2520.0, 'f', 6) + ',' +
                    QByteArray::number(170 * std::sin(i * 2 * 3.14159265 * 60 / 2520), 'f', 3) +
                    ",1\n";
        b.write("wave.csv", text);
        Q_EMIT b.window.fileDropped(b.path("wave.csv"));
        QVERIFY(b.shown().source() != nullptr); // not the recorded meter
        QTRY_VERIFY(b.shown().source()->sourceView().kind == ui::Source::Recording);
    }
};

QTEST_MAIN(OpenTest)
#include "open_test.moc"
