// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/clock_driver.h"

#include "core/signal/sample.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace s4k::session {

namespace {
constexpr double kNsPerSecond = 1e9;
// After the computer wakes from sleep the meter does not catch up: one tick passes at most this
// much wall time.
constexpr std::int64_t kLongestTickNs = 250'000'000;
constexpr std::int64_t kMeasureNs = 1'000'000'000;
} // namespace

ClockDriver::ClockDriver(Advance advance, WallClock wallClock, QObject* parent)
    : QObject(parent), m_advance(std::move(advance)), m_wallClock(std::move(wallClock)) {
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(kTickMs);
    connect(&m_timer, &QTimer::timeout, this, &ClockDriver::tick);
}

std::int64_t ClockDriver::monotonicNs() {
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::nanoseconds>(now).count();
}

void ClockDriver::setTickMs(int ms) {
    m_calmTickMs = std::clamp(ms, kTickMs, kMaxTickMs);
    fitTick();
}

void ClockDriver::setSlice(std::size_t sets) {
    m_slice = std::max<std::size_t>(sets, 1);
}

void ClockDriver::fitTick() {
    const int ms = m_speed > 1 ? kTickMs : m_calmTickMs;
    if (ms != m_timer.interval())
        m_timer.setInterval(ms);
}

std::int64_t ClockDriver::budgetNs() const {
    return kBudgetNs * m_timer.interval() / kTickMs;
}

void ClockDriver::setSpeed(double speed) {
    m_speed = std::clamp(speed, kMinSpeed, kMaxSpeed);
    fitTick();
    m_due = 0;
    restartMeasure(m_wallClock());
    Q_EMIT changed();
}

void ClockDriver::setRunning(bool running) {
    if (running == m_running)
        return;
    m_running = running;
    m_lastNs = m_wallClock();
    m_due = 0;
    restartMeasure(m_lastNs);
    running ? m_timer.start() : m_timer.stop();
    Q_EMIT changed();
}

void ClockDriver::restartMeasure(std::int64_t now) {
    m_measureStartNs = now;
    m_measureSets = 0;
    m_reached = 0;
}

void ClockDriver::tick() {
    if (!m_running)
        return;
    const std::int64_t now = m_wallClock();
    const std::int64_t elapsed = std::clamp<std::int64_t>(now - m_lastNs, 0, kLongestTickNs);
    m_lastNs = now;
    m_due += static_cast<double>(elapsed) / kNsPerSecond * m_speed * kSampleRate;
    passDueSets(now);
    measure(now);
}

void ClockDriver::passDueSets(std::int64_t tickStart) {
    while (m_due >= 1) {
        const std::size_t sets = std::min(m_slice, static_cast<std::size_t>(m_due));
        m_advance(sets);
        m_due -= static_cast<double>(sets);
        m_measureSets += sets;
        if (m_wallClock() - tickStart >= budgetNs()) {
            m_due = std::min(m_due, 1.0);
            return;
        }
    }
}

void ClockDriver::measure(std::int64_t now) {
    const std::int64_t span = now - m_measureStartNs;
    if (span < kMeasureNs)
        return;
    const double meterSeconds = static_cast<double>(m_measureSets) / kSampleRate;
    const double wallSeconds = static_cast<double>(span) / kNsPerSecond;
    restartMeasure(now);
    m_reached = meterSeconds / wallSeconds;
    Q_EMIT changed();
}

} // namespace s4k::session
