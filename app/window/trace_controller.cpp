// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/trace_controller.h"

#include "app/session/meter_session.h"
#include "ui/window/monitor.h"

namespace s4k::app {

TraceController::TraceController(Desk& desk, ui::MainWindow& window, QObject* parent)
    : QObject(parent), m_desk(desk), m_window(window) {
    m_timer.setInterval(kPeriodMs);
    connect(&m_timer, &QTimer::timeout, this, &TraceController::look);
    connect(&m_desk, &Desk::shownChanged, this, &TraceController::look);
    m_timer.start();
}

void TraceController::keep(session::MeterSession* session) {
    if (session == m_kept)
        return;
    if (m_kept != nullptr)
        m_kept->keepTrace(0);
    m_kept = session;
    m_shownEnd = 0;
    if (session != nullptr)
        session->keepTrace(kSets);
}

// While the clock stands the last trace stays, unless a view has just come into sight.
void TraceController::look() {
    const bool wanted = m_window.monitor().wantsTrace();
    if (wanted != m_wanted)
        m_shownEnd = 0;
    m_wanted = wanted;
    Seat* const seat = m_desk.shown();
    keep(wanted && seat != nullptr ? seat->session() : nullptr);
    if (m_kept == nullptr)
        return;
    const InputTrace trace = m_kept->trace();
    if (trace.sets.empty() || trace.endSet == m_shownEnd)
        return;
    m_shownEnd = trace.endSet;
    m_window.monitor().showTrace(trace);
}

} // namespace s4k::app
