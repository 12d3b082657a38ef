// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/modbus/wire_text.h"

#include <string_view>

namespace s4k::modbus {

namespace {

constexpr std::size_t kMaxShown = 32;

void appendHex(std::string& text, std::uint8_t byte) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    text += kDigits[byte >> 4U];
    text += kDigits[byte & 0xFU];
}

} // namespace

std::string hexText(Bytes bytes) {
    std::string text;
    for (const std::uint8_t byte : bytes.first(std::min(bytes.size(), kMaxShown))) {
        if (!text.empty())
            text += ' ';
        appendHex(text, byte);
    }
    if (bytes.size() > kMaxShown)
        text += " ...";
    return text;
}

std::string hexByte(std::uint8_t byte) {
    std::string text = "0x";
    appendHex(text, byte);
    return text;
}

std::string hexWord(std::uint16_t word) {
    std::string text = hexByte(static_cast<std::uint8_t>(word >> 8U));
    appendHex(text, static_cast<std::uint8_t>(word & 0xFFU));
    return text;
}

std::string printableText(Bytes bytes) {
    std::string text;
    for (const std::uint8_t byte : bytes)
        text += byte >= 0x20 && byte < 0x7F ? static_cast<char>(byte) : '.';
    return text;
}

} // namespace s4k::modbus
