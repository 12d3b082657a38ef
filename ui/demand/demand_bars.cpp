// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/demand/demand_bars.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>

namespace s4k::ui {

namespace {

constexpr std::int64_t kUsualMs = 900'000;
constexpr std::int64_t kShortestMs = 1000;

/// A sub-interval that has ended.
struct Ended {
    std::int64_t fromMs;
    std::int64_t toMs;
    double demand;
};

/// Usual length of the sub-intervals whose start was observed; if there are none, of the times
/// between ends.
std::int64_t usualLength(const std::vector<Ended>& ended) {
    std::vector<std::int64_t> lengths;
    for (const Ended& e : ended)
        if (e.fromMs < e.toMs)
            lengths.push_back(e.toMs - e.fromMs);
    for (std::size_t i = 1; lengths.empty() && i < ended.size(); ++i)
        lengths.push_back(ended[i].toMs - ended[i - 1].toMs);
    if (lengths.empty())
        return kUsualMs;
    const auto middle = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() / 2);
    std::nth_element(lengths.begin(), middle, lengths.end());
    return std::clamp(*middle, kShortestMs, kDemandSpanMs);
}

std::vector<Ended> endedBetween(const past::DemandBook& book, std::size_t which,
                                std::int64_t fromMs, std::int64_t toMs) {
    std::vector<Ended> ended;
    for (const past::DemandPoint& p : book.points())
        if (p.timeMs > fromMs && p.timeMs <= toMs)
            ended.push_back({p.fromMs.value_or(p.timeMs), p.timeMs, p.demand[which]});
    return ended;
}

/// Bars of equal length up to the one that contains `rightMs`. Their ends are ends of
/// sub-intervals, and the same sub-intervals share a bar as time passes.
std::vector<ChartBar> emptyBars(std::int64_t rightMs, std::int64_t anchorMs,
                                std::int64_t lengthMs) {
    const std::int64_t perBar = (kDemandSpanMs + lengthMs * kMostBars - 1) / (lengthMs * kMostBars);
    const std::int64_t width = lengthMs * perBar;
    const std::int64_t first = anchorMs % lengthMs;
    const std::int64_t end = first + ((rightMs - first) / width + 1) * width;
    const std::int64_t count = std::max<std::int64_t>(kDemandSpanMs / width, 1);
    std::vector<ChartBar> bars;
    for (std::int64_t i = count; i > 0; --i)
        bars.push_back({end - i * width, end - (i - 1) * width});
    return bars;
}

void put(std::vector<ChartBar>& bars, const Ended& ended, std::int64_t usualMs) {
    const std::int64_t from = ended.fromMs < ended.toMs ? ended.fromMs : ended.toMs - usualMs;
    const std::int64_t middle = from + (ended.toMs - from) / 2;
    for (ChartBar& bar : bars) {
        const std::int64_t centre = bar.fromMs + (bar.toMs - bar.fromMs) / 2;
        const bool holds = middle >= bar.fromMs && middle < bar.toMs;
        if (!holds && (centre <= from || centre >= ended.toMs))
            continue;
        if (!(bar.ended >= ended.demand)) // also if `bar.ended` is NaN
            bar.ended = ended.demand;
        ++bar.merged;
    }
}

void putRunning(ChartBar& bar, const past::RunningDemand& running, std::size_t which) {
    const double predicted = running.predicted[which];
    if (!std::isfinite(predicted))
        return;
    const double below = std::isfinite(bar.ended) ? std::max(bar.ended, 0.0) : 0.0;
    const double soFar = predicted - running.toCome[which];
    bar.soFar = std::max(soFar - below, 0.0);
    bar.toCome = std::max(predicted - std::max(below, soFar), 0.0);
}

} // namespace

std::vector<ChartBar> demandBars(const past::DemandBook& book, std::size_t which,
                                 std::int64_t rightMs) {
    const auto ended = endedBetween(book, which, rightMs - kDemandSpanMs - kUsualMs, rightMs);
    const std::int64_t usual = usualLength(ended);
    const auto& running = book.running();
    const bool isNow = running && running->whole && rightMs >= running->beganMs &&
                       rightMs <= running->endsMs.value_or(running->nowMs);
    const std::int64_t anchor = isNow           ? running->beganMs
                                : ended.empty() ? rightMs
                                                : ended.back().toMs;
    std::vector<ChartBar> bars = emptyBars(rightMs, anchor, usual);
    for (const Ended& e : ended)
        put(bars, e, usual);
    if (isNow)
        putRunning(bars.back(), *running, which);
    return bars;
}

std::vector<BarPlotData::Tick> barTicks(const std::vector<ChartBar>& bars, int most,
                                        const QTimeZone& zone, const QLocale& locale) {
    std::vector<BarPlotData::Tick> ticks;
    if (bars.empty())
        return ticks;
    const double left = static_cast<double>(bars.front().fromMs) / 1e3;
    const double right = static_cast<double>(bars.back().toMs) / 1e3;
    const double perBar = (right - left) / static_cast<double>(bars.size());
    for (const TimeTick& tick : timeTicks(left, right, most, zone, locale))
        ticks.push_back({(tick.seconds - left) / perBar - 0.5, flatLabel(tick, ticks.empty())});
    return ticks;
}

std::vector<ChartBar> energyBars(const std::vector<app::EnergySum>& sums, std::size_t which) {
    std::vector<ChartBar> bars;
    for (const app::EnergySum& sum : sums)
        bars.push_back({sum.fromMs, sum.toMs,
                        sum.quarters > 0 ? sum.used[which] : Readings::kNotValid, 0, 0,
                        sum.quarters});
    return bars;
}

std::vector<BarPlotData::Tick> energyTicks(app::EnergyPeriod period,
                                           const std::vector<app::EnergySum>& sums, int most,
                                           const QTimeZone& zone, const QLocale& locale) {
    std::vector<BarPlotData::Tick> ticks;
    const int hours = most >= 24 ? 1 : most >= 12 ? 2 : most >= 8 ? 3 : 6;
    const auto days = static_cast<std::int64_t>(sums.size()) / std::max(most, 1) + 1;
    for (std::size_t i = 0; i < sums.size(); ++i) {
        const QDateTime begin = QDateTime::fromMSecsSinceEpoch(sums[i].fromMs, zone);
        const bool isHour = period == app::EnergyPeriod::Hour;
        const bool midnight = isHour && begin.time() == QTime(0, 0);
        if (isHour ? begin.time().minute() != 0 || begin.time().hour() % hours != 0
                   : begin.date().toJulianDay() % days != 0)
            continue;
        const QString label = locale.toString(begin, isHour && !midnight ? QStringLiteral("HH:mm")
                                                                         : QStringLiteral("d MMM"));
        ticks.push_back({static_cast<double>(i) - (isHour ? 0.5 : 0.0), label});
    }
    return ticks;
}

} // namespace s4k::ui
