// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/modbus/bytes.h"

#include <cstdint>

/// The length of an RTU frame, computed from its first bytes.
namespace s4k::modbus {

/// The length of a frame as far as the bytes received so far determine it.
struct FrameLength {
    enum class Kind : std::uint8_t {
        Known,      ///< the frame has `bytes` bytes, checksum included
        NeedsMore,  ///< the length can be computed from the first `bytes` bytes at the earliest
        Open,       ///< the length cannot be computed for this function
        Impossible, ///< no frame begins with these bytes
    };
    Kind kind = Kind::Impossible;
    std::size_t bytes = 0;
    friend bool operator==(const FrameLength&, const FrameLength&) = default;
};

/// Length of a request; `adu` begins with the unit id. Known lengths are 4..256. Impossible for
/// function code 0 and codes from 0x80 on.
/// @source Modbus Application Protocol V1.1b3, section 6
[[nodiscard]] FrameLength requestLength(Bytes adu);

/// Length of a reply or exception; `adu` begins with the unit id. Known lengths are 4..256.
/// @source Modbus Application Protocol V1.1b3, section 6
[[nodiscard]] FrameLength replyLength(Bytes adu);

} // namespace s4k::modbus
