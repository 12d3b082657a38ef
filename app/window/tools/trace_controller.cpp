// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/tools/trace_controller.h"

#include "app/window/seats/seat_parts.h"

namespace s4k::app {

TraceController::TraceController(Desk& desk, ui::TraceFeed& feed, QObject* parent)
    : QObject(parent), m_desk(desk), m_feed(feed) {
    m_timer.setInterval(kPeriodMs);
    connect(&m_timer, &QTimer::timeout, this, &TraceController::look);
    connect(&m_desk.store(), &ui::MeterStore::shownChanged, this, &TraceController::showMeter);
    m_timer.start();
}

void TraceController::showMeter() {
    Seat* const seat = m_desk.shown();
    m_feed.setAvailable(seat != nullptr && seat->source() != nullptr);
    look();
}

void TraceController::keep(Seat* seat) {
    const bool feeds = seat != nullptr && seat->source() != nullptr;
    const ui::MeterKey key = feeds ? seat->key() : 0;
    if (key == m_kept)
        return;
    if (Seat* const before = m_desk.find(m_kept))
        before->source()->keepTrace(0);
    m_kept = key;
    m_shownEnd = 0;
    if (feeds)
        seat->source()->keepTrace(kSets);
}

// While the meter is paused, the last trace is sent again only when a view has become visible.
void TraceController::look() {
    const bool wanted = m_feed.isWanted();
    if (wanted != m_wanted)
        m_shownEnd = 0;
    m_wanted = wanted;
    keep(wanted ? m_desk.shown() : nullptr);
    if (m_kept == 0)
        return;
    const InputTrace trace = m_desk.find(m_kept)->source()->trace();
    if (trace.sets.empty() || trace.endSet == m_shownEnd)
        return;
    m_shownEnd = trace.endSet;
    m_feed.set(trace);
}

} // namespace s4k::app
