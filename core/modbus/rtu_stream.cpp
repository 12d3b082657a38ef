// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/modbus/rtu_stream.h"

namespace s4k::modbus {

namespace {

using Kind = FrameMatch::Kind;

/// Matches the shortest beginning of `adu` with a correct checksum; Waiting while a longer one is
/// possible.
FrameMatch matchOpen(Bytes adu) {
    std::uint16_t crc = kCrc16Start;
    for (std::size_t i = 0; i < std::min(adu.size(), kMaxRtuFrame); ++i) {
        crc = crc16Step(crc, adu[i]);
        if (crc == 0 && i >= kRtuOverhead)
            return {Kind::Frame, i + 1, false};
    }
    return {adu.size() < kMaxRtuFrame ? Kind::Waiting : Kind::Nothing, 0, false};
}

FrameMatch matchOne(Bytes adu, FrameLength length, bool mayBeOpen) {
    switch (length.kind) {
    case FrameLength::Kind::Known:
        if (adu.size() < length.bytes)
            return {Kind::Waiting, 0, true};
        return crc16(adu.first(length.bytes)) == 0 ? FrameMatch{Kind::Frame, length.bytes, true}
                                                   : FrameMatch{};
    case FrameLength::Kind::NeedsMore:
        return {Kind::Waiting, 0, true};
    case FrameLength::Kind::Open:
        return mayBeOpen ? matchOpen(adu) : FrameMatch{};
    case FrameLength::Kind::Impossible:
        break;
    }
    return {};
}

} // namespace

// If both lengths give a frame, the shorter one is chosen: the bytes after it are examined again,
// bytes inside a frame never.
FrameMatch matchFrame(Bytes adu, const FrameLengths& lengths, bool mayBeOpen) {
    const FrameMatch a = matchOne(adu, lengths[0], mayBeOpen);
    const FrameMatch b = matchOne(adu, lengths[1], mayBeOpen);
    if (a.kind == Kind::Frame && b.kind == Kind::Frame)
        return a.length <= b.length ? a : b;
    if (a.kind == Kind::Frame || b.kind == Kind::Nothing)
        return a;
    if (b.kind == Kind::Frame || a.kind == Kind::Nothing)
        return b;
    return a.certain ? a : b;
}

} // namespace s4k::modbus
