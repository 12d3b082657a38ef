// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/meter_store.h"
#include "ui/model/window_state.h"
#include "ui/window/bar_part.h"

class QToolButton;

namespace s4k::ui {

class Segmented;

/// Run, pause and speed of the meter's time. Shown while the meter that is shown is embedded or
/// recorded; a live meter keeps time itself.
class ClockBar final : public BarPart {
    Q_OBJECT
public:
    /// `store` must outlive it.
    explicit ClockBar(const MeterStore& store, QWidget* parent = nullptr);

    void showClock(const ClockView& clock);
    void setRoom(int level) override;
    /// Emits `runningChosen` as the button does; does nothing for a live meter.
    void toggle();

Q_SIGNALS:
    void runningChosen(bool running);
    void speedChosen(double speed); ///< one of kSpeeds

private:
    QToolButton* m_run;
    Segmented* m_speed;
    ClockView m_clock;
    bool m_timed = true;

    void buildRun();
    void buildSpeed();
    void showTimed(bool timed);
};

} // namespace s4k::ui
