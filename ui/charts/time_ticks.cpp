// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/time_ticks.h"

#include <QDateTime>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace s4k::ui {

namespace {

constexpr std::int64_t kMinute = 60;
constexpr std::int64_t kHour = 3'600;
constexpr std::int64_t kDay = 86'400;
constexpr double kEarliest = -62'000'000'000.0; // years 5 to 9987, for which calendars are reliable
constexpr double kLatest = 253'000'000'000.0;
constexpr double kTickRoom = 90; // of a label with its gap, in logical pixels
constexpr int kMostTimeTicks = 16;
constexpr int kMostHours = 1'000; // examined for one axis
constexpr int kDaysOfWeek = 7;
constexpr int kMonthsOfYear = 12;

/// Steps within an hour, in seconds; an hour is a whole number of each.
constexpr std::array<std::int64_t, 12> kShortSteps{1,  2,   5,   10,  15,  30,
                                                   60, 120, 300, 600, 900, 1800};
constexpr std::array<std::int64_t, 5> kHourSteps{1, 2, 3, 6, 12};
constexpr std::array<std::int64_t, 3> kDaySteps{1, 2, 7};
constexpr std::array<std::int64_t, 8> kMonthSteps{1, 2, 3, 6, 12, 24, 60, 120};

std::int64_t offsetAt(std::int64_t at, const QTimeZone& zone) {
    return zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(at, Qt::UTC));
}

QDateTime localAt(std::int64_t at, const QTimeZone& zone) {
    return QDateTime::fromSecsSinceEpoch(at, zone);
}

std::int64_t startOf(const QDate& day, const QTimeZone& zone) {
    return day.startOfDay(zone).toSecsSinceEpoch();
}

std::int64_t floored(std::int64_t at, std::int64_t step) {
    return at - (at % step + step) % step;
}

/// The first moment at or after `at` where the local clock shows a multiple of `step`, which
/// divides an hour.
std::int64_t aligned(std::int64_t at, std::int64_t step, const QTimeZone& zone) {
    const std::int64_t local = at + offsetAt(at, zone);
    const std::int64_t next = floored(local + step - 1, step) - local + at;
    // The clock may change on the way, by an amount other than the step.
    const std::int64_t again = next + offsetAt(next, zone);
    return floored(again, step) == again ? next : floored(again + step - 1, step) - again + next;
}

using Moments = std::vector<std::int64_t>;

Moments withinHours(std::int64_t from, std::int64_t to, std::int64_t step, const QTimeZone& zone) {
    Moments moments;
    for (std::int64_t at = aligned(from, step, zone); at <= to; at = aligned(at + 1, step, zone))
        moments.push_back(at);
    return moments;
}

/// Hours of the local clock that are multiples of `step`. An hour that occurs twice gives one tick,
/// unless `step` is 1.
Moments wholeHours(std::int64_t from, std::int64_t to, std::int64_t step, const QTimeZone& zone) {
    Moments moments;
    std::int64_t last = -1;
    for (const std::int64_t at :
         withinHours(from, std::min(to, from + kMostHours * kHour), kHour, zone)) {
        const std::int64_t local = at + offsetAt(at, zone);
        if (floored(local, kDay) + floored(local - floored(local, kDay), step * kHour) != local ||
            (step > 1 && local == last))
            continue;
        last = local;
        moments.push_back(at);
    }
    return moments;
}

Moments wholeDays(std::int64_t from, std::int64_t to, std::int64_t step, const QTimeZone& zone) {
    Moments moments;
    QDate day = localAt(from, zone).date();
    if (step == kDaysOfWeek)
        day = day.addDays(1 - day.dayOfWeek());
    else
        day = day.addDays(-(day.toJulianDay() % step));
    for (std::int64_t at = startOf(day, zone); at <= to; at = startOf(day, zone)) {
        if (at >= from)
            moments.push_back(at);
        day = day.addDays(step);
    }
    return moments;
}

Moments wholeMonths(std::int64_t from, std::int64_t to, std::int64_t step, const QTimeZone& zone) {
    Moments moments;
    const QDate begin = localAt(from, zone).date();
    std::int64_t month = floored(begin.year() * kMonthsOfYear + begin.month() - 1, step);
    for (;; month += step) {
        const QDate day(static_cast<int>(month / kMonthsOfYear),
                        static_cast<int>(month % kMonthsOfYear) + 1, 1);
        const std::int64_t at = startOf(day, zone);
        if (at > to || !day.isValid())
            return moments;
        if (at >= from)
            moments.push_back(at);
    }
}

enum class Unit : std::uint8_t {
    Seconds,
    Minutes,
    Days,
    Months
};
struct Ladder {
    Moments moments;
    Unit unit = Unit::Seconds;
};

/// The ticks of the shortest step that gives no more than `most` ticks.
Ladder chosen(std::int64_t from, std::int64_t to, std::int64_t most, const QTimeZone& zone) {
    const auto span = static_cast<double>(to - from);
    const auto many = static_cast<double>(most);
    for (const std::int64_t step : kShortSteps)
        if (span / static_cast<double>(step) < many)
            return {withinHours(from, to, step, zone),
                    step < kMinute ? Unit::Seconds : Unit::Minutes};
    for (const std::int64_t step : kHourSteps)
        if (span / static_cast<double>(step * kHour) < many)
            return {wholeHours(from, to, step, zone), Unit::Minutes};
    for (const std::int64_t step : kDaySteps)
        if (span / static_cast<double>(step * kDay) < many)
            return {wholeDays(from, to, step, zone), Unit::Days};
    constexpr std::int64_t kShortestMonth = 28 * kDay;
    for (const std::int64_t step : kMonthSteps)
        if (span / static_cast<double>(step * kShortestMonth) < many)
            return {wholeMonths(from, to, step, zone), Unit::Months};
    return {};
}

QString dayText(const QDate& day, const QLocale& locale) {
    return locale.toString(day, QStringLiteral("d MMM"));
}

/// Label of a tick: time or date, and below it the date or year where it changes.
QString labelOf(Unit unit, const QDateTime& at, const QDateTime& before, const QLocale& locale) {
    const QDate day = at.date();
    const bool first = !before.isValid();
    const bool newYear = first || before.date().year() != day.year();
    const QString year = newYear ? QLatin1Char('\n') + QString::number(day.year()) : QString();
    switch (unit) {
    case Unit::Days:
        return dayText(day, locale) + year;
    case Unit::Months:
        return locale.toString(day, QStringLiteral("MMM")) + year;
    default:
        break;
    }
    const QString clock = at.time().toString(unit == Unit::Seconds ? QStringLiteral("HH:mm:ss")
                                                                   : QStringLiteral("HH:mm"));
    const bool newDay = first || before.date() != day;
    return newDay ? clock + QLatin1Char('\n') + dayText(day, locale) : clock;
}

} // namespace

std::vector<TimeTick> timeTicks(double from, double to, int most, const QTimeZone& zone,
                                const QLocale& locale) {
    std::vector<TimeTick> ticks;
    if (!(from < to) || !(from >= kEarliest) || !(to <= kLatest) || !zone.isValid())
        return ticks;
    const Ladder ladder =
        chosen(static_cast<std::int64_t>(std::ceil(from)),
               static_cast<std::int64_t>(std::floor(to)), std::max(most, 1), zone);
    QDateTime before;
    for (const std::int64_t at : ladder.moments) {
        const QDateTime local = localAt(at, zone);
        ticks.push_back({static_cast<double>(at), labelOf(ladder.unit, local, before, locale)});
        before = local;
    }
    return ticks;
}

int mostTimeTicks(double width) {
    return std::clamp(static_cast<int>(width / kTickRoom), 1, kMostTimeTicks);
}

QString flatLabel(const TimeTick& tick, bool first) {
    const int line = first ? 0 : -1;
    return tick.label.section(QLatin1Char('\n'), line, line);
}

QString formatMoment(double seconds, const QTimeZone& zone, const QLocale& locale) {
    if (!(std::abs(seconds) <= kLatest))
        return {};
    const auto tenths = static_cast<std::int64_t>(std::llround(seconds * 10));
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(tenths * 100, zone);
    return locale.toString(at.date(), QStringLiteral("d MMM yyyy ")) +
           at.time().toString(tenths % 10 == 0 ? QStringLiteral("HH:mm:ss")
                                               : QStringLiteral("HH:mm:ss.z"));
}

} // namespace s4k::ui
