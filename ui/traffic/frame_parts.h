// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/traffic/traffic_log.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace s4k::ui {

/// What a byte of a frame belongs to.
enum class FramePart : std::uint8_t {
    Garbage, ///< stands before the frame and belongs to nothing
    Header,  ///< transaction, protocol and length of a TCP frame
    Unit,
    Pdu,
    Check ///< CRC-16 of an RTU frame
};

/// Bytes of one kind, in the order of the frame.
struct FrameSlice {
    FramePart part = FramePart::Pdu;
    std::size_t offset = 0;
    std::size_t size = 0;
    bool wrong = false; ///< length or checksum does not fit the rest
    friend bool operator==(const FrameSlice&, const FrameSlice&) = default;
};

/// Takes a frame apart, whatever its bytes are; together the slices are the whole frame.
[[nodiscard]] std::vector<FrameSlice> frameSlices(modbus::Framing framing, modbus::Bytes bytes);

} // namespace s4k::ui
