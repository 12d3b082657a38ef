// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/modbus/rtu_stream.h"

#include <optional>

namespace s4k::modbus {

/// The frames that a client accepts: answers of one unit to one function.
struct ReplyRule {
    std::uint8_t unit = 0;
    std::uint8_t function = 0;
    [[nodiscard]] FrameLengths lengths(Bytes adu) const;
    [[nodiscard]] bool wants(std::uint8_t) const { return true; }
};

/// Whether the adapter returns the bytes sent, as two-wire adapters do when their receiver stays
/// on.
enum class LocalEcho : std::uint8_t {
    None,
    Expected
};

/// Finds the answer to one request in the bytes that a client receives from an RTU line. Frames of
/// other units and functions, noise and frames with wrong checksums are ignored. Memory is bounded,
/// no clock is used, and any bytes are safe. `checkReply` checks whether the answer fits the
/// request.
/// @source Modbus over Serial Line V1.02, 2.5.1; own design
class RtuReplyParser {
public:
    /// `request` is the PDU that was sent to `unit`, 1 to 253 bytes.
    RtuReplyParser(std::uint8_t unit, Bytes request, LocalEcho echo = LocalEcho::None);

    /// Adds one received byte. Returns the answer once, with its last byte; the bytes of the answer
    /// are valid until the next call. Bytes after the answer are ignored.
    [[nodiscard]] std::optional<RtuFrame> push(std::uint8_t byte);

    /// Call after a silence: returns an answer for which more bytes were expected.
    [[nodiscard]] std::optional<RtuFrame> gap();

    [[nodiscard]] bool answered() const { return m_answered; }
    [[nodiscard]] const RtuCounters& counters() const { return m_stream.counters(); }

private:
    [[nodiscard]] bool swallowEcho(std::uint8_t byte);
    [[nodiscard]] std::optional<RtuFrame> poll();

    RtuStream<ReplyRule> m_stream;
    RtuBytes m_echo;
    std::size_t m_echoSeen = 0;
    bool m_answered = false;
};

} // namespace s4k::modbus
