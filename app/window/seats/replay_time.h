// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/seats/seat_parts.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <cstdint>

namespace s4k::app {

/// Moves the moment of a recorded meter from `firstMs` to `lastMs`. At the end it pauses; run
/// again, it begins at the beginning.
class ReplayTime final : public QObject, public SeatTime {
    Q_OBJECT
public:
    ReplayTime(std::int64_t firstMs, std::int64_t lastMs);

    [[nodiscard]] ui::ClockView clockView() const override;
    void setRunning(bool running) override;
    void setSpeed(double speed) override;
    void jump(std::int64_t timeMs) override;

    /// Whether the moment that was asked for last is shown; while it is not, time waits for it.
    void setSettled(bool settled) { m_settled = settled; }

Q_SIGNALS:
    void changed(); ///< clockView
    void moved(std::int64_t momentMs);

private:
    std::int64_t m_firstMs;
    std::int64_t m_lastMs;
    QTimer m_tick;
    QElapsedTimer m_since; ///< the last tick
    double m_speed = 1;
    double m_momentMs; ///< with the fraction that is not shown yet
    bool m_settled = true;

    void tick();
    void move(double momentMs);
};

} // namespace s4k::app
