// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/seats/desk.h"
#include "app/window/seats/replay_seat.h"
#include "core/past/note.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace s4k::app {

/// Moves the moment of the recorded meter that is shown: Run, Pause and speed of the top bar are
/// those of its past then, and the meters of this program keep their own.
class ReplayController final : public QObject {
    Q_OBJECT
public:
    ReplayController(Desk& desk, ui::MainWindow& window, QObject* parent = nullptr);

    [[nodiscard]] bool isRunning() const { return m_tick.isActive(); }
    void setRunning(bool running);
    void setSpeed(double speed);

private:
    Desk& m_desk;
    ui::MainWindow& m_window;
    QTimer m_tick;
    QElapsedTimer m_since; ///< the last tick
    double m_speed = 1;
    double m_momentMs = 0; ///< with the fraction that is not shown yet

    [[nodiscard]] ReplaySeat* shown();
    void showSeat();
    void showClock();
    void tick();
    void showOnCharts();
    void jump(ui::MeterKey key, std::int64_t timeMs);
    void readDetail(ui::MeterKey key, std::int64_t fromMs, std::int64_t toMs);
    void changeNote(ui::MeterKey key, const past::Note& note, bool removed);
};

} // namespace s4k::app
