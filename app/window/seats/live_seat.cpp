// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/seats/live_seat.h"

#include <utility>

namespace s4k::app {

LiveSeat::LiveSeat(ui::MeterKey key, LiveMeter& meter, const session::Clocks& clocks)
    : Seat(key), m_meter(meter), m_wall(clocks), m_timeMs(m_wall.nowMs()) {
    connect(&meter, &LiveMeter::measured, this, [this](const MeterSnapshot& snapshot) {
        m_timeMs = m_wall.nowMs();
        Q_EMIT measured(snapshot);
    });
    connect(&meter, &LiveMeter::changed, this, &Seat::changed);
    connect(&meter, &LiveMeter::linkChanged, this, &Seat::linkChanged);
}

ui::LinkView LiveSeat::link() const {
    ui::LinkView view = m_meter.link();
    view.hasTwin = m_hasTwin;
    return view;
}

void LiveSeat::writeAll(const session::WriteSteps& steps, session::SequenceProgress progress,
                        session::SequenceReply reply, session::SequenceStop stop) {
    m_meter.guard().writeAll(steps, std::move(progress), std::move(reply), std::move(stop));
}

void LiveSeat::setTwin(bool has) {
    if (has == m_hasTwin)
        return;
    m_hasTwin = has;
    Q_EMIT linkChanged();
}

} // namespace s4k::app
