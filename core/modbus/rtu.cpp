// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/modbus/rtu.h"

#include "core/modbus/crc16.h"
#include "core/modbus/wire_text.h"

namespace s4k::modbus {

namespace {

Error refusal(Bytes adu, Text cause) {
    return {S4K_TEXT("Modbus", "RTU frame"), hexText(adu), std::move(cause),
            S4K_TEXT("Modbus", "check baud rate, parity, wiring and termination")};
}

} // namespace

RtuBytes encodeRtu(std::uint8_t unit, Bytes pdu) {
    RtuBytes adu;
    adu.push(unit);
    adu.append(pdu.first(std::min(pdu.size(), kMaxPdu)));
    const std::uint16_t crc = crc16(adu.view());
    adu.push(static_cast<std::uint8_t>(crc & 0xFFU));
    adu.push(static_cast<std::uint8_t>(crc >> 8U));
    return adu;
}

Result<RtuFrame> openRtu(Bytes adu) {
    if (adu.size() <= kRtuOverhead)
        return refusal(adu, S4K_TEXT("Modbus", "shorter than the 4 bytes of the smallest frame"));
    if (adu.size() > kMaxRtuFrame)
        return refusal(adu, S4K_TEXT("Modbus", "longer than the 256 bytes of the largest frame"));
    if (crc16(adu) != 0)
        return refusal(adu, S4K_TEXT("Modbus", "the checksum is wrong"));
    return RtuFrame{adu[0], adu.subspan(1, adu.size() - kRtuOverhead)};
}

} // namespace s4k::modbus
