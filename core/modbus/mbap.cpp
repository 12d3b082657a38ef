// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/modbus/mbap.h"

#include "core/modbus/wire_text.h"

#include <utility>

namespace s4k::modbus {

namespace {

constexpr std::size_t kLengthEnd = 6; ///< transaction, protocol, length
constexpr std::size_t kHeader = 7;    ///< the same and the unit id
constexpr std::uint16_t kMinLength = 2;
constexpr std::uint16_t kMaxLength = 254;
constexpr std::uint16_t kModbusProtocol = 0;

std::uint16_t protocolOf(Bytes adu) {
    return wordAt(adu, 2);
}

std::uint16_t lengthOf(Bytes adu) {
    return wordAt(adu, 4);
}

bool isLength(std::uint16_t length) {
    return length >= kMinLength && length <= kMaxLength;
}

MbapFrame frameOf(Bytes adu) {
    return {wordAt(adu, 0), adu[kHeader - 1], adu.subspan(kHeader)};
}

Error refusal(Bytes adu, Text cause) {
    return {S4K_TEXT("Modbus", "Modbus TCP frame"), hexText(adu), std::move(cause),
            S4K_TEXT("Modbus", "check that the other end speaks Modbus TCP")};
}

} // namespace

MbapBytes encodeMbap(std::uint16_t transaction, std::uint8_t unit, Bytes pdu) {
    const Bytes sent = pdu.first(std::min(pdu.size(), kMaxPdu));
    MbapBytes adu;
    adu.pushWord(transaction);
    adu.pushWord(kModbusProtocol);
    adu.pushWord(static_cast<std::uint16_t>(sent.size() + 1));
    adu.push(unit);
    adu.append(sent);
    return adu;
}

std::optional<MbapFrame> MbapParser::push(std::uint8_t byte) {
    if (m_broken)
        return std::nullopt;
    if (m_size == 0)
        ++m_begunFrames;
    m_buffer[m_size++] = byte;
    const Bytes adu = Bytes(m_buffer).first(m_size);
    if (m_size < kLengthEnd)
        return std::nullopt;
    if (!isLength(lengthOf(adu))) {
        m_broken = true;
        return std::nullopt;
    }
    if (m_size < kLengthEnd + lengthOf(adu))
        return std::nullopt;
    m_size = 0;
    if (protocolOf(adu) == kModbusProtocol)
        return frameOf(adu);
    ++m_foreignFrames;
    return std::nullopt;
}

Result<MbapFrame> openMbap(Bytes adu) {
    if (adu.size() < kHeader + 1)
        return refusal(adu, S4K_TEXT("Modbus", "shorter than the 8 bytes of the smallest frame"));
    if (!isLength(lengthOf(adu)))
        return refusal(
            adu,
            S4K_TEXT("Modbus", "its length field %1 lies outside 2 to 254").with(lengthOf(adu)));
    if (adu.size() != kLengthEnd + lengthOf(adu))
        return refusal(
            adu,
            S4K_TEXT("Modbus", "its length field %1 does not fit its size").with(lengthOf(adu)));
    if (protocolOf(adu) != kModbusProtocol)
        return refusal(adu, S4K_TEXT("Modbus", "its protocol id is not 0"));
    return frameOf(adu);
}

} // namespace s4k::modbus
