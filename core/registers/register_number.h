// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>

namespace s4k {

/// A register number of the manual, 1-based.
struct RegisterNumber {
    std::uint16_t value = 1;
    friend constexpr auto operator<=>(RegisterNumber, RegisterNumber) = default;
};

/// A register address in a Modbus frame, 0-based.
struct PduAddress {
    std::uint16_t value = 0;
    friend constexpr auto operator<=>(PduAddress, PduAddress) = default;
};

/// Register number n >= 1 is PDU address n - 1. @source manual, "Modbus Point Map Overview" (001 =
/// 0x001)
constexpr PduAddress toPdu(RegisterNumber n) {
    return {static_cast<std::uint16_t>(n.value - 1)};
}
constexpr RegisterNumber toRegister(PduAddress a) {
    return {static_cast<std::uint16_t>(a.value + 1)};
}

} // namespace s4k
