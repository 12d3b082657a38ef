// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/files/export_controller.h"
#include "ui/model/time_window.h"
#include "ui/report/report_content.h"

#include <QObject>

namespace s4k::app {

class MonitorTools;

/// Adds the pictures of the views to a report and gives it to the exporter.
class ReportController final : public QObject {
    Q_OBJECT
public:
    /// The arguments must outlive the controller.
    ReportController(ui::MeterStore& store, ui::TimeWindow& time, MonitorTools& monitor,
                     ExportController& exporter, QObject* parent = nullptr);

    /// Writes the report of a meter to `path`, see ui::reportOrder(). Ignored for an unknown key
    /// and for a meter whose settings are unknown (ui::isKnown()).
    void write(ui::MeterKey key, const ui::ReportHead& head, const QString& path);

private:
    ui::MeterStore& m_store;
    ui::TimeWindow& m_time;
    MonitorTools& m_monitor;
    ExportController& m_exporter;
};

} // namespace s4k::app
