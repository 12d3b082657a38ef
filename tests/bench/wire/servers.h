// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string>

namespace s4k::bench {

/// Called once with the TCP port on 127.0.0.1 that a server listens at.
using Ready = std::function<void(std::uint16_t)>;

/// Each serves registers 1-52 of unit 1, which stand still, until its process is killed.
void serveOwn(const Ready& ready);       ///< this project's server with a meter behind it
void serveStockQt(const Ready& ready);   ///< QModbusTcpServer as it comes
void serveLibmodbus(const Ready& ready); ///< libmodbus, one loop over all clients

/// 63 meters over TCP.
void serveFleet(const Ready& ready);

/// 63 meters at the pseudo-terminal `device`; `ready` is told 1 when they can be asked.
void serveBus(const std::string& device, const Ready& ready);

} // namespace s4k::bench
