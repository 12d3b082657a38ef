// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/seats/desk.h"
#include "core/signal/sample.h"
#include "ui/model/trace_feed.h"

#include <QObject>
#include <QTimer>

#include <cstdint>

namespace s4k::app {

/// Feeds the views that draw waveforms with those of the meter that is shown, where this program
/// has them, some ten times a second while such a view is in sight. Other meters keep no
/// waveforms.
class TraceController final : public QObject {
    Q_OBJECT
public:
    static constexpr int kPeriodMs = 100;
    static constexpr std::size_t kSets = kSampleRate; ///< a second

    /// Both must outlive it.
    TraceController(Desk& desk, ui::TraceFeed& feed, QObject* parent = nullptr);

private:
    Desk& m_desk;
    ui::TraceFeed& m_feed;
    ui::MeterKey m_kept = 0;      ///< the meter that keeps a trace; 0: none does
    std::uint64_t m_shownEnd = 0; ///< of the trace shown last; 0: none
    bool m_wanted = false;
    QTimer m_timer;

    void showMeter();
    void look();
    void keep(Seat* seat);
};

} // namespace s4k::app
