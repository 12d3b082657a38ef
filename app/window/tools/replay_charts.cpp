// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/tools/replay_charts.h"

#include <algorithm>

namespace s4k::app {

ReplayCharts::ReplayCharts(Desk& desk, ui::TimeWindow& time, QObject* parent)
    : QObject(parent), m_desk(desk), m_time(time) {
    connect(&m_desk, &Desk::joined, this, [this](Seat& seat) {
        connect(&seat, &Seat::moved, this, [this, &seat](std::int64_t momentMs) {
            if (&seat == m_desk.shown())
                show(momentMs);
        });
    });
}

void ReplayCharts::show(std::int64_t momentMs) {
    constexpr double kAhead = 0.75; // distance of the right edge, in spans
    const double moment = static_cast<double>(momentMs) / 1e3;
    if (moment < m_time.left() || moment > m_time.right()) {
        m_time.setFollowing(false);
        m_time.show(std::min(moment + kAhead * m_time.span(), m_time.newest()), m_time.span());
    }
    m_time.setCursor(moment);
}

} // namespace s4k::app
