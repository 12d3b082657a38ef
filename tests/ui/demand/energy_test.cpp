// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/registers/image.h"
#include "core/past/energy_book.h"
#include "app/base/energy_periods.h"

#include <QDateTime>
#include <QTest>

#include <cmath>
#include <vector>

using namespace s4k;
using ui::EnergyBook;
using ui::EnergyPeriod;
using ui::EnergyQuarter;
using ui::EnergySum;

namespace {

constexpr std::int64_t kNoon = 1'800'000'000'000; // a whole quarter
constexpr std::int64_t kHourMs = 3'600'000;
constexpr double kTwo32 = 4294967296.0;

/// A meter that shows these energies, Wh.
MeterSnapshot meterAt(double real, double reactive, double apparent, std::uint16_t resets = 0) {
    Readings readings;
    readings[Quantity::EnergyRealTotal] = real;
    readings[Quantity::EnergyReactiveTotal] = reactive;
    readings[Quantity::EnergyApparentTotal] = apparent;
    MeterStatus status;
    status.energyResetCount = resets;
    MeterSnapshot snapshot;
    snapshot.image = encode(readings, snapshot.settings, status);
    return snapshot;
}

/// Energies are read to single precision.
bool isNear(double a, double b) {
    return std::abs(a - b) < 0.01;
}

std::array<double, 3> sumOf(const EnergyBook& book) {
    std::array<double, 3> sum{};
    for (const EnergyQuarter& quarter : book.quarters())
        for (std::size_t i = 0; i < sum.size(); ++i)
            sum[i] += quarter.used[i];
    return sum;
}

QTimeZone zone(const char* name) {
    return QTimeZone(QByteArray(name));
}

std::int64_t at(const QTimeZone& zone, int year, int month, int day, int hour = 0, int minute = 0) {
    return QDateTime(QDate(year, month, day), QTime(hour, minute), zone).toMSecsSinceEpoch();
}

/// One Wh in every quarter of an hour.
std::deque<EnergyQuarter> steady(std::int64_t fromMs, std::int64_t toMs) {
    std::deque<EnergyQuarter> quarters;
    for (std::int64_t t = fromMs; t < toMs; t += EnergyBook::kStepMs)
        quarters.push_back({t, {1, 2, 3}});
    return quarters;
}

double totalOf(const std::vector<EnergySum>& sums) {
    double total = 0;
    for (const EnergySum& sum : sums)
        total += sum.used[0];
    return total;
}

} // namespace

class EnergyTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void quartersStandOnTheHourAndTheFirstReadingIsNoUse() {
        EnergyBook book;
        book.append(kNoon + 899'000, meterAt(5000, 100, 6000));
        book.append(kNoon + 900'000, meterAt(5100, 100, 6200));
        book.append(kNoon + 901'000, meterAt(5300, 200, 6500));
        QCOMPARE(book.quarters().size(), std::size_t{2});
        QCOMPARE(book.quarters()[0].fromMs, kNoon);
        QCOMPARE(book.quarters()[0].used[0], 0.0);
        QCOMPARE(book.quarters()[1].fromMs, kNoon + 900'000);
        QVERIFY(isNear(book.quarters()[1].used[0], 300.0));
        QVERIFY(isNear(book.quarters()[1].used[1], 100.0));
        QVERIFY(isNear(book.quarters()[1].used[2], 500.0));
        QVERIFY(isNear(book.registers()[0], 5300.0));
    }

    void timesBefore1970StandInTheirQuarter() {
        EnergyBook book;
        book.append(-1, meterAt(0, 0, 0));
        QCOMPARE(book.quarters()[0].fromMs, -EnergyBook::kStepMs);
    }

    void whatAGapHidesCountsWhereItEnds() {
        EnergyBook book;
        book.append(kNoon, meterAt(0, 0, 0));
        book.append(kNoon + 5 * kHourMs, meterAt(700, 0, 0));
        QCOMPARE(book.quarters().size(), std::size_t{2});
        QCOMPARE(book.quarters()[1].fromMs, kNoon + 5 * kHourMs);
        QVERIFY(isNear(book.quarters()[1].used[0], 700.0));
    }

    void aMeterWithoutPowerTellsNothing() {
        EnergyBook book;
        book.append(kNoon, meterAt(1000, 0, 0));
        MeterSnapshot off;
        off.image = encode({}, off.settings, {});
        off.powered = false;
        book.append(kNoon + 1000, off);
        book.append(kNoon + 2000, meterAt(1100, 0, 0));
        QVERIFY(isNear(sumOf(book)[0], 100.0));
    }

    /// What happened to the counter between two readings is known here and not to the book.
    void theSumIsWhatTheRegistersWentOnBy() {
        const double range = kTwo32 * 10; // 0.01 kWh, as the default settings scale it
        QCOMPARE(int{meterAt(0, 0, 0).image.scales().energy}, -2);
        for (std::uint64_t seed = 1; seed <= 8; ++seed) {
            Random random(seed);
            EnergyBook book;
            std::int64_t time = kNoon;
            double shown = range - 1e6;
            double used = 0;
            std::uint16_t resets = 0;
            double read = meterAt(shown, 0, 0).image.value(Quantity::EnergyRealTotal);
            book.append(time, meterAt(shown, 0, 0));
            for (int i = 0; i < 4000; ++i) {
                const auto dice = random.below(400);
                time += dice == 0 ? 7'200'000 : dice == 1 ? -900'000 : 1000;
                double step = 100.0 * random.below(200);
                double before = read;
                if (dice == 2) { // read for the last time, cleared, read again
                    shown = 0;
                    before = 0;
                    ++resets;
                } else if (dice == 3) { // a meter that lost what it had not kept yet
                    step = shown > 1e4 ? -300 : 0;
                }
                shown += step;
                if (shown >= range) {
                    shown -= range;
                    before -= range;
                }
                const MeterSnapshot meter = meterAt(shown, 0, 0, resets);
                read = meter.image.value(Quantity::EnergyRealTotal); // to single precision
                used += read - before;
                book.append(time, meter);
            }
            const double sum = sumOf(book)[0];
            QVERIFY2(std::abs(sum - used) < 1e-3, qPrintable(QString::number(sum - used)));
        }
    }

    void nothingThatIsReadUpsetsIt() {
        Random random(3);
        EnergyBook book;
        std::int64_t time = kNoon;
        MeterSnapshot meter;
        for (int i = 0; i < 20'000; ++i) {
            time += std::int64_t{random.below(2'000'000)} - 900'000;
            for (std::uint16_t number = 1; number < 53; ++number)
                if (random.below(20) == 0)
                    meter.image.setWord({number},
                                        static_cast<std::uint16_t>(random.below(0x10000)));
            for (std::uint16_t number = 257; number < 347; ++number)
                if (random.below(20) == 0)
                    meter.image.setWord({number},
                                        static_cast<std::uint16_t>(random.below(0x10000)));
            book.append(time, meter);
        }
        QVERIFY(book.quarters().size() <= EnergyBook::kMost);
        for (std::size_t i = 0; i < book.quarters().size(); ++i) {
            QCOMPARE(book.quarters()[i].fromMs % EnergyBook::kStepMs, std::int64_t{0});
            QVERIFY(i == 0 || book.quarters()[i - 1].fromMs < book.quarters()[i].fromMs);
            for (const double used : book.quarters()[i].used)
                QVERIFY(std::isfinite(used));
        }
    }

    void timeThatGoesBackKeepsTheOrder() {
        EnergyBook book;
        book.append(kNoon + kHourMs, meterAt(0, 0, 0));
        book.append(kNoon, meterAt(100, 0, 0));
        book.append(kNoon + 1000, meterAt(300, 0, 0));
        book.append(kNoon + kHourMs, meterAt(600, 0, 0));
        QCOMPARE(book.quarters().size(), std::size_t{2});
        QCOMPARE(book.quarters()[0].fromMs, kNoon);
        QVERIFY(isNear(book.quarters()[0].used[0], 300.0));
        QVERIFY(isNear(book.quarters()[1].used[0], 300.0));
    }

    void theOldestQuartersGo() {
        EnergyBook book;
        const auto most = static_cast<std::int64_t>(EnergyBook::kMost);
        for (std::int64_t i = 0; i < most + 10; ++i)
            book.add({kNoon + i * EnergyBook::kStepMs, {1, 1, 1}});
        QCOMPARE(book.quarters().size(), EnergyBook::kMost);
        QCOMPARE(book.quarters().front().fromMs, kNoon + 10 * EnergyBook::kStepMs);
        book.add({kNoon, {1, 1, 1}}); // older than all that there is room for
        QCOMPARE(book.quarters().front().fromMs, kNoon + 10 * EnergyBook::kStepMs);
        book.add({kNoon + 20 * EnergyBook::kStepMs + 5, {1, 1, 1}});
        QCOMPARE(book.quarters()[10].used[0], 2.0);
    }

    void daysOfTheCalendar_data() {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QDate>("date");
        QTest::addColumn<double>("hours");
        const auto row = [](const char* name, QDate date, double hours) {
            QTest::addRow("%s %s", name, qPrintable(date.toString(Qt::ISODate)))
                << QByteArray(name) << date << hours;
        };
        row("Europe/Berlin", {2026, 3, 29}, 23);
        row("Europe/Berlin", {2026, 10, 25}, 25);
        row("Europe/Berlin", {2026, 7, 1}, 24);
        row("America/New_York", {2026, 3, 8}, 23);
        row("America/New_York", {2026, 11, 1}, 25);
        row("Asia/Kolkata", {2026, 3, 29}, 24);
        row("Australia/Lord_Howe", {2026, 4, 5}, 24.5);
        row("Australia/Lord_Howe", {2026, 10, 4}, 23.5);
    }
    void daysOfTheCalendar() {
        QFETCH(QByteArray, name);
        QFETCH(QDate, date);
        QFETCH(double, hours);
        const QTimeZone zone(name);
        QVERIFY(zone.isValid());
        const std::int64_t from = date.startOfDay(zone).toMSecsSinceEpoch();
        const std::int64_t to = date.addDays(1).startOfDay(zone).toMSecsSinceEpoch();
        const auto quarters = steady(from - 48 * kHourMs, to + 48 * kHourMs);
        const auto days = energyBy(EnergyPeriod::Day, quarters, zone, from, to);
        QCOMPARE(days.size(), std::size_t{1});
        QCOMPARE(days[0].used[0], 4 * hours);
        QCOMPARE(days[0].used[2], 12 * hours);
        QCOMPARE(days[0].fromMs, from);
        QCOMPARE(days[0].toMs, to);
        const auto parts = energyBy(EnergyPeriod::Hour, quarters, zone, from, to);
        QCOMPARE(parts.size(), static_cast<std::size_t>(std::ceil(hours)));
        QCOMPARE(totalOf(parts), 4 * hours);
        QCOMPARE(parts.front().fromMs, from);
        QCOMPARE(parts.back().toMs, to);
        for (std::size_t i = 1; i < parts.size(); ++i)
            QCOMPARE(parts[i].fromMs, parts[i - 1].toMs);
    }

    void hoursBeginWhereTheWallSaysSo() {
        const QTimeZone india = zone("Asia/Kolkata");
        const std::int64_t ten = at(india, 2026, 11, 22, 10);
        QCOMPARE(ten % kHourMs, kHourMs / 2);
        const auto hours =
            energyBy(EnergyPeriod::Hour, steady(ten, ten + kHourMs), india, ten + 1, ten + 2);
        QCOMPARE(hours.size(), std::size_t{1});
        QCOMPARE(hours[0].fromMs, ten);
        QCOMPARE(hours[0].used[0], 4.0);
    }

    void anHourThatComesTwiceIsTwo() {
        const QTimeZone berlin = zone("Europe/Berlin");
        const std::int64_t one = at(berlin, 2026, 10, 25, 1);
        const auto hours = energyBy(EnergyPeriod::Hour, {}, berlin, one, one + 4 * kHourMs);
        QCOMPARE(hours.size(), std::size_t{4});
        const auto hourAt = [&](std::size_t i) {
            return QDateTime::fromMSecsSinceEpoch(hours[i].fromMs, berlin).time().hour();
        };
        QCOMPARE(hourAt(1), 2);
        QCOMPARE(hourAt(2), 2);
        QCOMPARE(hourAt(3), 3);
    }

    void halfAnHourIsCutOutAndPutIn() {
        const QTimeZone howe = zone("Australia/Lord_Howe");
        const std::int64_t one = at(howe, 2026, 4, 5, 1); // back from 2:00 to 1:30
        const auto back = energyBy(EnergyPeriod::Hour, steady(one, one + 4 * kHourMs), howe, one,
                                   one + 5 * kHourMs / 2);
        QCOMPARE(back.size(), std::size_t{3});
        QCOMPARE(back[0].toMs - back[0].fromMs, kHourMs);
        QCOMPARE(back[1].toMs - back[1].fromMs, kHourMs / 2);
        QCOMPARE(back[1].used[0], 2.0);
        const std::int64_t two = at(howe, 2026, 10, 4, 1) + kHourMs; // on from 2:00 to 2:30
        const auto on = energyBy(EnergyPeriod::Hour, {}, howe, two, two + kHourMs);
        QCOMPARE(on[0].toMs - on[0].fromMs, kHourMs / 2);
        QCOMPARE(QDateTime::fromMSecsSinceEpoch(on[0].fromMs, howe).time(), QTime(2, 30));
        QCOMPARE(on[1].toMs - on[1].fromMs, kHourMs);
    }

    /// Every hour and every day of two years, in one zone after the other.
    void nothingIsLostOrCountedTwice() {
        for (const char* name :
             {"Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe"}) {
            const QTimeZone z = zone(name);
            const std::int64_t from = at(z, 2025, 6, 1);
            const std::int64_t to = at(z, 2026, 6, 1);
            const auto quarters = steady(from, to);
            const auto whole = static_cast<double>(quarters.size());
            QCOMPARE(totalOf(energyBy(EnergyPeriod::Day, quarters, z, from, to)), whole);
            QCOMPARE(totalOf(energyBy(EnergyPeriod::Hour, quarters, z, from, to)), whole);
        }
    }

    void anEmptyHourIsKnownToBeUnknown() {
        const QTimeZone utc = QTimeZone::utc();
        const auto hours =
            energyBy(EnergyPeriod::Hour, {{kNoon, {0, 0, 0}}}, utc, kNoon, kNoon + 2 * kHourMs);
        QCOMPARE(hours.size(), std::size_t{2});
        QCOMPARE(hours[0].quarters, 1);
        QCOMPARE(hours[1].quarters, 0);
    }

    void oddRangesAreTakenAsFarAsTheyGo() {
        const QTimeZone utc = QTimeZone::utc();
        QVERIFY(energyBy(EnergyPeriod::Day, {}, utc, kNoon, kNoon).empty());
        QVERIFY(energyBy(EnergyPeriod::Day, {}, QTimeZone(), 0, kNoon).empty());
        const auto many = energyBy(EnergyPeriod::Hour, {}, utc, 0, kNoon);
        QCOMPARE(many.size(), ui::kMostPeriods);
        QCOMPARE(many.back().toMs, kNoon);
    }
};

QTEST_MAIN(EnergyTest)
#include "energy_test.moc"
