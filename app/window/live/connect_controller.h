// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/link/client/scan.h"
#include "app/window/live/connection_test.h"
#include "app/window/live/live_controller.h"
#include "app/window/preferences.h"

#include <QObject>

#include <memory>

namespace s4k::ui {
class ConnectModel;
}

namespace s4k::app {

/// Carries out the requests of the Connect panel: tests connections, scans for meters, and stores
/// the last 8 connections.
class ConnectController final : public QObject {
    Q_OBJECT
public:
    /// The arguments must outlive the controller.
    ConnectController(LiveController& live, ui::ConnectModel& model, Preferences& preferences,
                      QObject* parent = nullptr);

private:
    LiveController& m_live;
    ui::ConnectModel& m_model;
    Preferences& m_preferences;
    link::Scanner m_scanner;
    ui::ConnectChoice m_scanned; ///< connection settings of the last scan
    std::unique_ptr<ConnectionTest> m_test;
    ui::ConnectState m_state;

    void connectModel();
    void connectScanner();
    void remember(const ui::ConnectChoice& choice);
    void forget(const ui::ConnectChoice& choice);
    void test(const ui::ConnectChoice& choice);
    void begin(const LiveOrder& order);
    void refuse(const Error& error);
    void endTest();
    void scan(const ui::ScanChoice& choice);
    [[nodiscard]] Result<Done> startScan(const ui::ScanChoice& choice);
    void showScan();
    [[nodiscard]] ui::FoundView foundView(const link::FoundDevice& device);
    void findPorts();
    void show();
};

} // namespace s4k::app
