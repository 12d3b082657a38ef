// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/tools/report_controller.h"

#include "app/window/tools/monitor_tools.h"
#include "app/window/tools/report_pictures.h"
#include "ui/report/report_gather.h"
#include "ui/trends/trend_view.h"

#include <utility>

namespace s4k::app {

ReportController::ReportController(ui::MeterStore& store, ui::TimeWindow& time,
                                   MonitorTools& monitor, ExportController& exporter,
                                   QObject* parent)
    : QObject(parent), m_store(store), m_time(time), m_monitor(monitor), m_exporter(exporter) {}

void ReportController::write(ui::MeterKey key, const ui::ReportHead& head, const QString& path) {
    if (!m_store.has(key) || !isKnown(m_store.at(key).link))
        return;
    const ui::MeterEntry& meter = m_store.at(key);
    const ui::MeterView view = m_store.view(key);
    ui::ReportContent content = ui::gatherReport(
        head, {view, meter.link, meter.snapshot, meter.timeMs, m_store.past(key)}, m_time);
    content.pictures = reportPictures(content, m_store.past(key), m_monitor.trendView().plot());
    m_exporter.write(ui::reportOrder(std::move(content), path));
}

} // namespace s4k::app
