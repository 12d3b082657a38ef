// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/traffic/traffic_log.h"

namespace s4k::link {

/// A request for the traffic log, with the present time. For a reply set its direction and the
/// number of its request.
[[nodiscard]] modbus::TrafficFrame trafficFrame(modbus::Framing framing, std::uint8_t unit,
                                                modbus::Bytes adu, const modbus::PeerName& peer);

} // namespace s4k::link
