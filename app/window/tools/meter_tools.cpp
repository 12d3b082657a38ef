// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/tools/meter_tools.h"

#include "ui/connect/connect_panel.h"
#include "ui/profiles/profile_files.h"
#include "ui/profiles/profile_panel.h"
#include "ui/registers/registers_view.h"
#include "ui/report/report_panel.h"
#include "ui/setup/setup_view.h"
#include "ui/share/share_panel.h"
#include "ui/traffic/traffic_view.h"
#include "ui/window/main_window.h"

namespace s4k::app {

MeterTools::MeterTools(const Parts& parts, QObject* parent) : QObject(parent), m_parts(parts) {
    connectSetup();
}

void MeterTools::connectSetup() {
    using ui::SetupModel;
    const auto openProfiles = [this] { m_parts.window.openDock(QStringLiteral("profiles")); };
    connect(&m_parts.setup, &SetupModel::writeAllRequested, &m_parts.verbs, &SeatVerbs::writeAll);
    connect(&m_parts.setup, &SetupModel::profileSaveRequested, this, [this, openProfiles] {
        ui::askForProfileToSave(m_parts.store, m_parts.profiles, &m_parts.window);
        openProfiles();
    });
    connect(&m_parts.setup, &SetupModel::profileOpenRequested, this, [this, openProfiles] {
        ui::askForProfile(m_parts.profiles, &m_parts.window);
        openProfiles();
    });
}

QWidget* MeterTools::makeRegisters(QWidget* parent) {
    auto* const view = new ui::RegistersView(m_parts.store, parent);
    connect(view, &ui::RegistersView::writeRequested, &m_parts.verbs, &SeatVerbs::write);
    connect(view, &ui::RegistersView::commandRequested, &m_parts.verbs, &SeatVerbs::run);
    return view;
}

QWidget* MeterTools::makeSetup(QWidget* parent) {
    return new ui::SetupView(m_parts.store, m_parts.setup, parent);
}

QWidget* MeterTools::makeTraffic(QWidget* parent) {
    using ui::TrafficView;
    auto* const view = new TrafficView(m_parts.store, m_parts.log, parent);
    const auto showShared = [&model = m_parts.shareModel, view] {
        view->showShared(ui::sharedWhere(model.state()));
    };
    connect(&m_parts.shareModel, &ui::ShareModel::stateChanged, view, showShared);
    connect(view, &TrafficView::shareRequested, this,
            [this] { m_parts.window.openDock(QStringLiteral("share")); });
    connect(view, &TrafficView::pauseRequested, this,
            [this](bool paused) { m_parts.log.pause(paused); });
    connect(view, &TrafficView::clearRequested, this, [this] { m_parts.log.clear(); });
    connect(view, &TrafficView::exportRequested, &m_parts.share, &ShareController::exportTraffic);
    showShared();
    return view;
}

/// Connects the close button of the panel with its dock.
template <typename Panel>
Panel* MeterTools::closing(Panel* panel, const char* dock) {
    connect(panel, &Panel::closed, this,
            [this, dock] { m_parts.window.closeDock(QString::fromLatin1(dock)); });
    return panel;
}

QWidget* MeterTools::makeConnect(QWidget* parent) {
    return closing(new ui::ConnectPanel(m_parts.connections, parent), "connect");
}

QWidget* MeterTools::makeShare(QWidget* parent) {
    return closing(new ui::SharePanel(m_parts.store, m_parts.shareModel, parent), "share");
}

QWidget* MeterTools::makeReport(QWidget* parent) {
    auto* const panel = closing(new ui::ReportPanel(m_parts.store, parent), "report");
    connect(panel, &ui::ReportPanel::reportRequested, &m_parts.reports, &ReportController::write);
    return panel;
}

QWidget* MeterTools::makeProfiles(QWidget* parent) {
    return closing(new ui::ProfilePanel(m_parts.store, m_parts.profiles, parent), "profiles");
}

} // namespace s4k::app
