// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/seats/desk.h"
#include "ui/model/time_window.h"

#include <QObject>

namespace s4k::app {

/// Moves the cursor of the charts with the moment of the shown recorded meter, and scrolls the time
/// window when the moment leaves it.
class ReplayCharts final : public QObject {
    Q_OBJECT
public:
    /// The arguments must outlive the object.
    ReplayCharts(Desk& desk, ui::TimeWindow& time, QObject* parent = nullptr);

private:
    Desk& m_desk;
    ui::TimeWindow& m_time;

    void show(std::int64_t momentMs);
};

} // namespace s4k::app
