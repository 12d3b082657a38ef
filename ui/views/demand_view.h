// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/port/meter_port.h"
#include "ui/model/export_order.h"
#include "ui/model/meter_past.h"
#include "ui/model/time_window.h"

#include <QWidget>

namespace s4k::ui {

/// Demand of the meter that is shown: the running sub-interval, present, predicted and maximum
/// demand, the intervals of 24 hours as bars; and its energy by the hour and by the day. The bars
/// are those of the day that ends where the time window does.
class DemandView final : public QWidget {
    Q_OBJECT
public:
    explicit DemandView(const TimeWindow& time, QWidget* parent = nullptr);

    /// `past` must outlive the view or be replaced.
    void showMeter(const MeterPast& past);
    /// The newest reading of this meter; the past has it already. Any rate, it draws at its own.
    void showSnapshot(const MeterSnapshot& snapshot);
    void focusFirst();
    /// Asks where to and emits what is to be written.
    void askForExport();

Q_SIGNALS:
    void exportRequested(const s4k::ui::ExportOrder& order);

private:
    const TimeWindow& m_time;
    const MeterPast* m_past = nullptr;
};

} // namespace s4k::ui
