// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string>

namespace s4k::bench {

/// Called once when a server is ready, with its TCP port on 127.0.0.1.
using Ready = std::function<void(std::uint16_t)>;

/// Each serves registers 1-52 of unit 1, with constant values, until its process is killed.
void serveOwn(const Ready& ready);       ///< this project's server with a meter behind it
void serveStockQt(const Ready& ready);   ///< QModbusTcpServer with its defaults
void serveLibmodbus(const Ready& ready); ///< libmodbus, one loop over all clients

/// Serves 63 meters over TCP.
void serveFleet(const Ready& ready);

/// Serves 63 meters on the pseudo-terminal `device`; calls `ready` with 1 when they can be polled.
void serveBus(const std::string& device, const Ready& ready);

} // namespace s4k::bench
