// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/modbus/bytes.h"

#include <cstdint>

/// The RTU frame: unit id, PDU, CRC-16. @source Modbus over Serial Line V1.02, section 2.5.1
namespace s4k::modbus {

/// Bytes around the PDU: unit id and checksum.
inline constexpr std::size_t kRtuOverhead = 3;

/// Everybody's unit id: writes are carried out, nothing is answered.
inline constexpr std::uint8_t kBroadcastUnit = 0;

/// Unit ids that a device may have. @source Modbus over Serial Line V1.02, section 2.2
inline constexpr std::uint8_t kFirstUnit = 1;
inline constexpr std::uint8_t kLastUnit = 247;

/// A frame with a right checksum; the PDU belongs to whoever gave it.
struct RtuFrame {
    std::uint8_t unit = 0;
    Bytes pdu; ///< 1 to 253 bytes
};

/// What a stream has seen since its start.
struct RtuCounters {
    std::uint64_t frames = 0;        ///< handed out
    std::uint64_t foreignFrames = 0; ///< right, but for or from somebody else
    std::uint64_t droppedBytes = 0;  ///< no part of any frame
    friend bool operator==(const RtuCounters&, const RtuCounters&) = default;
};

/// The frame to send. `pdu` has at most 253 bytes; what is beyond is left out.
[[nodiscard]] RtuBytes encodeRtu(std::uint8_t unit, Bytes pdu);

/// Opens one whole frame, for logs and tools; the error names a frame that is too short or too long
/// and a wrong checksum.
[[nodiscard]] Result<RtuFrame> openRtu(Bytes adu);

} // namespace s4k::modbus
