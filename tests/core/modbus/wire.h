// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/modbus/bytes.h"
#include "core/modbus/server.h"
#include "core/registers/register_table.h"

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace s4k::test {

using ByteVector = std::vector<std::uint8_t>;

/// Bytes of a hexadecimal text; text in quotes gives its ASCII bytes: `02 "V1.019" DF`.
inline ByteVector bytesOf(std::string_view text) {
    ByteVector bytes;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '"')
            quoted = !quoted;
        else if (quoted)
            bytes.push_back(static_cast<std::uint8_t>(text[i]));
        else if (text[i] != ' ') {
            bytes.push_back(static_cast<std::uint8_t>(
                std::strtoul(std::string(text.substr(i, 2)).c_str(), nullptr, 16)));
            ++i;
        }
    }
    return bytes;
}

/// Hexadecimal text of bytes, for messages of failed checks.
inline std::string hexOf(modbus::Bytes bytes) {
    std::string text;
    for (const std::uint8_t byte : bytes) {
        text += text.empty() ? "" : " ";
        text += "0123456789ABCDEF"[byte / 16];
        text += "0123456789ABCDEF"[byte % 16];
    }
    return text;
}

/// CRC-16 computed bit by bit as in the specification, to check the table.
inline std::uint16_t slowCrc16(modbus::Bytes bytes) {
    std::uint16_t crc = 0xFFFF;
    for (const std::uint8_t byte : bytes) {
        crc = static_cast<std::uint16_t>(crc ^ byte);
        for (int bit = 0; bit < 8; ++bit) {
            const bool carry = crc % 2 != 0;
            crc = static_cast<std::uint16_t>(crc / 2);
            if (carry)
                crc = static_cast<std::uint16_t>(crc ^ 0xA001U);
        }
    }
    return crc;
}

/// An RTU frame with the checksum of slowCrc16.
inline ByteVector rtu(std::string_view text) {
    ByteVector bytes = bytesOf(text);
    const std::uint16_t crc = slowCrc16(bytes);
    bytes.push_back(static_cast<std::uint8_t>(crc % 256));
    bytes.push_back(static_cast<std::uint8_t>(crc / 256));
    return bytes;
}

inline void append(ByteVector& to, modbus::Bytes bytes) {
    to.insert(to.end(), bytes.begin(), bytes.end());
}

inline ByteVector randomBytes(Random& random, std::size_t count) {
    ByteVector bytes(count);
    for (std::uint8_t& byte : bytes)
        byte = static_cast<std::uint8_t>(random.below(256));
    return bytes;
}

/// A random place in a list of `size` entries, at least one.
inline std::size_t placeIn(Random& random, std::size_t size) {
    return random.below(static_cast<std::uint32_t>(size));
}

/// A meter in which each register contains its number; everything else has the defaults.
struct Device {
    Device() {
        for (std::uint16_t number = 1; number < 400; ++number)
            image.setWord({number}, number);
    }

    [[nodiscard]] modbus::PduOutcome ask(modbus::Bytes request, bool broadcast = false) const {
        return modbus::handlePdu(request, {image, settings, identity, options}, broadcast);
    }
    /// The answer to a request, both as hexadecimal text.
    [[nodiscard]] std::string answer(std::string_view request) const {
        return hexOf(ask(bytesOf(request)).response.view());
    }

    RegisterImage image;
    Settings settings;
    MeterIdentity identity;
    modbus::DeviceOptions options;
};

} // namespace s4k::test
