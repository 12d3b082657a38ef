// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/outlet.h"
#include "app/cli/serve/serve_options.h"
#include "app/link/server/rtu_server.h"
#include "app/link/server/tcp_server.h"
#include "app/link/server/unit_bus.h"
#include "app/session/fleet.h"
#include "app/session/scenario_player.h"
#include "core/traffic/traffic_log.h"

#include <QTimer>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace s4k::cli {

/// The meters of `s4k serve`, their clock, and the ports at which they answer.
class Serving {
public:
    /// Makes the meters that `options` describe, with their memories; opens no port. `outlet` must
    /// outlive the object; trouble while it serves is said there.
    [[nodiscard]] static Result<std::unique_ptr<Serving>> create(const ServeOptions& options,
                                                                 Outlet& outlet);

    /// Opens the ports and starts the clock. Errors mean link trouble, exit code 3.
    [[nodiscard]] Result<Done> start();
    /// The open ports with the unit ids of all meters, one line per port, without line ends.
    [[nodiscard]] std::vector<std::string> description() const;
    /// Closes the ports, stores every meter, and writes the log if --export is given. False: one of
    /// them could not be stored or written, which is said.
    [[nodiscard]] bool finish();

    [[nodiscard]] const modbus::TrafficLog& log() const { return m_log; }

private:
    Serving(const ServeOptions& options, Outlet& outlet);

    ServeOptions m_options;
    Outlet& m_outlet;
    session::Fleet m_fleet;
    link::UnitBus m_bus;
    modbus::TrafficLog m_log;
    link::TcpServer m_tcp;
    link::RtuServer m_rtu;
    std::unique_ptr<session::ScenarioPlayer> m_player;
    Text m_toldTcp; ///< errors that were reported last
    Text m_toldRtu;
    std::vector<std::optional<Error>> m_toldMemories; ///< one for each meter
    QTimer m_memoryWatch;

    Result<Done> addMeters();
    Result<Done> addMeter(std::uint8_t unit);
    Result<Done> configure(session::MeterSession& meter, std::uint8_t unit);
    Result<Done> connectSources();
    void orderFaults();
    void tellTrouble();
    void tellMemories();
    void tellMemory(const session::MeterSession& meter, std::optional<Error>& told);
    [[nodiscard]] bool saveAll();
    [[nodiscard]] bool exportLog();
};

} // namespace s4k::cli
