// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <cstddef>
#include <cstdint>
#include <functional>

namespace s4k::session {

/// Lets meter time pass: wall time x speed, in slices that leave the event loop its share.
/// What a tick cannot do within its budget is dropped, never owed; `reachedSpeed` tells the truth.
/// @source own design
class ClockDriver final : public QObject {
    Q_OBJECT
public:
    /// Lets `sets` / kSampleRate seconds of meter time pass.
    using Advance = std::function<void(std::size_t sets)>;
    /// Monotonic wall time in nanoseconds.
    using WallClock = std::function<std::int64_t()>;

    static constexpr int kTickMs = 20;
    static constexpr int kMaxTickMs = 200;
    static constexpr std::int64_t kBudgetNs = 12'000'000; ///< work of one tick of kTickMs
    static constexpr std::size_t kSlice = 630;            ///< sets between two looks at the clock
    static constexpr double kMinSpeed = 0.1;
    static constexpr double kMaxSpeed = 10'000;

    explicit ClockDriver(Advance advance, WallClock wallClock = &monotonicNs,
                         QObject* parent = nullptr);

    /// Factor in kMinSpeed..kMaxSpeed, clamped.
    void setSpeed(double speed);
    [[nodiscard]] double speed() const { return m_speed; }
    /// Wall time between two ticks, kTickMs-kMaxTickMs, clamped: longer ones wake a program less
    /// often that shows nothing. Faster than 1x it ticks every kTickMs all the same, so that work
    /// never holds the event loop for long.
    void setTickMs(int ms);
    /// The present one.
    [[nodiscard]] int tickMs() const { return m_timer.interval(); }
    /// Sets of one slice from now on, at least 1; for what is too much work for kSlice.
    void setSlice(std::size_t sets);
    void setRunning(bool running);
    [[nodiscard]] bool isRunning() const { return m_running; }
    /// Meter seconds per wall second, measured over the last full second; 0 before and when paused.
    [[nodiscard]] double reachedSpeed() const { return m_reached; }

    /// One timer tick; tests call it with a clock of their own.
    void tick();

    [[nodiscard]] static std::int64_t monotonicNs();

Q_SIGNALS:
    /// Speed, run/pause or the measured rate changed.
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
    double m_due = 0; ///< sets, with the fraction that no tick has let pass yet
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
