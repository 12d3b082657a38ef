// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/seats/seat_parts.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <cstdint>

namespace s4k::app {

/// Moves the moment of a recorded meter from `firstMs` to `lastMs` (ms since 1970 UTC) with the set
/// speed. It starts paused at the end. At the end it pauses; the next `setRunning(true)` starts
/// again from the beginning.
class ReplayTime final : public QObject, public SeatTime {
    Q_OBJECT
public:
    ReplayTime(std::int64_t firstMs, std::int64_t lastMs);

    [[nodiscard]] ui::ClockView clockView() const override;
    void setRunning(bool running) override;
    void setSpeed(double speed) override;
    void jump(std::int64_t timeMs) override;

    /// False while the requested moment is still being looked up; the replay waits meanwhile.
    void setSettled(bool settled) { m_settled = settled; }

Q_SIGNALS:
    void changed();                    ///< clockView() changed
    void moved(std::int64_t momentMs); ///< ms since 1970 UTC, within the recorded time

private:
    std::int64_t m_firstMs;
    std::int64_t m_lastMs;
    QTimer m_tick;
    QElapsedTimer m_since; ///< since the last tick
    double m_speed = 1;
    double m_momentMs; ///< including the fraction of a millisecond that is not shown
    bool m_settled = true;

    void tick();
    void move(double momentMs);
};

} // namespace s4k::app
