// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/modbus/bytes.h"

#include <cstdint>

/// How long an RTU frame is, told from its first bytes.
namespace s4k::modbus {

/// What the bytes so far say about the length of the frame that they begin.
struct FrameLength {
    enum class Kind : std::uint8_t {
        Known,      ///< `bytes` in all, checksum included
        NeedsMore,  ///< at least `bytes` before the length can be told
        Open,       ///< the function has no length that could be told
        Impossible, ///< no frame begins like this
    };
    Kind kind = Kind::Impossible;
    std::size_t bytes = 0;
    friend bool operator==(const FrameLength&, const FrameLength&) = default;
};

/// Of a request; `adu` begins with the unit id. Known lengths are 4..256.
/// @source Modbus Application Protocol V1.1b3, section 6
[[nodiscard]] FrameLength requestLength(Bytes adu);

/// Of a reply or exception; `adu` begins with the unit id. Known lengths are 4..256.
/// @source Modbus Application Protocol V1.1b3, section 6
[[nodiscard]] FrameLength replyLength(Bytes adu);

} // namespace s4k::modbus
