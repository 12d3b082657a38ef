// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/modbus/crc16.h"
#include "core/modbus/rtu_length.h"

namespace s4k::test {

inline bool isGoodFrame(modbus::Bytes adu) {
    return adu.size() >= 4 && adu.size() <= modbus::kMaxRtuFrame && modbus::crc16(adu) == 0;
}

/// Whether a frame is good and has a length that its function gives a request or a reply.
inline bool isKnownFrame(modbus::Bytes adu) {
    const modbus::FrameLength known{modbus::FrameLength::Kind::Known, adu.size()};
    const bool fits =
        modbus::requestLength(adu) == known || (adu[0] != 0 && modbus::replyLength(adu) == known);
    return fits && isGoodFrame(adu);
}

/// Whether bytes can be a chain of frames: tries every length of the first frame. Written for
/// itself, to check `splitBurst`; no bytes are a chain.
inline bool isChain(modbus::Bytes bytes) {
    bool found = bytes.empty();
    for (std::size_t length = 4; length <= bytes.size() && !found; ++length)
        found = isKnownFrame(bytes.first(length)) && isChain(bytes.subspan(length));
    return found;
}

/// Whether a burst is one frame of any function and length: good, and no shorter frame begins it.
inline bool isLoneFrame(modbus::Bytes burst) {
    for (std::size_t length = 4; length < burst.size(); ++length)
        if (isKnownFrame(burst.first(length)))
            return false;
    return isGoodFrame(burst);
}

/// Whether the frame of `length` bytes at `begin` is a frame of the burst: the burst itself, or
/// between two chains.
inline bool isFrameOf(modbus::Bytes burst, std::size_t begin, std::size_t length) {
    if (begin == 0 && length == burst.size())
        return isLoneFrame(burst) || isChain(burst);
    return isKnownFrame(burst.subspan(begin, length)) && isChain(burst.first(begin)) &&
           isChain(burst.subspan(begin + length));
}

} // namespace s4k::test
