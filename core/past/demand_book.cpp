// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/past/demand_book.h"

#include <algorithm>
#include <cmath>

namespace s4k::past {

namespace {

constexpr std::int64_t kSecondMs = 1000;
constexpr std::int64_t kShortestGapMs = 2500;
constexpr std::int64_t kLongestStepMs = 60'000;
constexpr std::int64_t kCommandStepMs = 30'000; // if the length of a sub-interval is unknown
constexpr std::int64_t kStepsOfLength = 20;
constexpr std::int64_t kLateMs = 3000;

std::int64_t lengthMs(const DemandPlan& plan) {
    return plan.lengthSeconds * kSecondMs;
}

/// Longest step in ms between readings over which the load can be interpolated.
std::int64_t longestStepMs(const DemandPlan& plan) {
    if (plan.lengthSeconds == 0)
        return kCommandStepMs;
    const std::int64_t part =
        std::clamp(lengthMs(plan) / kStepsOfLength, kShortestGapMs, kLongestStepMs);
    return std::min(part, lengthMs(plan)); // so that no step contains two ends
}

bool noneValid(const DemandTrio& trio) {
    return std::all_of(trio.begin(), trio.end(), [](double x) { return !std::isfinite(x); });
}

bool sameDemand(double a, double b) {
    return !demandChanged({a, 0, 0}, {b, 0, 0});
}

double part(std::int64_t fromMs, std::int64_t toMs, double seconds) {
    return seconds > 0 ? static_cast<double>(toMs - fromMs) / kSecondMs / seconds : 0;
}

} // namespace

DemandBook::Watched& DemandBook::Watched::operator+=(const Watched& more) {
    for (std::size_t i = 0; i < wattSeconds.size(); ++i)
        wattSeconds[i] += more.wattSeconds[i];
    seconds += more.seconds;
    return *this;
}

DemandBook::Reading DemandBook::readingOf(const Moment& moment) {
    Reading reading;
    reading.timeMs = moment.timeMs;
    reading.power = trioOf(moment.readings, kDemandPowers);
    reading.present = trioOf(moment.readings, kPresentDemands);
    reading.maximum = trioOf(moment.readings, kMaximumDemands);
    reading.plan = demandPlan(moment.settings);
    reading.powerUps = moment.powerUps;
    return reading;
}

/// A reading is the mean of the second before it; the time before that second gets the mean of both
/// readings.
DemandBook::Watched DemandBook::watchedBetween(const Reading& from, const Reading& to) {
    Watched watched;
    watched.seconds = static_cast<double>(to.timeMs - from.timeMs) / kSecondMs;
    const double known = std::min(watched.seconds, 1.0);
    for (std::size_t i = 0; i < watched.wattSeconds.size(); ++i)
        watched.wattSeconds[i] =
            known * to.power[i] + (watched.seconds - known) * (from.power[i] + to.power[i]) / 2;
    return watched;
}

void DemandBook::append(const Moment& moment) {
    const Reading now = readingOf(moment);
    if (!moment.powered || noneValid(now.power)) {
        m_last.reset();
        m_running.reset();
    } else if (follows(now)) {
        goOn(now);
        noteMaxima(now);
    } else {
        beginAnew(now);
        noteMaxima(now);
    }
    ++m_revision;
}

bool DemandBook::follows(const Reading& now) const {
    return m_last && now.plan == m_last->plan && now.powerUps == m_last->powerUps &&
           now.timeMs >= m_last->timeMs && now.timeMs - m_last->timeMs <= longestStepMs(now.plan);
}

void DemandBook::beginAnew(const Reading& now) {
    const bool passed = m_last && now.plan == m_last->plan && now.powerUps == m_last->powerUps &&
                        now.timeMs > m_last->timeMs;
    const bool moved = m_last && demandChanged(m_last->present, now.present);
    if (passed && moved)
        put({now.timeMs, now.present});
    if (moved || !passed)
        m_endMs.reset();
    m_ended.clear();
    m_sum = {};
    m_beganMs = now.timeMs;
    m_whole = false;
    m_assumed = false;
    m_last = now;
    showRunning(now);
}

std::optional<std::int64_t> DemandBook::endsMs() const {
    if (!m_whole || m_last->plan.lengthSeconds == 0)
        return std::nullopt;
    return m_beganMs + lengthMs(m_last->plan);
}

void DemandBook::goOn(const Reading& now) {
    const bool moved = demandChanged(m_last->present, now.present);
    // Published again within the same second, for instance after a write.
    if (!moved && now.timeMs - m_last->timeMs < kSecondMs && now.power == m_last->power)
        return;
    const Watched step = watchedBetween(*m_last, now);
    const std::optional<std::int64_t> due = endsMs();
    const std::int64_t seen = std::clamp(due.value_or(now.timeMs), m_last->timeMs, now.timeMs);
    if (moved && m_assumed && m_last->timeMs - m_beganMs <= kLateMs)
        endLate(m_last->timeMs, now, step);
    else if (moved || (due && *due <= now.timeMs))
        endAt(seen, now, step);
    else
        m_sum += step;
    m_assumed = moved ? false : m_assumed || (due && *due <= now.timeMs);
    m_last = now;
    showRunning(now);
}

void DemandBook::endAt(std::int64_t endMs, const Reading& now, const Watched& step) {
    const double before = part(m_last->timeMs, endMs, step.seconds);
    Watched ending = step;
    Watched beginning = step;
    for (std::size_t i = 0; i < step.wattSeconds.size(); ++i) {
        ending.wattSeconds[i] *= before;
        beginning.wattSeconds[i] -= ending.wattSeconds[i];
    }
    ending.seconds *= before;
    beginning.seconds -= ending.seconds;
    m_sum += ending;
    if (m_whole)
        m_ended.push_back(m_sum);
    if (m_ended.size() >= now.plan.count)
        m_ended.pop_front();
    put({endMs, now.present, m_whole ? std::optional(m_beganMs) : std::nullopt});
    m_endMs = endMs;
    m_sum = beginning;
    m_beganMs = endMs;
    m_whole = true;
}

/// The assumed end was a little too early: the change of the registers belongs to the same end.
void DemandBook::endLate(std::int64_t endMs, const Reading& now, const Watched& step) {
    if (!m_ended.empty())
        m_ended.back() += m_sum;
    if (!m_points.empty() && m_points.back().timeMs == m_beganMs)
        m_points.back() = {endMs, now.present, m_points.back().fromMs};
    m_endMs = endMs;
    m_sum = step;
    m_beganMs = endMs;
}

void DemandBook::noteMaxima(const Reading& now) {
    for (std::size_t i = 0; i < m_maxima.size(); ++i) {
        DemandMaximum& maximum = m_maxima[i];
        if (sameDemand(maximum.demand, now.maximum[i]))
            continue;
        const bool isPresent = sameDemand(now.present[i], now.maximum[i]);
        maximum = {now.maximum[i], isPresent ? m_endMs : std::nullopt};
    }
}

void DemandBook::showRunning(const Reading& now) {
    RunningDemand running;
    running.beganMs = m_beganMs;
    running.nowMs = now.timeMs;
    running.whole = m_whole;
    running.endsMs = endsMs();
    running.predicted.fill(Readings::kNotValid);
    running.toCome.fill(Readings::kNotValid);
    for (std::size_t i = 0; i < running.mean.size(); ++i)
        running.mean[i] =
            m_sum.seconds > 0 ? m_sum.wattSeconds[i] / m_sum.seconds : Readings::kNotValid;
    predict(running, now);
    m_running = running;
}

void DemandBook::predict(RunningDemand& running, const Reading& now) const {
    if (!running.endsMs || m_ended.size() + 1 < now.plan.count)
        return;
    Watched all = m_sum;
    for (const Watched& ended : m_ended)
        all += ended;
    const double left = static_cast<double>(*running.endsMs - now.timeMs) / kSecondMs;
    const double seconds = all.seconds + left;
    if (!(seconds > 0))
        return;
    for (std::size_t i = 0; i < running.predicted.size(); ++i) {
        running.toCome[i] = now.power[i] * left / seconds;
        running.predicted[i] = all.wattSeconds[i] / seconds + running.toCome[i];
    }
}

void DemandBook::add(const DemandPoint& point) {
    put(point);
    ++m_revision;
}

void DemandBook::put(const DemandPoint& point) {
    const auto later = [](std::int64_t t, const DemandPoint& p) { return t < p.timeMs; };
    m_points.insert(std::upper_bound(m_points.begin(), m_points.end(), point.timeMs, later), point);
    if (m_points.size() > kMost)
        m_points.pop_front();
}

} // namespace s4k::past
