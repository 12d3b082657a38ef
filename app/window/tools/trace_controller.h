// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/seats/desk.h"
#include "core/signal/sample.h"
#include "ui/model/trace_feed.h"

#include <QObject>
#include <QTimer>

#include <cstdint>

namespace s4k::app {

/// Sends the waveforms of the shown embedded meter to the waveform views every 100 ms while such a
/// view is visible. Other meters keep no waveforms.
class TraceController final : public QObject {
    Q_OBJECT
public:
    static constexpr int kPeriodMs = 100;
    static constexpr std::size_t kSets = kSampleRate; ///< sample sets kept: one second

    /// The arguments must outlive the controller.
    TraceController(Desk& desk, ui::TraceFeed& feed, QObject* parent = nullptr);

private:
    Desk& m_desk;
    ui::TraceFeed& m_feed;
    ui::MeterKey m_kept = 0;      ///< key of the meter that keeps a trace; 0: none
    std::uint64_t m_shownEnd = 0; ///< end of the trace sent last; 0: none
    bool m_wanted = false;
    QTimer m_timer;

    void showMeter();
    void look();
    void keep(Seat* seat);
};

} // namespace s4k::app
