// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/traffic/traffic_log.h"

#include <cstdint>
#include <deque>
#include <string_view>
#include <vector>

namespace s4k::link {

/// Writes down what a client says and hears, as the frames that were on the wire: whatever came
/// between two whole frames or behind the last one is a frame too. The other end is the server.
/// @source own design
class WireRecorder {
public:
    /// Null: nothing is written. The log must outlive this.
    void setLog(modbus::TrafficLog* log);

    /// A new connection to `peer`. Over TCP requests are counted from 0, as QModbusTcpClient does.
    void begin(modbus::Framing framing, std::string_view peer);
    /// A request was sent; the replies that come are held against it until `over`.
    void asked(std::uint8_t unit, modbus::Bytes pdu);
    /// Bytes came, cut anywhere.
    void heard(modbus::Bytes bytes);
    /// The request is answered or given up, or the connection is: what came is all that came.
    void over();

private:
    struct Asked {
        std::uint64_t number = 0; ///< in the log
        std::uint16_t transaction = 0;
        std::uint8_t unit = 0;
        bool answered = false;
    };

    modbus::TrafficLog* m_log = nullptr;
    modbus::Framing m_framing = modbus::Framing::Tcp;
    modbus::PeerName m_peer;
    std::uint16_t m_transaction = 0;
    std::deque<Asked> m_asked; ///< the last ones, for answers that come late
    bool m_waiting = false;    ///< for the answer to the newest
    std::vector<std::uint8_t> m_bytes;
    std::int64_t m_heardUs = 0; ///< when the last of them came

    [[nodiscard]] std::size_t wholeFrame() const;
    void writeReply(std::size_t size);
    [[nodiscard]] Asked* requestOf(modbus::Bytes frame);
    [[nodiscard]] std::uint8_t senderOf(modbus::Bytes frame) const;
};

} // namespace s4k::link
