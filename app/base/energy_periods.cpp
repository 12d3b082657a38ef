// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/energy_periods.h"

#include <QDateTime>

#include <algorithm>

namespace s4k::app {

namespace {

constexpr std::int64_t kHourMs = 3'600'000;
constexpr std::int64_t kDayMs = 24 * kHourMs;
constexpr std::int64_t kStepMs = past::EnergyBook::kStepMs;

std::int64_t offsetMs(std::int64_t timeMs, const QTimeZone& zone) {
    return zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(timeMs, Qt::UTC)) * std::int64_t{1000};
}

std::int64_t floorTo(std::int64_t value, std::int64_t step) {
    const std::int64_t rest = value % step;
    return value - rest - (rest < 0 ? step : 0);
}

QDate dateAt(std::int64_t timeMs, const QTimeZone& zone) {
    return QDateTime::fromMSecsSinceEpoch(timeMs, zone).date();
}

/// The first moment of the date. A midnight that comes twice, because the clock is set back, gives
/// the first of the two. Not valid where the zone skips the date.
QDateTime startOf(const QDate& date, const QTimeZone& zone) {
    QDateTime start = date.startOfDay(zone);
    while (start.isValid() && start.addMSecs(-kStepMs).date() == date)
        start = start.addMSecs(-kStepMs);
    return start;
}

/// The last clock change in (from, to], or `from` without one. The two are less than an hour apart;
/// clock changes happen on quarters of an hour.
std::int64_t changeBetween(std::int64_t from, std::int64_t to, const QTimeZone& zone) {
    for (std::int64_t t = floorTo(to, kStepMs); t > from; t -= kStepMs)
        if (offsetMs(t, zone) != offsetMs(t - 1, zone))
            return t;
    return from;
}

std::int64_t hourBegin(std::int64_t timeMs, const QTimeZone& zone) {
    const std::int64_t offset = offsetMs(timeMs, zone);
    return changeBetween(floorTo(timeMs + offset, kHourMs) - offset, timeMs, zone);
}

std::int64_t nextHour(std::int64_t timeMs, const QTimeZone& zone) {
    const std::int64_t offset = offsetMs(timeMs, zone);
    const std::int64_t end = floorTo(timeMs + offset, kHourMs) - offset + kHourMs;
    for (std::int64_t t = floorTo(timeMs, kStepMs) + kStepMs; t < end; t += kStepMs)
        if (offsetMs(t, zone) != offset)
            return t;
    return end;
}

std::int64_t nextDay(std::int64_t timeMs, const QTimeZone& zone) {
    const QDate date = dateAt(timeMs, zone);
    const QDateTime next = startOf(date.addDays(1), zone);
    // A zone that crosses the date line leaves out a day: Samoa had no 30 December 2011.
    return (next.isValid() ? next : startOf(date.addDays(2), zone)).toMSecsSinceEpoch();
}

EnergySum sumOf(const std::deque<past::EnergyStep>& quarters, std::int64_t fromMs,
                std::int64_t toMs) {
    EnergySum sum{fromMs, toMs};
    auto at =
        std::lower_bound(quarters.begin(), quarters.end(), fromMs,
                         [](const past::EnergyStep& q, std::int64_t t) { return q.fromMs < t; });
    for (; at != quarters.end() && at->fromMs < toMs; ++at) {
        for (std::size_t i = 0; i < sum.used.size(); ++i)
            sum.used[i] += at->used[i];
        ++sum.quarters;
    }
    return sum;
}

} // namespace

std::int64_t periodBegin(EnergyPeriod period, std::int64_t timeMs, const QTimeZone& zone) {
    return period == EnergyPeriod::Hour ? hourBegin(timeMs, zone)
                                        : startOf(dateAt(timeMs, zone), zone).toMSecsSinceEpoch();
}

std::int64_t nextPeriod(EnergyPeriod period, std::int64_t timeMs, const QTimeZone& zone) {
    return period == EnergyPeriod::Hour ? nextHour(timeMs, zone) : nextDay(timeMs, zone);
}

std::vector<EnergySum> energyBy(EnergyPeriod period, const std::deque<past::EnergyStep>& quarters,
                                const QTimeZone& zone, std::int64_t fromMs, std::int64_t toMs) {
    std::vector<EnergySum> sums;
    if (!zone.isValid() || toMs <= fromMs)
        return sums;
    // Clock changes make a few periods more than this estimate; the surplus is erased below.
    const std::int64_t usual = period == EnergyPeriod::Hour ? kHourMs : kDayMs;
    const auto most = static_cast<std::int64_t>(kMostPeriods) * usual;
    const std::int64_t first = toMs - fromMs > most ? toMs - most : fromMs;
    for (std::int64_t t = periodBegin(period, first, zone); t < toMs;) {
        const std::int64_t next = nextPeriod(period, t, zone);
        if (next <= t) // after the last time that QTimeZone supports
            break;
        sums.push_back(sumOf(quarters, t, next));
        t = next;
    }
    if (sums.size() > kMostPeriods)
        sums.erase(sums.begin(), sums.end() - static_cast<std::ptrdiff_t>(kMostPeriods));
    return sums;
}

} // namespace s4k::app
