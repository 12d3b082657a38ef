// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/traffic/traffic_log.h"

#include <cstdint>
#include <deque>
#include <string_view>
#include <vector>

namespace s4k::link {

/// Logs what a client sends and receives, as the frames that were on the wire. Bytes between two
/// complete frames or after the last one are logged as a frame too. The peer is the server.
/// @source own design
class WireRecorder {
public:
    /// Null: nothing is logged. The log must outlive this object.
    void setLog(modbus::TrafficLog* log);

    /// Starts a new connection to `peer`. Over TCP the transaction ids count from 0, as those of
    /// QModbusTcpClient do.
    void begin(modbus::Framing framing, std::string_view peer);
    /// Logs a request that was sent. Until `over`, frames that fit no request are logged as its
    /// reply.
    void asked(std::uint8_t unit, modbus::Bytes pdu);
    /// Bytes were received, in parts of any size.
    void heard(modbus::Bytes bytes);
    /// The request is answered or has failed, or the connection was lost: bytes received so far are
    /// logged as an incomplete frame.
    void over();

private:
    struct Asked {
        std::uint64_t number = 0; ///< number of its record in the log
        std::uint16_t transaction = 0;
        std::uint8_t unit = 0;
        bool answered = false;
    };

    modbus::TrafficLog* m_log = nullptr;
    modbus::Framing m_framing = modbus::Framing::Tcp;
    modbus::PeerName m_peer;
    std::uint16_t m_transaction = 0;
    std::deque<Asked> m_asked; ///< the last requests, for late answers
    bool m_waiting = false;    ///< for the answer to the newest request
    std::vector<std::uint8_t> m_bytes;
    std::int64_t m_heardUs = 0; ///< when the last bytes were received, us since 1970 UTC

    [[nodiscard]] std::size_t wholeFrame() const;
    void writeReply(std::size_t size);
    [[nodiscard]] Asked* requestOf(modbus::Bytes frame);
    [[nodiscard]] std::uint8_t senderOf(modbus::Bytes frame) const;
};

} // namespace s4k::link
