// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/modbus/bytes.h"

#include <array>
#include <cstdint>
#include <optional>

/// The TCP frame: MBAP header and PDU.
/// @source Modbus Messaging on TCP/IP Implementation Guide V1.0b, section 3.1
namespace s4k::modbus {

/// A frame; the PDU belongs to whoever gave it.
struct MbapFrame {
    std::uint16_t transaction = 0;
    std::uint8_t unit = 0;
    Bytes pdu; ///< 1 to 253 bytes
};

/// The frame to send. `pdu` has at most 253 bytes; what is beyond is left out.
[[nodiscard]] MbapBytes encodeMbap(std::uint16_t transaction, std::uint8_t unit, Bytes pdu);

/// Either end of one TCP connection: bytes in as they come, frames out, split or pipelined. Frames
/// of another protocol (id not 0) are passed over. A length outside 2..254 ends it all: there is no
/// telling where the next frame begins, so the connection is to be closed. At most 260 bytes wait.
/// Which units are answered is for the caller to say.
class MbapParser {
public:
    /// Takes one byte. Gives a frame with its last byte, valid until the next call; nothing any
    /// more when `broken`.
    [[nodiscard]] std::optional<MbapFrame> push(std::uint8_t byte);

    /// Calls `sink(const MbapFrame&)` for each frame that these bytes complete. False: close the
    /// connection.
    template <typename Sink>
    bool feed(Bytes bytes, Sink&& sink) {
        for (const std::uint8_t byte : bytes)
            if (const auto frame = push(byte))
                sink(*frame);
        return !m_broken;
    }

    /// The connection is to be closed.
    [[nodiscard]] bool broken() const { return m_broken; }
    /// A frame has begun and waits for its rest.
    [[nodiscard]] bool waiting() const { return m_size > 0; }
    /// Frames of another protocol, passed over.
    [[nodiscard]] std::uint64_t foreignFrames() const { return m_foreignFrames; }

private:
    std::array<std::uint8_t, kMaxMbapFrame> m_buffer{};
    std::size_t m_size = 0;
    std::uint64_t m_foreignFrames = 0;
    bool m_broken = false;
};

/// Opens one whole frame, for logs and tools; the error names what is wrong with it.
[[nodiscard]] Result<MbapFrame> openMbap(Bytes adu);

} // namespace s4k::modbus
