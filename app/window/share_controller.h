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

/// Shares the embedded meters over Modbus TCP and RTU on request, and shows the state of the
/// servers in the window. Nothing is shared without a request.
class ShareController final : public QObject {
    Q_OBJECT
public:
    static constexpr int kShowMs = 500; ///< between two updates while a server runs

    /// The arguments must outlive the controller.
    ShareController(Workbench& bench, ui::ShareModel& model, ui::MainWindow& window,
                    Preferences& preferences, QObject* parent = nullptr);
    ~ShareController() override;

    /// Starts a server and puts its address into the fields of the Share panel. The error is
    /// returned and also shown in the panel. An address that other computers can reach gives a
    /// warning in the message bar.
    Result<Done> startTcp(const link::TcpAddress& address);
    Result<Done> startRtu(const QString& device);
    /// Adds a fault to the units that `order` names; replaces a fault of the same kind there.
    void orderFault(const modbus::FaultOrder& order);
    /// Removes all faults of these units.
    void clearFaults(const modbus::UnitSet& units);
    /// Writes the present frames of the log that pass `filter` to a file, in the background; the
    /// result is shown in the message bar.
    void exportTraffic(const QString& path, const modbus::TrafficFilter& filter);

    [[nodiscard]] link::UnitBus& bus() { return m_bus; }
    [[nodiscard]] const link::TcpServer& tcp() const { return m_tcp; }
    [[nodiscard]] const link::RtuServer& rtu() const { return m_rtu; }

private:
    /// Requests per second, computed from two values of a counter.
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
    std::optional<Error> m_tcpError; ///< why the TCP server did not start
    std::optional<Error> m_rtuError;
    modbus::UnitSet m_collisions; ///< unit ids of the last warning
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

/// The faults of all units; equal faults of several units are combined into one order.
[[nodiscard]] std::vector<modbus::FaultOrder> orderedFaults(const link::UnitBus& bus);

} // namespace s4k::app
