// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/traffic/traffic_text.h"

namespace s4k::modbus {

std::string_view framingName(Framing framing) {
    return framing == Framing::Tcp ? "tcp" : "rtu";
}

std::string_view directionName(Direction direction) {
    return direction == Direction::Request ? "request" : "reply";
}

std::string wholeHexText(Bytes bytes) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string text;
    text.reserve(3 * bytes.size());
    for (const std::uint8_t byte : bytes) {
        if (!text.empty())
            text += ' ';
        text += kDigits[byte >> 4U];
        text += kDigits[byte & 0xFU];
    }
    return text;
}

} // namespace s4k::modbus
