// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/modbus/bytes.h"
#include "core/modbus/register_text.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// What a PDU means, for the traffic log and for messages to people.
namespace s4k::modbus {

/// A PDU in words. Whatever the bytes are, something is said of them.
struct DecodedPdu {
    std::uint8_t function = 0;             ///< without the exception bit
    Text title;                            ///< e.g. `Read Holding Registers 1-52`
    std::optional<std::uint8_t> exception; ///< the refusal, when it is one
    std::vector<DecodedValue> values;      ///< registers read or written
    Text note;    ///< exception name, identity text, or raw bytes of another function
    Text problem; ///< what is malformed; empty when nothing is

    /// All of it in one line.
    [[nodiscard]] Text text() const;
};

/// A request. Values are decoded for writes.
[[nodiscard]] DecodedPdu decodeRequest(Bytes pdu);

/// An answer to `request`, which tells which registers it carries.
[[nodiscard]] DecodedPdu decodeReply(Bytes pdu, Bytes request, const KnownScales& scales = {});

/// The exception code of an answer that is a refusal.
[[nodiscard]] std::optional<std::uint8_t> exceptionOf(Bytes reply);

/// Whether `reply` answers `request` in full: right function, count, and for writes the same
/// address and value or quantity. The error names the request, the answer, the cause and the
/// remedy; an exception is an error. Functions that the meter does not serve are checked for their
/// code only.
[[nodiscard]] Result<Done> checkReply(Bytes request, Bytes reply);

} // namespace s4k::modbus
