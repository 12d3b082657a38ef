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

/// The scale registers 138-141 as far as they are known.
using KnownScales = std::optional<ScaleExponents>;

/// The text of a value that the meter does not measure.
inline constexpr TextId kNotValid = S4K_TEXT("Modbus", "not valid");

/// One value of the register map as it stood in a request or an answer.
struct DecodedValue {
    std::uint32_t first = 0; ///< register number, 1-based
    std::uint8_t words = 1;
    std::string symbol; ///< as in the register table; `register 53` outside the map
    Text text;          ///< value and unit, e.g. `277.13 V`, `40 (3L-1n)`, or kNotValid
    friend bool operator==(const DecodedValue&, const DecodedValue&) = default;
};

/// The values in the register words `data` (high bytes first; an odd last byte is left out), of
/// which the first belongs to register `first`. Half of a 32-bit value is shown as such. Scaled
/// integers stand as counts where `scales` are not known.
[[nodiscard]] std::vector<DecodedValue> decodeRegisters(std::uint32_t first, Bytes data,
                                                        const KnownScales& scales = {});

} // namespace s4k::modbus
