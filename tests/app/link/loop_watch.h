// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <ctime>

#include <algorithm>

namespace s4k::test {

/// Processor time of this thread in ms. Other programs on the computer do not count.
inline double threadMs() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1000 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// Measures with a timer of 5 ms how long the event loop of this thread was blocked, in processor
/// time.
class LoopWatch {
public:
    LoopWatch() {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { tick(); });
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.start(5);
    }
    /// Longest processor time between two ticks in ms.
    [[nodiscard]] double longestMs() const { return m_longest; }
    /// Ignores the processor time since the last tick: it was used by the test itself.
    void forgive() { m_last = threadMs(); }

private:
    QTimer m_timer;
    double m_last = threadMs();
    double m_longest = 0;

    void tick() {
        const double now = threadMs();
        m_longest = std::max(m_longest, now - m_last);
        m_last = now;
    }
};

} // namespace s4k::test
