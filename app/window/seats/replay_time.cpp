// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/seats/replay_time.h"

#include <algorithm>
#include <cmath>

namespace s4k::app {

namespace {

constexpr int kTickMs = 50;
constexpr double kLongestStepMs = 200; // longer pauses of the event loop do not advance the replay

} // namespace

ReplayTime::ReplayTime(std::int64_t firstMs, std::int64_t lastMs)
    : m_firstMs(firstMs), m_lastMs(lastMs), m_momentMs(static_cast<double>(lastMs)) {
    m_tick.setInterval(kTickMs);
    connect(&m_tick, &QTimer::timeout, this, &ReplayTime::tick);
}

ui::ClockView ReplayTime::clockView() const {
    const bool running = m_tick.isActive();
    return {running, m_speed, running ? m_speed : 0};
}

void ReplayTime::setSpeed(double speed) {
    m_speed = speed;
    Q_EMIT changed();
}

void ReplayTime::setRunning(bool running) {
    if (running) {
        if (m_momentMs >= static_cast<double>(m_lastMs))
            m_momentMs = static_cast<double>(m_firstMs);
        m_since.start();
        m_tick.start();
    } else {
        m_tick.stop();
    }
    Q_EMIT changed();
}

void ReplayTime::tick() {
    const double wall = std::min(static_cast<double>(m_since.restart()), kLongestStepMs);
    // A slow disk slows the replay down, so that it never runs ahead of the shown moment.
    if (m_settled)
        move(m_momentMs + wall * m_speed);
    if (m_momentMs >= static_cast<double>(m_lastMs))
        setRunning(false);
}

void ReplayTime::jump(std::int64_t timeMs) {
    move(static_cast<double>(timeMs));
}

void ReplayTime::move(double momentMs) {
    m_momentMs =
        std::clamp(momentMs, static_cast<double>(m_firstMs), static_cast<double>(m_lastMs));
    Q_EMIT moved(std::llround(m_momentMs));
}

} // namespace s4k::app
