// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/modbus/rtu_stream.h"

#include <optional>

namespace s4k::modbus {

/// Which frames a client waits for: answers of one unit to one function.
struct ReplyRule {
    std::uint8_t unit = 0;
    std::uint8_t function = 0;
    [[nodiscard]] FrameLengths lengths(Bytes adu) const;
    [[nodiscard]] bool wants(std::uint8_t) const { return true; }
};

/// Whether the adapter gives back what is sent, as two-wire adapters do with the receiver left on.
enum class LocalEcho : std::uint8_t {
    None,
    Expected
};

/// The client's end of an RTU line, for one request: bytes in as they come, the answer out. Frames
/// of other units and functions, noise and wrong checksums are passed over as in RtuRequestParser,
/// with the same guarantees. Whether the answer fits the request is for `checkReply` to say.
/// @source Modbus over Serial Line V1.02, 2.5.1; own design
class RtuReplyParser {
public:
    /// `request` is the PDU that was sent to `unit`, 1 to 253 bytes.
    RtuReplyParser(std::uint8_t unit, Bytes request, LocalEcho echo = LocalEcho::None);

    /// Takes one byte. Gives the answer, once, with its last byte; its bytes are valid until the
    /// next call. What comes behind the answer is ignored.
    [[nodiscard]] std::optional<RtuFrame> push(std::uint8_t byte);

    /// The line was silent: the last chance of an answer that waits for more bytes.
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
