// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/link/server/rtu_server.h"
#include "app/link/server/tcp_server.h"
#include "app/link/server/unit_bus.h"
#include "app/window/preferences.h"
#include "app/window/seats/workbench.h"
#include "app/window/traffic_exporter.h"
#include "ui/share/share_state.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <optional>

namespace s4k::ui {
class MainWindow;
class ShareModel;
class StatusItem;
} // namespace s4k::ui

namespace s4k::app {

/// Puts the meters on the wire as the window asks, and tells the window how that goes. Nothing is
/// shared until it is asked for.
class ShareController final : public QObject {
    Q_OBJECT
public:
    static constexpr int kShowMs = 500;

    /// All must outlive it.
    ShareController(Workbench& bench, ui::ShareModel& model, ui::MainWindow& window,
                    Preferences& preferences, QObject* parent = nullptr);
    ~ShareController() override;

    /// What is refused is also shown where the meters are shared.
    Result<Done> startTcp(const link::TcpAddress& address);
    Result<Done> startRtu(const QString& device);
    void orderFault(const modbus::FaultOrder& order);
    void clearFaults(const modbus::UnitSet& units);
    /// What of the traffic passes `filter`, into a file.
    void exportTraffic(const QString& path, const modbus::TrafficFilter& filter);

    [[nodiscard]] link::UnitBus& bus() { return m_bus; }
    [[nodiscard]] const link::TcpServer& tcp() const { return m_tcp; }
    [[nodiscard]] const link::RtuServer& rtu() const { return m_rtu; }

private:
    /// Requests a second, from two looks at a counter.
    struct Rate {
        std::uint64_t counted = 0;
        double perSecond = 0;
    };

    Workbench& m_bench;
    ui::ShareModel& m_model;
    ui::MainWindow& m_window;
    ui::StatusItem& m_status;
    Preferences& m_preferences;
    link::UnitBus m_bus;
    link::TcpServer m_tcp;
    link::RtuServer m_rtu;
    TrafficExporter m_exporter;
    std::optional<Error> m_tcpError; ///< why it did not start
    std::optional<Error> m_rtuError;
    modbus::UnitSet m_collisions; ///< told last
    QStringList m_addresses;
    QStringList m_devices;
    QElapsedTimer m_sinceRates;
    Rate m_tcpRate;
    Rate m_rtuRate;
    QTimer m_show;

    void connectFleet();
    void connectModel();
    void connectServers();
    void askTcp(const QString& address, int port);
    void askRtu(const QString& device);
    void removeFault(const modbus::FaultOrder& order);
    void findPorts();
    void warnOfNetwork(const link::TcpAddress& address);
    void tellCollisions();
    void measure();
    void show();
    void showStatus(const ui::ShareState& state);
    void showAction(bool shared);
    [[nodiscard]] ui::ServerView tcpView() const;
    [[nodiscard]] ui::ServerView rtuView() const;
};

/// The faults of every unit, those that are alike gathered.
[[nodiscard]] std::vector<modbus::FaultOrder> orderedFaults(const link::UnitBus& bus);

} // namespace s4k::app
