// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/modbus/bytes.h"

#include <cstdint>

/// The RTU frame: unit id, PDU, CRC-16. @source Modbus over Serial Line V1.02, section 2.5.1
namespace s4k::modbus {

/// Number of bytes around the PDU: unit id and checksum.
inline constexpr std::size_t kRtuOverhead = 3;

/// Unit id of broadcasts: all units carry out writes, no unit answers.
inline constexpr std::uint8_t kBroadcastUnit = 0;

/// Smallest and largest unit id of a device. @source Modbus over Serial Line V1.02, section 2.2
inline constexpr std::uint8_t kFirstUnit = 1;
inline constexpr std::uint8_t kLastUnit = 247;

/// A frame with a correct checksum. The PDU is a view of bytes that the frame does not own.
struct RtuFrame {
    std::uint8_t unit = 0;
    Bytes pdu; ///< 1 to 253 bytes
};

/// Counters of a stream since its start.
struct RtuCounters {
    std::uint64_t frames = 0; ///< frames returned
    std::uint64_t foreignFrames =
        0; ///< correct frames of other units, and frames that get no answer
    std::uint64_t droppedBytes = 0; ///< bytes that belong to no frame
    friend bool operator==(const RtuCounters&, const RtuCounters&) = default;
};

/// The frame to send. Bytes of `pdu` beyond 253 are left out.
[[nodiscard]] RtuBytes encodeRtu(std::uint8_t unit, Bytes pdu);

/// Parses exactly one frame, for logs and tools. Refuses a frame that is too short or too long or
/// has a wrong checksum.
[[nodiscard]] Result<RtuFrame> openRtu(Bytes adu);

} // namespace s4k::modbus
