// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/modbus/bytes.h"
#include "core/modbus/register_text.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// Decodes PDUs into text, for the traffic log and for messages.
namespace s4k::modbus {

/// A PDU in words. Any bytes can be decoded, malformed ones too.
struct DecodedPdu {
    std::uint8_t function = 0;             ///< without the exception bit
    Text title;                            ///< e.g. `Read Holding Registers 1-52`
    std::optional<std::uint8_t> exception; ///< exception code; nullopt for other answers
    std::vector<DecodedValue> values;      ///< registers read or written
    Text note;    ///< exception name, identity text, or raw bytes of another function
    Text problem; ///< the part that is malformed; empty when the PDU is well-formed

    /// All parts in one line.
    [[nodiscard]] Text text() const;
};

/// Decodes a request. Only writes have values.
[[nodiscard]] DecodedPdu decodeRequest(Bytes pdu);

/// Decodes the answer to `request`, which contains the register numbers. Integer registers with a
/// scale exponent are shown as counts unless `scales` are given.
[[nodiscard]] DecodedPdu decodeReply(Bytes pdu, Bytes request, const KnownScales& scales = {});

/// The exception code of `reply`; nullopt if it is no exception of two bytes.
[[nodiscard]] std::optional<std::uint8_t> exceptionOf(Bytes reply);

/// Checks that `reply` answers `request` completely: the same function, the requested count, and
/// for writes the same address and value or quantity. An exception is an error too. The error names
/// the request, the answer, the cause and the remedy. For functions that the meter does not serve,
/// only the function code is checked.
[[nodiscard]] Result<Done> checkReply(Bytes request, Bytes reply);

} // namespace s4k::modbus
