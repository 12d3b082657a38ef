// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <cstddef>
#include <cstdint>
#include <functional>

namespace s4k::session {

/// Drives meter time: wall time x speed, in slices that leave time for the event loop. At first it
/// is paused, with speed 1. What a tick cannot do within its budget, and wall time beyond 250 ms
/// since the last tick, is dropped and never made up; `reachedSpeed` gives the measured speed.
/// @source own design
class ClockDriver final : public QObject {
    Q_OBJECT
public:
    /// Lets `sets` / kSampleRate seconds of meter time pass; called in the thread of this object.
    using Advance = std::function<void(std::size_t sets)>;
    /// Monotonic wall time in nanoseconds.
    using WallClock = std::function<std::int64_t()>;

    static constexpr int kTickMs = 20;
    static constexpr int kMaxTickMs = 200;
    static constexpr std::int64_t kBudgetNs = 12'000'000; ///< work for each kTickMs of a tick
    static constexpr std::size_t kSlice = 630; ///< sample sets between two looks at the clock
    static constexpr double kMinSpeed = 0.1;
    static constexpr double kMaxSpeed = 10'000;

    explicit ClockDriver(Advance advance, WallClock wallClock = &monotonicNs,
                         QObject* parent = nullptr);

    /// Sets the speed: meter time / wall time, clamped to kMinSpeed-kMaxSpeed.
    void setSpeed(double speed);
    [[nodiscard]] double speed() const { return m_speed; }
    /// Sets the wall time between two ticks in ms, clamped to kTickMs-kMaxTickMs. With long ticks a
    /// program that shows nothing wakes less often. At a speed above 1 the clock ticks every
    /// kTickMs in any case, so that work never blocks the event loop for long.
    void setTickMs(int ms);
    /// The present time between two ticks in ms.
    [[nodiscard]] int tickMs() const { return m_timer.interval(); }
    /// Sets the number of sample sets in a slice, at least 1: fewer where kSlice takes too long.
    void setSlice(std::size_t sets);
    /// Starts or pauses the clock. The time of a pause is not made up.
    void setRunning(bool running);
    [[nodiscard]] bool isRunning() const { return m_running; }
    /// Meter seconds per wall second, measured over the last second. 0 before the first
    /// measurement, after a change of speed and when paused.
    [[nodiscard]] double reachedSpeed() const { return m_reached; }

    /// One timer tick; public for tests that pass a wall clock.
    void tick();

    /// Nanoseconds since an arbitrary moment; never goes back.
    [[nodiscard]] static std::int64_t monotonicNs();

Q_SIGNALS:
    /// The speed changed, the clock was started or paused, or a new speed was measured.
    void changed();

private:
    Advance m_advance;
    WallClock m_wallClock;
    QTimer m_timer;
    double m_speed = 1;
    int m_calmTickMs = kTickMs;
    std::size_t m_slice = kSlice;
    bool m_running = false;
    std::int64_t m_lastNs = 0;
    double m_due = 0; ///< sample sets due but not yet passed, with their fraction
    std::int64_t m_measureStartNs = 0;
    std::size_t m_measureSets = 0;
    double m_reached = 0;

    void fitTick();
    [[nodiscard]] std::int64_t budgetNs() const;
    void restartMeasure(std::int64_t now);
    void passDueSets(std::int64_t tickStart);
    void measure(std::int64_t now);
};

} // namespace s4k::session
