// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/seats/desk.h"
#include "ui/window/main_window.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <cstdint>

namespace s4k::app {

/// Gives the monitor the waveforms of the meter that is shown, where this program has them, some
/// ten times a second while a view that draws them is in sight. Meters nobody looks into keep none.
class TraceController final : public QObject {
    Q_OBJECT
public:
    static constexpr int kPeriodMs = 100;
    static constexpr std::size_t kSets = kSampleRate; ///< a second

    /// Both must outlive it.
    TraceController(Desk& desk, ui::MainWindow& window, QObject* parent = nullptr);

private:
    Desk& m_desk;
    ui::MainWindow& m_window;
    QPointer<session::MeterSession> m_kept; ///< that keeps a trace for us
    std::uint64_t m_shownEnd = 0;           ///< of the trace shown last; 0: none
    bool m_wanted = false;
    QTimer m_timer;

    void look();
    void keep(session::MeterSession* session);
};

} // namespace s4k::app
