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

/// One consistent copy of all registers. Everything a person sees is a pure function of it; a live
/// meter and the embedded one are two producers of the same image.
class RegisterImage {
public:
    /// The raw word at `number`; nothing outside the map.
    [[nodiscard]] std::optional<std::uint16_t> word(RegisterNumber number) const;
    /// The raw words of `count` registers from `first` on when all of them lie in one block of the
    /// map, else nothing; valid while the image lives, and following its changes.
    [[nodiscard]] std::span<const std::uint16_t> words(RegisterNumber first,
                                                       std::uint16_t count) const;
    /// Stores a raw word; outside the map it is ignored and the answer is false.
    bool setWord(RegisterNumber number, std::uint16_t value);

    /// The value in SI units (see Readings), NaN when it reads QNaN. Taken from the float twin,
    /// except energies that the 32-bit integer holds more finely.
    [[nodiscard]] double value(Quantity q) const;

    /// The raw register of a parameter that has one.
    [[nodiscard]] std::optional<std::int32_t> parameter(Parameter p) const;
    [[nodiscard]] SystemType systemType() const; ///< wye when register 130 holds nonsense
    [[nodiscard]] ScaleExponents scales() const;
    [[nodiscard]] std::uint16_t alerts() const;          ///< register 146
    [[nodiscard]] double maxPowerW() const;              ///< register 135 through its scale
    [[nodiscard]] std::uint16_t pulseDurationMs() const; ///< register 145

    friend bool operator==(const RegisterImage&, const RegisterImage&) = default;

private:
    std::array<std::uint16_t, kRegisterWordCount> m_words{};
};

/// The value of one row in the unit the table gives it (kW, V, kWh ...), scale applied; NaN when it
/// reads QNaN or when the row is not in the image.
[[nodiscard]] double registerValue(const RegisterImage& image, const RegisterRow& row);

/// What the registers show besides readings and settings.
struct MeterStatus {
    std::uint16_t alerts = 0;           ///< register 146
    std::uint16_t energyResetCount = 0; ///< register 147
    std::uint16_t powerUpCount = 0;     ///< register 152
    std::uint16_t outputConfig = 0;     ///< register 153
    std::int32_t pulseDurationMs = 500; ///< register 145
    friend bool operator==(const MeterStatus&, const MeterStatus&) = default;
};

/// The image a meter in this state shows. Integers round to nearest and clamp at 32767, energies
/// floor modulo 2^32; what is not valid in the system type reads 0x8000 / 0x7FC00000.
/// @source manual, "Modbus Point Map" and its notes
[[nodiscard]] RegisterImage encode(const Readings& readings, const Settings& settings,
                                   const MeterStatus& status);

} // namespace s4k
