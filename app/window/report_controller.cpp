// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/report_controller.h"

#include "app/window/report_pictures.h"
#include "ui/report/report_gather.h"
#include "ui/trends/trend_view.h"
#include "ui/window/main_window.h"
#include "ui/window/monitor.h"

#include <utility>

namespace s4k::app {

ReportController::ReportController(ui::MainWindow& window, QObject* parent)
    : QObject(parent), m_window(window) {
    connect(&m_window, &ui::MainWindow::reportRequested, this, &ReportController::write);
}

void ReportController::write(ui::ReportContent content, const QString& path) {
    ui::Monitor& monitor = m_window.monitor();
    content.pictures =
        reportPictures(content, monitor.pasts().of(content.meter.key), monitor.trends().plot());
    Q_EMIT monitor.exportRequested(ui::reportOrder(std::move(content), path));
}

} // namespace s4k::app
