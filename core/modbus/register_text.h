// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"
#include "core/modbus/bytes.h"
#include "core/registers/power_rules.h"
#include "core/registers/register_number.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace s4k::modbus {

/// The scale registers 138-141; nullopt: unknown.
using KnownScales = std::optional<ScaleExponents>;

/// Text of a value that is not valid in the system type of the meter.
inline constexpr TextId kNotValid = S4K_TEXT("Modbus", "not valid");

/// One value of the register map in a request or an answer.
struct DecodedValue {
    std::uint32_t first = 0; ///< register number, 1-based
    std::uint8_t words = 1;
    std::string symbol; ///< symbol in the register table; `register 53` outside the map
    Text text;          ///< value and unit, e.g. `277.13 V`, `40 (3L-1n)`, or kNotValid
    friend bool operator==(const DecodedValue&, const DecodedValue&) = default;
};

/// Decodes the register words `data` (high bytes first; an odd last byte is ignored), the first of
/// which is register `first`. One half of a 32-bit value is shown as its high or low word. Integers
/// with a scale exponent are shown as counts when `scales` are unknown.
[[nodiscard]] std::vector<DecodedValue> decodeRegisters(std::uint32_t first, Bytes data,
                                                        const KnownScales& scales = {});

} // namespace s4k::modbus
