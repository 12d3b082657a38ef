// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/seats/live_meter.h"
#include "app/window/seats/seat.h"
#include "app/window/seats/steady_wall.h"

namespace s4k::app {

/// A live meter at the window's desk.
class LiveSeat final : public Seat {
    Q_OBJECT
public:
    /// `meter` must outlive the seat.
    LiveSeat(ui::MeterKey key, LiveMeter& meter, const session::Clocks& clocks);

    [[nodiscard]] MeterPort& port() override { return m_meter.guard(); }
    [[nodiscard]] panel::Panel& panel() override { return m_meter.panel(); }
    [[nodiscard]] const MeterSnapshot& snapshot() const override {
        return m_meter.meter().snapshot();
    }
    [[nodiscard]] std::int64_t timeMs() const override { return m_timeMs; }
    [[nodiscard]] ui::LinkView link() const override;
    [[nodiscard]] std::string bus() const override { return m_meter.bus(); }
    void writeAll(const session::WriteSteps& steps, session::SequenceProgress progress,
                  session::SequenceReply reply, session::SequenceStop stop) override;
    void setInSight(bool inSight) override { m_meter.setInSight(inSight); }

    [[nodiscard]] LiveMeter& meter() { return m_meter; }
    /// Whether an embedded meter stands beside it.
    void setTwin(bool has);

private:
    LiveMeter& m_meter;
    SteadyWall m_wall;
    std::int64_t m_timeMs = 0;
    bool m_hasTwin = false;
};

} // namespace s4k::app
