// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"
#include "core/registers/register_number.h"
#include "core/units/quantity.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace s4k {

enum class Access : std::uint8_t {
    ReadOnly,
    ReadWrite
};

/// Encoding of a value in its one or two registers; two-word values have the high word first.
enum class Format : std::uint8_t {
    UInt,
    SInt,
    ULong,
    Float
};

/// The factor of an integer register: fixed, or 10^n with n in a scale register.
enum class Scale : std::uint8_t {
    None,
    Current,       ///< 10^(register 138)
    Voltage,       ///< 10^(register 139)
    Power,         ///< 10^(register 140)
    Energy,        ///< 10^(register 141)
    Hundredth,     ///< 0.01
    TenThousandth, ///< 0.0001
};

/// Raw (unscaled) range and default; nullopt where the manual gives none.
struct Limits {
    std::optional<std::int64_t> min;
    std::optional<std::int64_t> max;
    std::optional<std::int64_t> defaultValue;
};

/// One value of the register map. @source manual, "Modbus Point Map"
struct RegisterRow {
    std::uint16_t number; ///< first register, 1-based
    std::uint8_t words;   ///< 1 or 2
    std::string_view symbol;
    Access access;
    bool nonVolatile; ///< kept without control power
    Format format;
    std::string_view unit; ///< in the spelling of the manual: kWh, kVAR, V ...
    Scale scale;
    Limits limits;
    SystemMask validIn; ///< system types in which it is measured; all if it is not measured
    std::optional<Quantity> quantity; ///< nullopt when it is not a measured value
    TextId description;
};

inline constexpr std::size_t kRegisterRowCount = 115;

/// All rows in rising order of their register numbers.
extern const std::array<RegisterRow, kRegisterRowCount> kRegisterTable;

/// The row that covers register `number` (either word of a pair), or null outside the map.
[[nodiscard]] const RegisterRow* findRegister(RegisterNumber number);

/// The row with this symbol, or null.
[[nodiscard]] const RegisterRow* findRegister(std::string_view symbol);

/// The integer row (registers 1-52) of a quantity.
[[nodiscard]] const RegisterRow& integerRow(Quantity q);
/// The float row (registers 257-346) of a quantity; the first of two for the total real energy.
[[nodiscard]] const RegisterRow& floatRow(Quantity q);

/// A contiguous run of registers that exist. @source manual: 1-52, 129-154, 257-346
struct RegisterBlock {
    std::uint16_t first;
    std::uint16_t count;
};
inline constexpr std::array<RegisterBlock, 3> kRegisterBlocks{{{1, 52}, {129, 26}, {257, 90}}};
inline constexpr std::size_t kRegisterWordCount = 52 + 26 + 90;

/// Registers that firmware up to 1.018 lacks (starred in the manual), at the ends of two blocks:
/// pulse counts and energies of each phase.
/// @source manual, note below the point map
inline constexpr std::array<RegisterBlock, 2> kStarredBlocks{{{43, 10}, {337, 10}}};

/// Index of a register in the packed words of the three blocks; nullopt outside the map.
constexpr std::optional<std::size_t> wordIndex(RegisterNumber number) {
    std::size_t base = 0;
    for (const RegisterBlock& block : kRegisterBlocks) {
        if (number.value >= block.first && number.value < block.first + block.count)
            return base + static_cast<std::size_t>(number.value - block.first);
        base += block.count;
    }
    return std::nullopt;
}

} // namespace s4k
