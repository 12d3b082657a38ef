// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/link/server/server_counters.h"
#include "app/link/server/unit_bus.h"
#include "core/traffic/traffic_log.h"

#include <cstdint>
#include <optional>

namespace s4k::link {

/// A request as it came off the wire; the bytes are valid during the call.
struct WireRequest {
    modbus::Framing framing = modbus::Framing::Tcp;
    std::uint8_t unit = 0;  ///< as it stands in the frame
    std::uint8_t meter = 0; ///< the unit that it is for, elsewhere than `unit` for 0xFF
    modbus::Bytes pdu;
    modbus::Bytes adu;
    std::optional<LineSettings> line;
};

/// A reply with what the log needs when it is sent.
struct WireReply {
    BusReply bus;
    std::uint8_t asked = 0;    ///< unit id of the request
    std::uint64_t request = 0; ///< its number in the log
};

/// What every server does with a request: log it, ask the meters, count.
class Exchange {
public:
    Exchange(UnitBus& bus, modbus::TrafficLog& log) : m_bus(bus), m_log(log) {}

    /// Answer exception 0x0B for unit ids that no meter has, as gateways do.
    void setGatewayExceptions(bool answers) { m_gatewayExceptions = answers; }

    /// The reply to send, or nothing.
    [[nodiscard]] std::optional<WireReply> serve(const WireRequest& request,
                                                 const modbus::PeerName& peer);
    /// `adu` was put on the wire.
    void sent(modbus::Framing framing, const WireReply& reply, modbus::Bytes adu,
              const modbus::PeerName& peer);
    void countUnheard(std::uint64_t frames) { m_counters.unheard += frames; }
    void countNoise(std::uint64_t events) { m_counters.noise += events; }

    [[nodiscard]] UnitBus& bus() { return m_bus; }
    [[nodiscard]] const ServerCounters& counters() const { return m_counters; }

private:
    UnitBus& m_bus;
    modbus::TrafficLog& m_log;
    ServerCounters m_counters;
    bool m_gatewayExceptions = false;

    [[nodiscard]] std::optional<BusReply> ask(const WireRequest& request);
};

/// The frame as the faults make it: garbage before it, its end missing. Room for both.
using SpoiledFrame = modbus::FixedBytes<modbus::kMaxMbapFrame + 64>;
[[nodiscard]] SpoiledFrame spoiledFrame(modbus::Bytes adu, const BusReply& reply);

/// The frame with a checksum that does not fit.
[[nodiscard]] modbus::RtuBytes spoiledCheck(const modbus::RtuBytes& adu);

} // namespace s4k::link
