// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/files/export_controller.h"
#include "ui/model/time_window.h"
#include "ui/report/report_content.h"

#include <QObject>

namespace s4k::app {

class MonitorTools;

/// Completes the report that a person asked for by its pictures, which come from the views, and
/// has it written as any other export.
class ReportController final : public QObject {
    Q_OBJECT
public:
    /// All must outlive it.
    ReportController(ui::MeterStore& store, ui::TimeWindow& time, MonitorTools& monitor,
                     ExportController& exporter, QObject* parent = nullptr);

    /// Nothing for a meter of which nothing is known.
    void write(ui::MeterKey key, const ui::ReportHead& head, const QString& path);

private:
    ui::MeterStore& m_store;
    ui::TimeWindow& m_time;
    MonitorTools& m_monitor;
    ExportController& m_exporter;
};

} // namespace s4k::app
