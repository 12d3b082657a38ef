// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the trends without a window: quantities, sections, times, limits, sets, tables.
#include "core/base/random.h"
#include "core/past/trend_pieces.h"
#include "core/registers/alerts.h"
#include "tests/ui/trends/trend_bench.h"
#include "tests/ui/trends/trend_tools.h"
#include "ui/charts/time_ticks.h"
#include "ui/trends/plot/note_flags.h"
#include "ui/trends/trend_choice.h"
#include "ui/trends/trend_csv.h"
#include "ui/trends/trend_limits.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QTest>

#include <cmath>
#include <set>

using namespace s4k;
using namespace s4k::test;
using past::TrendBuffer;
using ui::ChartSet;
using ui::TimeTick;
using ui::TrendUnit;

namespace {

double utc(int year, int month, int day, int hour, int minute = 0) {
    return static_cast<double>(
        QDateTime(QDate(year, month, day), QTime(hour, minute), Qt::UTC).toSecsSinceEpoch());
}

QTimeZone berlin() {
    return QTimeZone("Europe/Berlin");
}

QStringList labelsOf(const std::vector<TimeTick>& ticks) {
    QStringList labels;
    for (const TimeTick& tick : ticks)
        labels.append(QString(tick.label).replace(QLatin1Char('\n'), QLatin1Char('|')));
    return labels;
}

QStringList written(const ui::TrendCsv& table, const QTimeZone& zone) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!table.write(
            buffer, [](double) { return true; }, zone))
        return {};
    return QString::fromUtf8(buffer.data()).trimmed().split(QStringLiteral("\r\n"));
}

} // namespace

class TrendsModelTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void unitsOfColumnsAreInTheirNames() {
        QCOMPARE(ui::columnUnit(QStringLiteral("Oil (degC)")), QStringLiteral("degC"));
        QCOMPARE(ui::columnUnit(QStringLiteral("Oil [K]")), QStringLiteral("K"));
        QCOMPARE(ui::columnUnit(QStringLiteral("()")), QStringLiteral("()"));
    }

    void aDayOfTwentyThreeHoursHasItsMidnights() {
        const auto ticks =
            ui::timeTicks(utc(2026, 3, 27, 23), utc(2026, 3, 30, 22), 5, berlin(), QLocale::c());
        QCOMPARE(labelsOf(ticks),
                 QStringList({QStringLiteral("28 Mar|2026"), QStringLiteral("29 Mar"),
                              QStringLiteral("30 Mar"), QStringLiteral("31 Mar")}));
        QCOMPARE(ticks[1].seconds - ticks[0].seconds, 24 * 3600.0);
        QCOMPARE(ticks[2].seconds - ticks[1].seconds, 23 * 3600.0);
        const auto hours =
            ui::timeTicks(utc(2026, 3, 28, 23), utc(2026, 3, 29, 3), 6, berlin(), QLocale::c());
        QCOMPARE(labelsOf(hours), QStringList({QStringLiteral("00:00|29 Mar"),
                                               QStringLiteral("01:00"), QStringLiteral("03:00"),
                                               QStringLiteral("04:00"), QStringLiteral("05:00")}));
    }

    void anHourThatComesTwiceIsWrittenTwice() {
        const auto hours =
            ui::timeTicks(utc(2026, 10, 24, 22), utc(2026, 10, 25, 3), 7, berlin(), QLocale::c());
        QCOMPARE(labelsOf(hours),
                 QStringList({QStringLiteral("00:00|25 Oct"), QStringLiteral("01:00"),
                              QStringLiteral("02:00"), QStringLiteral("02:00"),
                              QStringLiteral("03:00"), QStringLiteral("04:00")}));
        const auto days =
            ui::timeTicks(utc(2026, 10, 24, 22), utc(2026, 10, 26, 0), 3, berlin(), QLocale::c());
        QCOMPARE(days[1].seconds - days[0].seconds, 13 * 3600.0); // noon of a day of 25 hours
    }

    void monthsAndYearsBeginWhereTheyDo() {
        const auto months =
            ui::timeTicks(utc(2025, 11, 15, 0), utc(2026, 4, 15, 0), 8, berlin(), QLocale::c());
        QCOMPARE(labelsOf(months), QStringList({QStringLiteral("Dec|2025"),
                                                QStringLiteral("Jan|2026"), QStringLiteral("Feb"),
                                                QStringLiteral("Mar"), QStringLiteral("Apr")}));
        QCOMPARE(months[0].seconds, utc(2025, 11, 30, 23)); // winter time
        QCOMPARE(months[4].seconds, utc(2026, 3, 31, 22));  // summer time
    }

    void ticksStandOnTheLocalClockEverywhere() {
        Random random(5);
        for (const char* name : {"Europe/Berlin", "America/New_York", "Asia/Kathmandu",
                                 "Australia/Lord_Howe", "America/Sao_Paulo", "UTC"}) {
            const QTimeZone zone(name);
            QVERIFY2(zone.isValid(), name);
            for (int i = 0; i < 200; ++i) {
                const double from = utc(2005, 1, 1, 0) + 7e8 * random.uniform();
                const double span = std::pow(10.0, 1 + 6.6 * random.uniform());
                const int most = 1 + static_cast<int>(random.below(12));
                const auto ticks = ui::timeTicks(from, from + span, most, zone, QLocale::c());
                QVERIFY(static_cast<int>(ticks.size()) <= most + 2);
                double last = -HUGE_VAL;
                for (const TimeTick& tick : ticks) {
                    QVERIFY(tick.seconds >= from && tick.seconds <= from + span);
                    QVERIFY(tick.seconds > last);
                    last = tick.seconds;
                    const QString shown = tick.label.section(QLatin1Char('\n'), 0, 0);
                    const QDateTime at =
                        QDateTime::fromSecsSinceEpoch(static_cast<qint64>(tick.seconds), zone);
                    if (shown.contains(QLatin1Char(':')))
                        QCOMPARE(shown, at.toString(shown.size() > 5 ? QStringLiteral("HH:mm:ss")
                                                                     : QStringLiteral("HH:mm")));
                    else
                        QCOMPARE(at, at.date().startOfDay(zone));
                }
            }
        }
    }

    void absurdTimesHaveNoTicks() {
        for (const double from : {1e300, -1e300, std::nan(""), 1e18})
            QVERIFY(ui::timeTicks(from, from + 10, 5, berlin(), QLocale::c()).empty());
        QVERIFY(ui::timeTicks(10, 0, 5, berlin(), QLocale::c()).empty());
    }

    void limitsAreThoseOfTheAlertRules() {
        Settings settings;
        settings.set(Parameter::SystemType, static_cast<int>(SystemType::ThreePhaseWye));
        settings.set(Parameter::SystemVoltage, 480);
        settings.set(Parameter::CtPrimary, 200);
        const auto limits = ui::trendLimits(settings);
        const auto valueOf = [&limits](TrendUnit unit, bool pairs, int nth) {
            for (const ui::TrendLimit& limit : limits)
                if (limit.unit == unit && limit.ofPairs == pairs && nth-- == 0)
                    return limit.value;
            return -1.0;
        };
        const double loss = valueOf(TrendUnit::Volts, true, 0);
        QVERIFY(loss > 0 && loss < 480);
        QVERIFY(std::abs(valueOf(TrendUnit::Volts, false, 0) - loss / std::sqrt(3.0)) < 1e-6);
        QVERIFY(std::abs(valueOf(TrendUnit::Volts, false, 1) - 1.2 * 347) < 1e-6);
        QCOMPARE(valueOf(TrendUnit::Amps, false, 0), 200.0);
        QCOMPARE(valueOf(TrendUnit::Amps, false, 1), 240.0);
    }

    void bandsOfAlertsAgainstBruteForce() {
        Random random(11);
        for (int round = 0; round < 50; ++round) {
            std::deque<past::AlertSpan> spans;
            for (int i = 0; i < 12; ++i) {
                const auto from = static_cast<std::int64_t>(random.below(1200)) - 100;
                past::AlertSpan span{static_cast<std::uint8_t>(random.below(16)), from, {}};
                if (i % 4 != 0)
                    span.toMs = from + static_cast<std::int64_t>(random.below(300));
                spans.push_back(span);
            }
            constexpr double kNow = 900;
            const auto bands = ui::alertBands(spans, 0, 1000, kNow, 1000); // one pixel per ms
            for (int x = 0; x < 1000; ++x) {
                bool warning = false;
                bool alarm = false;
                for (const past::AlertSpan& span : spans) {
                    const auto from = static_cast<double>(span.fromMs);
                    const double to =
                        span.toMs ? static_cast<double>(*span.toMs) : std::max(kNow, from);
                    const bool in = (x >= from && x < std::max(to, from + 1)) ||
                                    (x == 0 && from < 0 && to == 0);
                    if (in)
                        (alert::kPhaseLossMask >> span.bit & 1U ? alarm : warning) = true;
                }
                int found = 0;
                for (const ui::AlertBand& band : bands)
                    if (x >= band.left && x < band.right)
                        found += band.alarm ? 2 : 1;
                QCOMPARE(found, alarm ? 2 : warning ? 1 : 0);
            }
        }
        QCOMPARE(ui::alertsAt({{8, 100, 200}, {0, 150, {}}}, 199, 1e9), 0x101);
        QCOMPARE(ui::alertsAt({{8, 100, 200}, {0, 150, {}}}, 200, 1e9), 0x001);
    }

    void setsComeBackFromText() {
        const std::vector<ChartSet> sets{
            {QStringLiteral("My \"own\" \u00E4"),
             {{.quantity = Quantity::VoltsAn, .shown = false},
              {.meter = QStringLiteral("3@127.0.0.1:1502"), .quantity = Quantity::Frequency},
              {.column = QStringLiteral("Oil, degC")}}},
            ui::builtInSet(ui::BuiltInSet::Energy, SystemType::ThreePhaseWye)};
        QCOMPARE(ui::chartSetsFrom(ui::chartSetsText(sets)), sets);
    }

    void hostileTextIsNoSet_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("sets");
        const auto row = [](const char* name, const QString& text, int sets) {
            QTest::newRow(name) << text << sets;
        };
        const QString curve = QStringLiteral("{\"quantity\":\"volts_an\"}");
        const auto set = [&](const QString& name, const QString& curves) {
            return QStringLiteral("[{\"name\":\"%1\",\"curves\":[%2]}]").arg(name, curves);
        };
        row("nothing", QString(), 0);
        row("no JSON", QStringLiteral("name=x"), 0);
        row("an object", QStringLiteral("{}"), 0);
        row("numbers", QStringLiteral("[1,2,3]"), 0);
        row("deep", QString(100'000, QLatin1Char('[')), 0);
        row("good", set(QStringLiteral("x"), curve), 1);
        row("no name", set(QString(), curve), 0);
        row("long name", set(QString(61, QLatin1Char('x')), curve), 0);
        row("control character", set(QStringLiteral("a\\u0000b"), curve), 0);
        row("no curves", set(QStringLiteral("x"), QString()), 0);
        row("unknown quantity", set(QStringLiteral("x"), QStringLiteral("{\"quantity\":\"q\"}")),
            0);
        row("bad meter",
            set(QStringLiteral("x"),
                QStringLiteral("{\"quantity\":\"volts_an\",\"meter\":\"900@x\"}")),
            0);
        row("twice",
            set(QStringLiteral("x"), curve).chopped(1) + QLatin1Char(',') +
                set(QStringLiteral("x"), curve).mid(1),
            1);
        QStringList many;
        for (int i = 0; i < 500; ++i)
            many.append(set(QStringLiteral("s%1").arg(i), curve).mid(1).chopped(1));
        row("many", QLatin1Char('[') + many.join(QLatin1Char(',')) + QLatin1Char(']'),
            static_cast<int>(ui::kMostChartSets));
    }
    void hostileTextIsNoSet() {
        QFETCH(QString, text);
        QFETCH(int, sets);
        QCOMPARE(static_cast<int>(ui::chartSetsFrom(text).size()), sets);
    }

    void aChoiceKeepsWhatIsHiddenAndSaves() {
        ui::TrendChoice choice;
        choice.setSystem(SystemType::ThreePhaseDelta);
        QCOMPARE(choice.curves()[0].quantity, Quantity::VoltsAb);
        choice.show({.quantity = Quantity::CurrentB}, false);
        choice.setSystem(SystemType::ThreePhaseWye);
        QCOMPARE(choice.curves()[0].quantity, Quantity::VoltsAn);
        QVERIFY(!choice.curves()[4].shown);
        QVERIFY(!choice.saveAs(QStringLiteral("Powers")).isEmpty()); // a built-in set
        QVERIFY(!choice.saveAs(QStringLiteral("  ")).isEmpty());
        choice.add({.quantity = Quantity::Frequency});
        QVERIFY(choice.name().isEmpty());
        QCOMPARE(choice.saveAs(QStringLiteral("Mine")), QString());
        QVERIFY(choice.isOwn());
        choice.choose(1);
        QVERIFY(!choice.isOwn());
        choice.choose(ui::kBuiltInSets.size());
        QCOMPARE(choice.name(), QStringLiteral("Mine"));
        QCOMPARE(choice.curves().back().quantity, Quantity::Frequency);
        choice.forgetChosen();
        QVERIFY(choice.own().empty());
        for (std::size_t i = 0; i < 100; ++i)
            static_cast<void>(choice.add({.column = QStringLiteral("c%1").arg(i)}));
        QCOMPARE(choice.curves().size(), ui::kMostCurvesOfSet);
    }

    void flagsOfNotesNeverCoverEachOther() {
        Random random(8);
        std::vector<past::Note> notes;
        std::int64_t at = 0;
        for (int i = 0; i < 300; ++i)
            notes.push_back({at += static_cast<std::int64_t>(random.below(8'000)),
                             std::string(1 + random.below(100), 'w')});
        const QRect area(40, 10, 800, 200);
        const auto xOf = [](double seconds) { return 40 + seconds; };
        const QFontMetrics font{QFont()};
        const auto flags = ui::noteFlags(notes, area, 0, 800, xOf, font);
        QVERIFY(flags.size() > 10);
        for (std::size_t i = 0; i < flags.size(); ++i) {
            QVERIFY(area.contains(flags[i].box));
            if (i > 0)
                QVERIFY(!flags[i].box.intersects(flags[i - 1].box));
        }
        QCOMPARE(ui::noteNear(notes, static_cast<double>(notes[7].timeMs) / 1e3, 1e-3), 7U);
        QVERIFY(!ui::noteNear({}, 0, 10));
    }

    void aTableHasEveryReadingAndItsLocalTime() {
        TrendBuffer buffer;
        const double change = utc(2026, 10, 25, 1); // end of summer time
        for (int i = -2; i < 2; ++i)
            buffer.append(pointAt(change + i, i == 0 ? std::nan("") : 1.5 + i));
        const auto lines = linesOf(buffer, {Quantity::CurrentA, Quantity::Frequency});
        const ui::TrendCsv table(lines, (change - 2) * 1e3, (change + 60) * 1e3);
        QCOMPARE(written(table, berlin()),
                 QStringList({QStringLiteral("time,Current A (A),Frequency (Hz)"),
                              QStringLiteral("2026-10-25T02:59:58.000+02:00,-0.5,-0.5"),
                              QStringLiteral("2026-10-25T02:59:59.000+02:00,0.5,0.5"),
                              QStringLiteral("2026-10-25T02:00:00.000+01:00,,"),
                              QStringLiteral("2026-10-25T02:00:01.000+01:00,2.5,2.5")}));
    }

    void aTableOfSummariesHasTheirExtremes() {
        TrendBuffer buffer(1'000);
        for (int i = 0; i < 5'000; ++i)
            buffer.append(pointAt(i, i == 100 ? 9'000 : i % 7));
        auto lines = linesOf(buffer, {Quantity::CurrentA, Quantity::VoltsAn});
        lines[1].curve.shown = false;
        const QStringList rows = written(ui::TrendCsv(lines, 0, 5'000e3), QTimeZone::utc());
        QCOMPARE(rows[0], QStringLiteral("time,Current A (A),Current A (A) min,Current A (A) max"));
        double most = 0;
        double readings = 0;
        for (const QString& row : rows.mid(1)) {
            const QStringList cells = row.split(QLatin1Char(','));
            QCOMPARE(cells.size(), 4);
            most = std::max(most, cells[3].toDouble());
            readings += cells[3].isEmpty() ? 1 : 0;
        }
        QCOMPARE(most, 9'000.0);
        QVERIFY(readings >= 1'000 && readings < 1'100);
    }

    void tablesOfSeveralMetersShareTheirRows() {
        TrendBuffer first;
        TrendBuffer second;
        for (int i = 0; i < 10; ++i) {
            first.append(pointAt(i, 1));
            if (i % 2 == 0)
                second.append(pointAt(i + (i == 4 ? 0.5 : 0), 2));
        }
        auto lines = linesOf(first, {Quantity::CurrentA});
        lines.push_back(linesOf(second, {Quantity::CurrentA})[0]);
        const QStringList rows = written(ui::TrendCsv(lines, 0, 1e9), QTimeZone::utc());
        QCOMPARE(rows.size(), 1 + 11); // ten seconds, and one in between
        QCOMPARE(rows[1].section(QLatin1Char(','), 1), QStringLiteral("1,2"));
        QCOMPARE(rows[2].section(QLatin1Char(','), 1), QStringLiteral("1,"));
        QCOMPARE(rows[6].section(QLatin1Char(','), 1), QStringLiteral(",2"));
    }

    void aTableStopsWhenItIsTold() {
        TrendBuffer buffer;
        for (int i = 0; i < 20'000; ++i)
            buffer.append(pointAt(i, 1));
        const ui::TrendCsv table(linesOf(buffer, {Quantity::CurrentA}), 0, 1e12);
        QBuffer file;
        file.open(QIODevice::WriteOnly);
        int asked = 0;
        QVERIFY(!table.write(
            file, [&asked](double) { return ++asked < 3; }, QTimeZone::utc()));
        QCOMPARE(asked, 3);
    }
};

QTEST_MAIN(TrendsModelTest)
#include "trends_model_test.moc"
