// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/traffic_frame.h"

#include <chrono>

namespace s4k::link {

using namespace modbus;

namespace {

std::int64_t nowUs() {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::microseconds>(now).count();
}

} // namespace

TrafficFrame trafficFrame(Framing framing, std::uint8_t unit, Bytes adu, const PeerName& peer) {
    TrafficFrame frame;
    frame.timeUs = nowUs();
    frame.framing = framing;
    frame.unit = unit;
    frame.peer = peer;
    frame.bytes = MbapBytes(adu);
    return frame;
}

} // namespace s4k::link
