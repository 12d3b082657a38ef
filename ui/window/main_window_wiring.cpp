// SPDX-License-Identifier: GPL-3.0-or-later
// What the parts of the window say to it, its shortcuts and where they lead.
#include "ui/window/main_window.h"

#include "ui/alerts/alerts_view.h"
#include "ui/connect/connect_panel.h"
#include "ui/demand/demand_view.h"
#include "ui/harmonics/harmonics_view.h"
#include "ui/meters/meter_tree.h"
#include "ui/panel/alert_list.h"
#include "ui/panel/outputs_box.h"
#include "ui/panel/panel_column.h"
#include "ui/panel/twin_panel.h"
#include "ui/phasors/phasor_view.h"
#include "ui/profiles/profile_panel.h"
#include "ui/registers/registers_view.h"
#include "ui/report/report_gather.h"
#include "ui/report/report_panel.h"
#include "ui/scope/scope_view.h"
#include "ui/setup/setup_view.h"
#include "ui/share/share_panel.h"
#include "ui/source/load_editor.h"
#include "ui/source/top_bar.h"
#include "ui/traffic/traffic_view.h"
#include "ui/trends/trend_view.h"
#include "ui/window/monitor.h"
#include "ui/window/side_area.h"
#include "ui/window/view_stack.h"
#include "ui/window/welcome_cards.h"

#include <QFileDialog>
#include <QMenu>
#include <QShortcut>
#include <QToolButton>

namespace s4k::ui {

void MainWindow::connectTopBar() {
    connect(m_top, &TopBar::sourceChosen, this, &MainWindow::chooseSource);
    connect(m_top, &TopBar::systemChosen, this, &MainWindow::systemTypeRequested);
    connect(m_top, &TopBar::runningChosen, this, &MainWindow::runningRequested);
    connect(m_top, &TopBar::speedChosen, this, &MainWindow::speedRequested);
    connect(m_top, &TopBar::themeChosen, this, &MainWindow::themeRequested);
    connect(m_top, &TopBar::helpChosen, this, &MainWindow::showShortcuts);
    connect(m_top, &TopBar::shareChosen, this, &MainWindow::toggleShare);
    connect(m_top, &TopBar::connectChosen, this, &MainWindow::toggleConnect);
    connect(m_top, &TopBar::recordChosen, this, &MainWindow::toggleRecord);
}

void MainWindow::connectWelcome() {
    connect(m_welcome, &WelcomeCards::connectMeter, this, &MainWindow::openConnect);
    connect(m_welcome, &WelcomeCards::openRecording, this, &MainWindow::askForRecording);
    connect(m_welcome, &WelcomeCards::walkThePanel, this, &MainWindow::walkThePanel);
    connect(m_welcome, &WelcomeCards::dismissed, this, [this] {
        setWelcomeShown(false);
        Q_EMIT welcomeDismissed();
    });
}

void MainWindow::connectPanel() {
    connect(m_loadEditor, &LoadEditor::edited, this, &MainWindow::loadRequested);
    connect(m_loadEditor, &LoadEditor::closed, this, &MainWindow::closeLoadEditor);
    connect(&m_panel->outputs(), &OutputsBox::controlPowerRequested, this,
            &MainWindow::controlPowerRequested);
    connect(&m_panel->alerts(), &AlertList::phaseLossChosen, this, &MainWindow::phaseLossRequested);
    connect(m_side, &SideArea::changed, this, &MainWindow::arrange);
    connect(m_views, &ViewStack::changed, this, &MainWindow::arrange);
}

void MainWindow::connectMeters() {
    connect(m_tree, &MeterTree::chosen, this, &MainWindow::meterRequested);
    connect(m_tree, &MeterTree::addRequested, this, &MainWindow::addMeterRequested);
    connect(m_tree, &MeterTree::removeRequested, this, &MainWindow::removeMeterRequested);
    connect(m_chooser, &MeterChooser::chosen, this, &MainWindow::meterRequested);
    connect(m_chooser, &MeterChooser::addRequested, this, &MainWindow::addMeterRequested);
}

void MainWindow::connectShare() {
    connect(m_share, &SharePanel::closed, this, [this] { m_side->close(m_share); });
    connect(m_share, &SharePanel::tcpStartRequested, this, &MainWindow::tcpStartRequested);
    connect(m_share, &SharePanel::tcpStopRequested, this, &MainWindow::tcpStopRequested);
    connect(m_share, &SharePanel::rtuStartRequested, this, &MainWindow::rtuStartRequested);
    connect(m_share, &SharePanel::rtuStopRequested, this, &MainWindow::rtuStopRequested);
    connect(m_share, &SharePanel::faultOrdered, this, &MainWindow::faultOrdered);
    connect(m_share, &SharePanel::faultRemoved, this, &MainWindow::faultRemoved);
    connect(m_share, &SharePanel::faultsCleared, this, &MainWindow::faultsCleared);
    connect(m_share, &SharePanel::addMeterRequested, this, &MainWindow::addMeterRequested);
    connect(m_share, &SharePanel::removeMeterRequested, this, &MainWindow::removeMeterRequested);
}

void MainWindow::connectLive() {
    connect(m_connect, &ConnectPanel::closed, this, [this] { m_side->close(m_connect); });
    connect(m_profiles, &ProfilePanel::closed, this, [this] { m_side->close(m_profiles); });
    connect(m_twin, &TwinPanel::closed, this, [this] { m_side->close(m_twin); });
    connect(m_setup, &SetupView::profileSaveRequested, m_profiles, &ProfilePanel::askForSave);
    connect(m_setup, &SetupView::profileSaveRequested, this, &MainWindow::openProfiles);
    connect(m_setup, &SetupView::profileOpenRequested, m_profiles, &ProfilePanel::askForOpen);
    connect(m_setup, &SetupView::profileOpenRequested, this, &MainWindow::openProfiles);
}

void MainWindow::connectTraffic() {
    m_traffic->setScales([this](std::uint8_t unit) { return m_book.scales(unit); });
    connect(m_traffic, &TrafficView::shareRequested, this, &MainWindow::openShare);
    connect(m_traffic, &TrafficView::pauseRequested, this, &MainWindow::trafficPauseRequested);
    connect(m_traffic, &TrafficView::clearRequested, this, &MainWindow::trafficClearRequested);
    connect(m_traffic, &TrafficView::exportRequested, this, &MainWindow::trafficExportRequested);
}

void MainWindow::connectRegisters() {
    connect(m_registers, &RegistersView::writeRequested, this,
            &MainWindow::parameterWriteRequested);
    connect(m_registers, &RegistersView::commandRequested, this, &MainWindow::commandRequested);
}

void MainWindow::connectReport() {
    QToolButton* const out = m_views->addTool(QStringLiteral("export"), tr("Export"),
                                              tr("Write what is shown into a file (Ctrl+E)"));
    auto* const menu = new QMenu(out);
    menu->addAction(tr("&What is shown\tCtrl+E"), this, &MainWindow::exportView);
    menu->addAction(tr("Its whole &history as CSV"), this, &MainWindow::askForHistoryExport);
    out->setMenu(menu);
    out->setPopupMode(QToolButton::InstantPopup);
    QToolButton* const report = m_views->addTool(QStringLiteral("report"), tr("Report"),
                                                 tr("Commissioning report (Ctrl+R)"));
    connect(report, &QToolButton::clicked, this, &MainWindow::toggleReport);
    connect(m_report, &ReportPanel::closed, this, [this] { m_side->close(m_report); });
    connect(m_report, &ReportPanel::reportRequested, this, &MainWindow::writeReport);
}

void MainWindow::askForHistoryExport() {
    QFileDialog dialog(this, tr("Export the history of this meter"), {}, tr("CSV table (*.csv)"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QStringLiteral("csv"));
    dialog.selectFile(QStringLiteral("history.csv"));
    if (dialog.exec() == QDialog::Accepted && !dialog.selectedFiles().isEmpty())
        Q_EMIT historyExportRequested(dialog.selectedFiles().constFirst());
}

void MainWindow::openReport() {
    m_side->open(m_report);
    showChecks();
    m_report->focusFirst();
}

void MainWindow::toggleReport() {
    if (m_side->isOpen(m_report))
        m_side->close(m_report);
    else
        openReport();
}

void MainWindow::showChecks() {
    if (!m_newest || !m_side->isOpen(m_report))
        return;
    const bool known = isKnown(m_links[m_key]);
    const MeterView meter = meterView(m_key, *m_newest, m_links[m_key]);
    m_report->showMeter(known ? meterPlace(meter) : QString());
    m_report->showChecks(known ? reportChecks({meter, m_links[m_key], *m_newest, m_newestMs,
                                               m_monitor->pasts().of(m_key)})
                               : std::vector<Finding>{});
}

void MainWindow::writeReport(const QString& path) {
    if (!m_newest || !isKnown(m_links[m_key]))
        return;
    const MeterView meter = meterView(m_key, *m_newest, m_links[m_key]);
    const ReportSubject subject{meter, m_links[m_key], *m_newest, m_newestMs,
                                m_monitor->pasts().of(m_key)};
    Q_EMIT reportRequested(gatherReport(m_report->head(), subject, m_monitor->time()), path);
}

void MainWindow::focusView(View view) {
    showView(view);
    switch (view) {
    case View::Trends:
        return m_monitor->trends().focusPlot();
    case View::Demand:
        return m_monitor->demand().focusFirst();
    case View::Phasors:
        return m_monitor->phasors().focusFirst();
    case View::Harmonics:
        return m_monitor->harmonics().focusFirst();
    case View::Scope:
        return m_monitor->scope().focusFirst();
    case View::Alerts:
        return m_monitor->alerts().focusFirst();
    case View::Registers:
        return m_registers->focusTable();
    case View::Setup:
        return m_setup->focusFirst();
    case View::Traffic:
        return m_traffic->focusTable();
    }
}

void MainWindow::exportView() {
    switch (static_cast<View>(m_views->current())) {
    case View::Trends:
        return m_monitor->trends().askForExport();
    case View::Demand:
        return m_monitor->demand().askForExport();
    case View::Phasors:
        return m_monitor->phasors().askForExport();
    case View::Harmonics:
        return m_monitor->harmonics().askForExport();
    case View::Scope:
        return m_monitor->scope().askForExport();
    case View::Alerts:
        return m_monitor->alerts().askForExport();
    case View::Traffic:
        return m_traffic->askForExport();
    case View::Registers:
    case View::Setup:
        return;
    }
}

void MainWindow::focusFilter() {
    if (m_views->current() == static_cast<int>(View::Registers)) {
        m_registers->focusSearch();
        return;
    }
    showView(View::Traffic);
    m_traffic->focusFilter();
}

void MainWindow::addShortcut(const QKeySequence& keys, void (MainWindow::*does)()) {
    connect(new QShortcut(keys, this), &QShortcut::activated, this, does);
}

void MainWindow::addShortcuts() {
    addShortcut(Qt::Key_F5, &MainWindow::toggleConnect);
    addShortcut(Qt::Key_F9, &MainWindow::toggleRecord);
    addShortcut(Qt::Key_F6, &MainWindow::focusPanel);
    addShortcut(Qt::Key_F1, &MainWindow::showShortcuts);
    for (int i = 0; i <= static_cast<int>(View::Traffic); ++i)
        connect(new QShortcut(QKeySequence(QStringLiteral("Ctrl+%1").arg(i + 1)), this),
                &QShortcut::activated, this, [this, i] { focusView(static_cast<View>(i)); });
    addShortcut(QKeySequence::Find, &MainWindow::focusFilter);
    addShortcut(QKeySequence(QStringLiteral("Ctrl+R")), &MainWindow::toggleReport);
    addShortcut(QKeySequence(QStringLiteral("Ctrl+E")), &MainWindow::exportView);
    addShortcut(QKeySequence(QStringLiteral("Ctrl+H")), &MainWindow::toggleShare);
    addShortcut(QKeySequence(QStringLiteral("Ctrl+PgDown")), &MainWindow::nextMeter);
    addShortcut(QKeySequence(QStringLiteral("Ctrl+PgUp")), &MainWindow::previousMeter);
    addShortcut(QKeySequence::Open, &MainWindow::askForRecording);
    addShortcut(QKeySequence(QStringLiteral("Ctrl+L")), &MainWindow::openLoadEditor);
    connect(new QShortcut(QKeySequence(QStringLiteral("Ctrl+Q")), this), &QShortcut::activated,
            this, &QWidget::close);
}

} // namespace s4k::ui
