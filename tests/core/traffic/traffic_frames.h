// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/traffic/traffic_log.h"
#include "tests/core/modbus/wire.h"

#include <string_view>

namespace s4k::test {

/// 2026-01-31 08:00:05.000250 UTC by `date -u -d @1769846405`.
inline constexpr std::int64_t kTrafficTime = 1'769'846'405'000'250;

/// A frame as a server logs it; all frames are for unit 5 and from one client.
inline modbus::TrafficFrame trafficFrame(modbus::Framing framing, modbus::Bytes bytes,
                                         std::uint64_t answers = 0) {
    modbus::TrafficFrame frame;
    frame.framing = framing;
    frame.answers = answers;
    frame.direction = answers == 0 ? modbus::Direction::Request : modbus::Direction::Reply;
    frame.timeUs = kTrafficTime;
    frame.unit = 5;
    frame.peer = framing == modbus::Framing::Tcp ? "127.0.0.1:50312" : "/dev/ttyUSB0";
    frame.bytes = modbus::MbapBytes(bytes);
    return frame;
}

/// A TCP frame with the bytes of a complete MBAP frame in hexadecimal.
inline modbus::TrafficFrame tcpFrame(std::string_view hex, std::uint64_t answers = 0) {
    return trafficFrame(modbus::Framing::Tcp, bytesOf(hex), answers);
}

/// An RTU frame with unit id and PDU in hexadecimal; the checksum is added.
inline modbus::TrafficFrame rtuFrame(std::string_view hex, std::uint64_t answers = 0) {
    return trafficFrame(modbus::Framing::Rtu, rtu(hex), answers);
}

} // namespace s4k::test
