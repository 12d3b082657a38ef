// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/port/meter_port.h"
#include "ui/model/export_order.h"
#include "ui/model/meter_past.h"
#include "ui/model/time_window.h"

#include <QWidget>

namespace s4k::ui {

/// All alerts of the meter that is shown: which are active, what they mean, what makes them active
/// and what mends them; and a time line of when each was active, on the time axis of the trends,
/// which it pans and zooms as they do.
class AlertsView final : public QWidget {
    Q_OBJECT
public:
    explicit AlertsView(TimeWindow& time, QWidget* parent = nullptr);

    /// `past` must outlive the view or be replaced.
    void showMeter(const MeterPast& past);
    /// The newest reading of this meter; the past has it already. Any rate, it draws at its own.
    void showSnapshot(const MeterSnapshot& snapshot);
    void focusFirst();
    /// Asks where to and emits what is to be written.
    void askForExport();

Q_SIGNALS:
    void exportRequested(const s4k::ui::ExportOrder& order);
    /// This moment on the front panel of a recorded meter; seconds since 1970 UTC.
    void momentRequested(double seconds);

private:
    TimeWindow& m_time;
    const MeterPast* m_past = nullptr;
};

} // namespace s4k::ui
