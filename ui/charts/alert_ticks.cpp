// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/alert_ticks.h"

#include <QDateTime>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace s4k::ui {

namespace {

constexpr std::int64_t kHour = 3600;
constexpr std::int64_t kDay = 24 * kHour;
constexpr std::array<std::int64_t, 25> kSteps{
    1,        2,        5,         10,        15,        30,         60,        120,        300,
    600,      900,      1800,      kHour,     2 * kHour, 3 * kHour,  6 * kHour, 12 * kHour, kDay,
    2 * kDay, 7 * kDay, 14 * kDay, 28 * kDay, 56 * kDay, 112 * kDay, 364 * kDay};
constexpr double kLatest = 253'402'300'799; // the year 9999

std::int64_t stepFor(double span, int most) {
    for (const std::int64_t step : kSteps)
        if (span / static_cast<double>(step) <= most)
            return step;
    return kSteps.back();
}

std::int64_t floorTo(std::int64_t value, std::int64_t step) {
    const std::int64_t rest = value % step;
    return value - rest - (rest < 0 ? step : 0);
}

QDateTime wall(std::int64_t seconds, const QTimeZone& zone) {
    return QDateTime::fromSecsSinceEpoch(seconds, zone);
}

QString labelOf(const QDateTime& time, std::int64_t step, const QLocale& locale) {
    if (time.time() == QTime(0, 0) || step >= kDay)
        return locale.toString(time, QStringLiteral("d MMM"));
    return locale.toString(time, step < 60 ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm"));
}

/// The first tick from `seconds` on: by the wall's day from a day's step on, else by its hour.
std::int64_t tickFrom(std::int64_t seconds, std::int64_t step, const QTimeZone& zone) {
    const QDateTime time = wall(seconds, zone);
    if (step >= kDay) {
        const std::int64_t days = step / kDay;
        const std::int64_t day = floorTo(time.date().toJulianDay() + days - 1, days);
        const auto begin = [&](std::int64_t d) {
            return QDate::fromJulianDay(d).startOfDay(zone).toSecsSinceEpoch();
        };
        return begin(day) >= seconds ? begin(day) : begin(day + days);
    }
    const std::int64_t offset = time.offsetFromUtc();
    const std::int64_t tick = floorTo(seconds + offset + step - 1, step) - offset;
    const std::int64_t after = wall(tick, zone).offsetFromUtc();
    if (after == offset)
        return tick;
    // The clock was changed before it: hours stand where they stand after the change.
    const std::int64_t moved = floorTo(tick + after + step / 2, step) - after;
    return moved >= seconds ? moved : moved + step;
}

} // namespace

std::vector<TimeTick> localTicks(double left, double right, int most, const QTimeZone& zone,
                                 const QLocale& locale) {
    std::vector<TimeTick> ticks;
    if (!(left < right) || !(std::abs(left) < kLatest) || !(std::abs(right) < kLatest) ||
        !zone.isValid())
        return ticks;
    most = std::clamp(most, 1, 100);
    const std::int64_t step = stepFor(right - left, most);
    auto at = tickFrom(static_cast<std::int64_t>(std::ceil(left)), step, zone);
    while (static_cast<double>(at) <= right && ticks.size() < static_cast<std::size_t>(most) + 2) {
        ticks.push_back({static_cast<double>(at), labelOf(wall(at, zone), step, locale)});
        at = std::max(tickFrom(at + 1, step, zone), at + 1);
    }
    return ticks;
}

} // namespace s4k::ui
