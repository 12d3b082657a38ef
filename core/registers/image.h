// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registers/power_rules.h"
#include "core/registers/register_table.h"
#include "core/units/readings.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>

namespace s4k {

/// A consistent copy of all registers of a meter, embedded, live or replayed. A new image has only
/// zeros.
class RegisterImage {
public:
    /// The raw word at `number`; nullopt outside the map.
    [[nodiscard]] std::optional<std::uint16_t> word(RegisterNumber number) const;
    /// The raw words of `count` registers from `first` on. Empty unless all are in the same block
    /// of the map. The span refers to this image: it shows later changes and is valid as long as
    /// the image exists.
    [[nodiscard]] std::span<const std::uint16_t> words(RegisterNumber first,
                                                       std::uint16_t count) const;
    /// Stores a raw word and returns true; outside the map stores nothing and returns false.
    bool setWord(RegisterNumber number, std::uint16_t value);

    /// The value of `q` in SI units (see Readings), from the float register; NaN if that is NaN. Of
    /// a counter whose 32-bit register has the finer resolution, the 32-bit register gives the
    /// value and the float register only the number of its rollovers.
    [[nodiscard]] double value(Quantity q) const;

    /// The raw value of the register of `p`; nullopt when `p` has no register.
    [[nodiscard]] std::optional<std::int32_t> parameter(Parameter p) const;
    [[nodiscard]] SystemType systemType() const; ///< register 130; wye if it is not a system type
    [[nodiscard]] ScaleExponents scales() const; ///< registers 138-141, limited to -4..4
    [[nodiscard]] std::uint16_t alerts() const;  ///< register 146
    [[nodiscard]] double maxPowerW() const;      ///< register 135 with its scale, in W
    [[nodiscard]] std::uint16_t pulseDurationMs() const; ///< register 145

    friend bool operator==(const RegisterImage&, const RegisterImage&) = default;

private:
    std::array<std::uint16_t, kRegisterWordCount> m_words{};
};

/// The value of one row with its scale applied, in the unit of the table (kW, V, kWh ...). NaN if
/// the register is not valid: 0x8000, NaN, or 0x80008000 of a quantity that the system type lacks.
[[nodiscard]] double registerValue(const RegisterImage& image, const RegisterRow& row);

/// The contents of the registers that are neither readings nor settings.
struct MeterStatus {
    std::uint16_t alerts = 0;           ///< register 146
    std::uint16_t energyResetCount = 0; ///< register 147
    std::uint16_t powerUpCount = 0;     ///< register 152
    std::uint16_t outputConfig = 0;     ///< register 153
    std::int32_t pulseDurationMs = 500; ///< register 145
    friend bool operator==(const MeterStatus&, const MeterStatus&) = default;
};

/// The image of a meter with these readings, settings and status; the scale exponents follow from
/// the settings. Integers are rounded to the nearest count and limited to the maximum in the
/// register table, or 32767; energies and pulse counts are rounded down, modulo 2^32. A quantity
/// that is NaN or not valid in the system type reads 0x8000, 0x80008000 or 0x7FC00000.
/// @source manual, "Modbus Point Map" and its notes
[[nodiscard]] RegisterImage encode(const Readings& readings, const Settings& settings,
                                   const MeterStatus& status);

} // namespace s4k
