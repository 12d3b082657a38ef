// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/serve/serve_options.h"
#include "app/link/server/rtu_server.h"
#include "app/link/server/tcp_server.h"
#include "app/link/server/unit_bus.h"
#include "app/session/fleet.h"
#include "app/session/scenario_player.h"
#include "core/traffic/traffic_log.h"

#include <memory>
#include <string>

namespace s4k::cli {

/// Meters in memory, their time, and the ports they answer at: what `s4k serve` is.
class Serving {
public:
    /// Meters as `options` ask for; nothing listens yet.
    [[nodiscard]] static Result<std::unique_ptr<Serving>> create(const ServeOptions& options);

    /// Opens the ports and lets time begin; the error is trouble of the link.
    [[nodiscard]] Result<Done> start();
    /// Where it listens and who answers there, a line each.
    [[nodiscard]] std::string description() const;
    /// Closes the ports, stores every meter and the log that was asked for.
    [[nodiscard]] Result<Done> finish();

    [[nodiscard]] const modbus::TrafficLog& log() const { return m_log; }

private:
    explicit Serving(const ServeOptions& options);

    ServeOptions m_options;
    session::Fleet m_fleet;
    link::UnitBus m_bus;
    modbus::TrafficLog m_log;
    link::TcpServer m_tcp;
    link::RtuServer m_rtu;
    std::unique_ptr<session::ScenarioPlayer> m_player;
    Text m_toldTcp; ///< last errors that were said
    Text m_toldRtu;

    Result<Done> addMeters();
    Result<Done> addMeter(std::uint8_t unit);
    Result<Done> configure(session::MeterSession& meter, std::uint8_t unit);
    Result<Done> connectSources();
    void orderFaults();
    void tellTrouble();
};

} // namespace s4k::cli
