// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/seats/desk.h"
#include "ui/model/time_window.h"

#include <QObject>

namespace s4k::app {

/// Keeps the charts at the moment of the recorded meter that is shown while that moment moves: the
/// cursor is there, and what has moved out of sight is shown.
class ReplayCharts final : public QObject {
    Q_OBJECT
public:
    /// Both must outlive it.
    ReplayCharts(Desk& desk, ui::TimeWindow& time, QObject* parent = nullptr);

private:
    Desk& m_desk;
    ui::TimeWindow& m_time;

    void show(std::int64_t momentMs);
};

} // namespace s4k::app
