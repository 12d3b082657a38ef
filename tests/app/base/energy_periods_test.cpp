// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/energy_periods.h"

#include <QDateTime>

#include <doctest/doctest.h>

#include <cmath>
#include <initializer_list>
#include <vector>

using namespace s4k;
using namespace s4k::app;
using past::EnergyBook;
using past::EnergyStep;

namespace {

constexpr std::int64_t kNoon = 1'800'000'000'000; // start of a quarter of an hour
constexpr std::int64_t kHourMs = 3'600'000;

QTimeZone zoneOf(const char* name) {
    return QTimeZone(QByteArray(name));
}

std::int64_t at(const QTimeZone& zone, int year, int month, int day, int hour = 0, int minute = 0) {
    return QDateTime(QDate(year, month, day), QTime(hour, minute), zone).toMSecsSinceEpoch();
}

/// Energy steps with 1 Wh in every quarter of an hour.
std::deque<EnergyStep> steady(std::int64_t fromMs, std::int64_t toMs) {
    std::deque<EnergyStep> quarters;
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

/// A date in a time zone, and its length.
struct Day {
    const char* zone;
    QDate date;
    double hours;
};

} // namespace

TEST_CASE("a day that the calendar left out ends no list of days") {
    const QTimeZone apia = zoneOf("Pacific/Apia");
    const std::int64_t from = at(apia, 2011, 12, 29);
    const std::int64_t to = at(apia, 2012, 1, 2);
    const auto days = energyBy(EnergyPeriod::Day, steady(from, to), apia, from, to);
    REQUIRE(days.size() == 3); // 29 and 31 December, 1 January
    CHECK(days[1].fromMs == at(apia, 2011, 12, 31));
    CHECK(totalOf(days) == 3 * 96);
}

TEST_CASE("days of the calendar have their hours") {
    for (const Day& day :
         std::initializer_list<Day>{{"Europe/Berlin", {2026, 3, 29}, 23},
                                    {"Europe/Berlin", {2026, 10, 25}, 25},
                                    {"Europe/Berlin", {2026, 7, 1}, 24},
                                    {"America/New_York", {2026, 3, 8}, 23},
                                    {"America/New_York", {2026, 11, 1}, 25},
                                    {"Asia/Kolkata", {2026, 3, 29}, 24},
                                    {"Australia/Lord_Howe", {2026, 4, 5}, 24.5},
                                    {"Australia/Lord_Howe", {2026, 10, 4}, 23.5}}) {
        CAPTURE(day.zone);
        const QTimeZone zone = zoneOf(day.zone);
        REQUIRE(zone.isValid());
        const std::int64_t from = day.date.startOfDay(zone).toMSecsSinceEpoch();
        const std::int64_t to = day.date.addDays(1).startOfDay(zone).toMSecsSinceEpoch();
        const auto quarters = steady(from - 48 * kHourMs, to + 48 * kHourMs);
        const auto days = energyBy(EnergyPeriod::Day, quarters, zone, from, to);
        CHECK(days.size() == std::size_t{1});
        CHECK(days[0].used[0] == 4 * day.hours);
        CHECK(days[0].used[2] == 12 * day.hours);
        CHECK(days[0].fromMs == from);
        CHECK(days[0].toMs == to);
        const auto parts = energyBy(EnergyPeriod::Hour, quarters, zone, from, to);
        CHECK(parts.size() == static_cast<std::size_t>(std::ceil(day.hours)));
        CHECK(totalOf(parts) == 4 * day.hours);
        CHECK(parts.front().fromMs == from);
        CHECK(parts.back().toMs == to);
        for (std::size_t i = 1; i < parts.size(); ++i)
            CHECK(parts[i].fromMs == parts[i - 1].toMs);
    }
}

TEST_CASE("a midnight that comes twice begins its day once") {
    // The clock is set back: in Havana on 1 November 2026 from 1:00 to 0:00, in Cairo on 29 October
    // from 24:00 to 23:00.
    const QTimeZone havana = zoneOf("America/Havana");
    const std::int64_t first = at(havana, 2026, 10, 31, 12) + 12 * kHourMs;
    const auto quarters = steady(first - 24 * kHourMs, first + 49 * kHourMs);
    const auto days = energyBy(EnergyPeriod::Day, quarters, havana, first, first + 30 * kHourMs);
    REQUIRE(days.size() == std::size_t{2});
    CHECK(days[0].fromMs == first);
    CHECK(days[0].toMs == first + 25 * kHourMs);
    CHECK(days[1].toMs == first + 49 * kHourMs);
    CHECK(energyBy(EnergyPeriod::Hour, quarters, havana, first, first + 1)[0].fromMs == first);
    const QTimeZone cairo = zoneOf("Africa/Cairo");
    const std::int64_t noon = at(cairo, 2026, 10, 29, 12);
    const auto long25 = energyBy(EnergyPeriod::Day, {}, cairo, noon, noon + 1);
    CHECK(long25[0].toMs - long25[0].fromMs == 25 * kHourMs);
}

TEST_CASE("hours begin where the wall says so") {
    const QTimeZone india = zoneOf("Asia/Kolkata");
    const std::int64_t ten = at(india, 2026, 11, 22, 10);
    CHECK(ten % kHourMs == kHourMs / 2);
    const auto hours =
        energyBy(EnergyPeriod::Hour, steady(ten, ten + kHourMs), india, ten + 1, ten + 2);
    CHECK(hours.size() == std::size_t{1});
    CHECK(hours[0].fromMs == ten);
    CHECK(hours[0].used[0] == 4.0);
}

TEST_CASE("an hour that comes twice is two") {
    const QTimeZone berlin = zoneOf("Europe/Berlin");
    const std::int64_t one = at(berlin, 2026, 10, 25, 1);
    const auto hours = energyBy(EnergyPeriod::Hour, {}, berlin, one, one + 4 * kHourMs);
    CHECK(hours.size() == std::size_t{4});
    const auto hourAt = [&](std::size_t i) {
        return QDateTime::fromMSecsSinceEpoch(hours[i].fromMs, berlin).time().hour();
    };
    CHECK(hourAt(1) == 2);
    CHECK(hourAt(2) == 2);
    CHECK(hourAt(3) == 3);
}

TEST_CASE("half an hour is cut out and put in") {
    const QTimeZone howe = zoneOf("Australia/Lord_Howe");
    const std::int64_t one = at(howe, 2026, 4, 5, 1); // clock back from 2:00 to 1:30
    const auto back = energyBy(EnergyPeriod::Hour, steady(one, one + 4 * kHourMs), howe, one,
                               one + 5 * kHourMs / 2);
    CHECK(back.size() == std::size_t{3});
    CHECK(back[0].toMs - back[0].fromMs == kHourMs);
    CHECK(back[1].toMs - back[1].fromMs == kHourMs / 2);
    CHECK(back[1].used[0] == 2.0);
    const std::int64_t two = at(howe, 2026, 10, 4, 1) + kHourMs; // forward from 2:00 to 2:30
    const auto on = energyBy(EnergyPeriod::Hour, {}, howe, two, two + kHourMs);
    CHECK(on[0].toMs - on[0].fromMs == kHourMs / 2);
    CHECK(QDateTime::fromMSecsSinceEpoch(on[0].fromMs, howe).time() == QTime(2, 30));
    CHECK(on[1].toMs - on[1].fromMs == kHourMs);
}

/// Checks every hour and every day of two years in several zones.
TEST_CASE("nothing is lost or counted twice") {
    for (const char* name :
         {"Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe"}) {
        const QTimeZone z = zoneOf(name);
        const std::int64_t from = at(z, 2025, 6, 1);
        const std::int64_t to = at(z, 2026, 6, 1);
        const auto quarters = steady(from, to);
        const auto whole = static_cast<double>(quarters.size());
        CHECK(totalOf(energyBy(EnergyPeriod::Day, quarters, z, from, to)) == whole);
        CHECK(totalOf(energyBy(EnergyPeriod::Hour, quarters, z, from, to)) == whole);
    }
}

TEST_CASE("an empty hour is known to be unknown") {
    const QTimeZone utc = QTimeZone::utc();
    const auto hours =
        energyBy(EnergyPeriod::Hour, {{kNoon, {0, 0, 0}}}, utc, kNoon, kNoon + 2 * kHourMs);
    CHECK(hours.size() == std::size_t{2});
    CHECK(hours[0].quarters == 1);
    CHECK(hours[1].quarters == 0);
}

TEST_CASE("odd ranges are taken as far as they go") {
    const QTimeZone utc = QTimeZone::utc();
    CHECK(energyBy(EnergyPeriod::Day, {}, utc, kNoon, kNoon).empty());
    CHECK(energyBy(EnergyPeriod::Day, {}, QTimeZone(), 0, kNoon).empty());
    const auto many = energyBy(EnergyPeriod::Hour, {}, utc, 0, kNoon);
    CHECK(many.size() == kMostPeriods);
    CHECK(many.back().toMs == kNoon);
}
