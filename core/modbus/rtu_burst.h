// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/modbus/bytes.h"

#include <cstdint>
#include <vector>

/// The bytes between two silences of an RTU line, divided into frames.
namespace s4k::modbus {

/// A frame inside a burst.
struct BurstFrame {
    std::size_t begin = 0;
    std::size_t length = 0; ///< 4 to 256 bytes, checksum included
    friend bool operator==(const BurstFrame&, const BurstFrame&) = default;
};

/// A burst divided into frames.
struct BurstSplit {
    enum class Kind : std::uint8_t {
        Whole,     ///< the burst consists of `frames`, from its first to its last byte
        BreaksOff, ///< more bytes could complete the last frame
        Noise      ///< the burst does not consist of frames
    };
    Kind kind = Kind::Noise;
    std::vector<BurstFrame> frames; ///< in order; empty unless the burst is whole
    friend bool operator==(const BurstSplit&, const BurstSplit&) = default;
};

/// Divides a burst into frames with correct checksums that follow each other without a gap. Nothing
/// is searched: a byte that belongs to no frame makes the whole burst noise. A burst of 4 to 256
/// bytes with a correct checksum is one frame, whatever its function and length, unless it is a
/// frame of known length and zeros after it, which is noise. In a longer chain every frame has the
/// length that its function gives a request or a reply. If several chains fit, the one with the
/// longest last frame is taken. An empty burst is whole and has no frames.
/// @source Modbus over Serial Line V1.02, 2.5.1.1; own design for adapters that merge and split
/// frames
[[nodiscard]] BurstSplit splitBurst(Bytes burst);

/// Whether a server answers a frame with a correct checksum: neither a frame of the length of a
/// reply nor one with function code 0 or from 0x80 on, which no request has. A frame that can be
/// both (functions 01, 02, 05, 06, 08, 0F and 16) is a request. `adu` has 4 to 256 bytes.
[[nodiscard]] bool isRequest(Bytes adu);

} // namespace s4k::modbus
