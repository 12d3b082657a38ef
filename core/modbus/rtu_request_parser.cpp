// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/modbus/rtu_request_parser.h"

namespace s4k::modbus {

namespace {

/// `length`, or Impossible when it is Open: a frame of another unit with unknown length cannot be
/// skipped.
FrameLength unlessOpen(FrameLength length) {
    return length.kind == FrameLength::Kind::Open ? FrameLength{} : length;
}

} // namespace

FrameLengths RequestRule::lengths(Bytes adu) const {
    const std::uint8_t unit = adu.front();
    if (units[unit])
        return {requestLength(adu), FrameLength{}};
    if (unit == kBroadcastUnit)
        return {unlessOpen(requestLength(adu)), FrameLength{}};
    if (unit > kLastUnit)
        return {};
    return {unlessOpen(requestLength(adu)), unlessOpen(replyLength(adu))};
}

} // namespace s4k::modbus
