// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/modbus/bytes.h"

#include <array>
#include <cstdint>
#include <optional>

/// The Modbus TCP frame: MBAP header and PDU.
/// @source Modbus Messaging on TCP/IP Implementation Guide V1.0b, section 3.1
namespace s4k::modbus {

/// A TCP frame. The PDU is a view of bytes that the frame does not own.
struct MbapFrame {
    std::uint16_t transaction = 0;
    std::uint8_t unit = 0;
    Bytes pdu; ///< 1 to 253 bytes
};

/// The frame to send. Bytes of `pdu` beyond 253 are left out.
[[nodiscard]] MbapBytes encodeMbap(std::uint16_t transaction, std::uint8_t unit, Bytes pdu);

/// Finds the frames in the bytes received from one TCP connection, at the client or the server.
/// Frames may be split or pipelined. Frames of another protocol (id not 0) are ignored. After a
/// length outside 2..254 the start of the next frame is unknown: the parser is broken and the
/// connection must be closed. At most 260 bytes are stored. The parser accepts any unit id.
class MbapParser {
public:
    /// Adds one received byte. Returns a frame with its last byte, valid until the next call;
    /// always nullopt when `broken`.
    [[nodiscard]] std::optional<MbapFrame> push(std::uint8_t byte);

    /// Adds received bytes and calls `sink(const MbapFrame&)` for each complete frame. Returns
    /// false when the connection must be closed.
    template <typename Sink>
    bool feed(Bytes bytes, Sink&& sink) {
        for (const std::uint8_t byte : bytes)
            if (const auto frame = push(byte))
                sink(*frame);
        return !m_broken;
    }

    /// Whether the connection must be closed.
    [[nodiscard]] bool broken() const { return m_broken; }
    /// Whether a part of a frame has been received.
    [[nodiscard]] bool waiting() const { return m_size > 0; }
    /// Number of frames of which at least one byte has been received.
    [[nodiscard]] std::uint64_t begunFrames() const { return m_begunFrames; }
    /// Number of ignored frames of another protocol.
    [[nodiscard]] std::uint64_t foreignFrames() const { return m_foreignFrames; }

private:
    std::array<std::uint8_t, kMaxMbapFrame> m_buffer{};
    std::size_t m_size = 0;
    std::uint64_t m_begunFrames = 0;
    std::uint64_t m_foreignFrames = 0;
    bool m_broken = false;
};

/// Parses exactly one frame, for logs and tools. The error names the part that is wrong.
[[nodiscard]] Result<MbapFrame> openMbap(Bytes adu);

} // namespace s4k::modbus
