// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/link/server/server_counters.h"
#include "app/link/server/unit_bus.h"
#include "core/traffic/traffic_log.h"

#include <cstdint>
#include <optional>

namespace s4k::link {

/// A request as received; its bytes are valid during the call.
struct WireRequest {
    modbus::Framing framing = modbus::Framing::Tcp;
    std::uint8_t unit = 0;  ///< unit id in the frame
    std::uint8_t meter = 0; ///< unit id of the meter that it is for; differs from `unit` for 0xFF
    modbus::Bytes pdu;
    modbus::Bytes adu;
    std::optional<LineSettings> line;
};

/// A reply with the data that the log needs when it is sent.
struct WireReply {
    BusReply bus;
    std::uint8_t asked = 0;    ///< unit id of the request
    std::uint64_t request = 0; ///< number of the request in the log
};

/// The part that all servers share: log a request, let the meters answer, count.
class Exchange {
public:
    Exchange(UnitBus& bus, modbus::TrafficLog& log) : m_bus(bus), m_log(log) {}

    /// Answers unit ids that no meter has with exception 0x0B, as gateways do; off at first.
    void setGatewayExceptions(bool answers) { m_gatewayExceptions = answers; }

    /// The reply to send; nullopt: send nothing.
    [[nodiscard]] std::optional<WireReply> serve(const WireRequest& request,
                                                 const modbus::PeerName& peer);
    /// Counts and logs a reply; `adu` is the frame that was sent.
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

/// The frame as the faults change it: garbage before it, bytes missing at its end. Has room for
/// both.
using SpoiledFrame = modbus::FixedBytes<modbus::kMaxMbapFrame + 64>;
[[nodiscard]] SpoiledFrame spoiledFrame(modbus::Bytes adu, const BusReply& reply);

/// The frame with a wrong checksum.
[[nodiscard]] modbus::RtuBytes spoiledCheck(const modbus::RtuBytes& adu);

} // namespace s4k::link
