// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/traffic/traffic_log.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace s4k::ui {

/// The part of a frame that a byte belongs to.
enum class FramePart : std::uint8_t {
    Garbage, ///< bytes before the frame
    Header,  ///< transaction, protocol and length of a TCP frame
    Unit,
    Pdu,
    Check ///< CRC-16 of an RTU frame
};

/// Consecutive bytes of one part of a frame.
struct FrameSlice {
    FramePart part = FramePart::Pdu;
    std::size_t offset = 0;
    std::size_t size = 0;
    bool wrong = false; ///< the length or checksum does not match the frame
    friend bool operator==(const FrameSlice&, const FrameSlice&) = default;
};

/// Splits any bytes into the parts of a frame; the slices in their order are all of `bytes`.
[[nodiscard]] std::vector<FrameSlice> frameSlices(modbus::Framing framing, modbus::Bytes bytes);

} // namespace s4k::ui
