// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/system_type.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace s4k {

/// Everything that the meter measures or counts. Each is in an integer register (1-52) and in a
/// float register (257-346).
/// @source manual, "Modbus Point Map"
enum class Quantity : std::uint8_t {
    EnergyRealTotal,
    PowerRealTotal,
    PowerReactiveTotal,
    PowerApparentTotal,
    PfTotal,
    VoltsLlAvg,
    VoltsLnAvg,
    CurrentAvg,
    PowerRealA,
    PowerRealB,
    PowerRealC,
    PfA,
    PfB,
    PfC,
    VoltsAb,
    VoltsBc,
    VoltsAc,
    VoltsAn,
    VoltsBn,
    VoltsCn,
    CurrentA,
    CurrentB,
    CurrentC,
    Frequency,
    EnergyApparentTotal,
    EnergyReactiveTotal,
    PowerApparentA,
    PowerApparentB,
    PowerApparentC,
    PowerReactiveA,
    PowerReactiveB,
    PowerReactiveC,
    DemandRealPresent,
    DemandReactivePresent,
    DemandApparentPresent,
    DemandRealMax,
    DemandReactiveMax,
    DemandApparentMax,
    PulseCount1,
    PulseCount2,
    EnergyRealA,
    EnergyRealB,
    EnergyRealC
};

inline constexpr std::size_t kQuantityCount = 43;

constexpr std::size_t index(Quantity q) {
    return static_cast<std::size_t>(q);
}

/// Physical kind of a quantity; unit, scale register, decimals and LCD prefix depend on it.
enum class QuantityKind : std::uint8_t {
    RealEnergy,
    ReactiveEnergy,
    ApparentEnergy,
    RealPower,
    ReactivePower,
    ApparentPower,
    PowerFactor,
    Voltage,
    Current,
    Frequency,
    Count
};

struct QuantityTraits {
    Quantity quantity;
    std::string_view symbol; ///< as in the register table, without `_f`
    QuantityKind kind;
    std::string_view unit; ///< SI unit of the double value: V A W var VA Hz Wh varh VAh, or empty
    SystemMask validIn;    ///< system types in which it is measured
};

inline constexpr std::array<QuantityTraits, kQuantityCount> kQuantities{{
    {Quantity::EnergyRealTotal, "energy_real_total", QuantityKind::RealEnergy, "Wh", kAllSystems},
    {Quantity::PowerRealTotal, "power_real_total", QuantityKind::RealPower, "W", kAllSystems},
    {Quantity::PowerReactiveTotal, "power_reactive_total", QuantityKind::ReactivePower, "var",
     kAllSystems},
    {Quantity::PowerApparentTotal, "power_apparent_total", QuantityKind::ApparentPower, "VA",
     kAllSystems},
    {Quantity::PfTotal, "pf_total", QuantityKind::PowerFactor, "", kAllSystems},
    {Quantity::VoltsLlAvg, "volts_ll_avg", QuantityKind::Voltage, "V", 0b11110},
    {Quantity::VoltsLnAvg, "volts_ln_avg", QuantityKind::Voltage, "V", 0b10101},
    {Quantity::CurrentAvg, "current_avg", QuantityKind::Current, "A", kAllSystems},
    {Quantity::PowerRealA, "power_real_a", QuantityKind::RealPower, "W", kAllSystems},
    {Quantity::PowerRealB, "power_real_b", QuantityKind::RealPower, "W", 0b11100},
    {Quantity::PowerRealC, "power_real_c", QuantityKind::RealPower, "W", 0b11000},
    {Quantity::PfA, "pf_a", QuantityKind::PowerFactor, "", kAllSystems},
    {Quantity::PfB, "pf_b", QuantityKind::PowerFactor, "", 0b11100},
    {Quantity::PfC, "pf_c", QuantityKind::PowerFactor, "", 0b11000},
    {Quantity::VoltsAb, "volts_ab", QuantityKind::Voltage, "V", 0b11110},
    {Quantity::VoltsBc, "volts_bc", QuantityKind::Voltage, "V", 0b11000},
    {Quantity::VoltsAc, "volts_ac", QuantityKind::Voltage, "V", 0b11000},
    {Quantity::VoltsAn, "volts_an", QuantityKind::Voltage, "V", 0b10101},
    {Quantity::VoltsBn, "volts_bn", QuantityKind::Voltage, "V", 0b10100},
    {Quantity::VoltsCn, "volts_cn", QuantityKind::Voltage, "V", 0b10000},
    {Quantity::CurrentA, "current_a", QuantityKind::Current, "A", kAllSystems},
    {Quantity::CurrentB, "current_b", QuantityKind::Current, "A", 0b11100},
    {Quantity::CurrentC, "current_c", QuantityKind::Current, "A", 0b11000},
    {Quantity::Frequency, "frequency", QuantityKind::Frequency, "Hz", kAllSystems},
    {Quantity::EnergyApparentTotal, "energy_apparent_total", QuantityKind::ApparentEnergy, "VAh",
     kAllSystems},
    {Quantity::EnergyReactiveTotal, "energy_reactive_total", QuantityKind::ReactiveEnergy, "varh",
     kAllSystems},
    {Quantity::PowerApparentA, "power_apparent_a", QuantityKind::ApparentPower, "VA", kAllSystems},
    {Quantity::PowerApparentB, "power_apparent_b", QuantityKind::ApparentPower, "VA", 0b11100},
    {Quantity::PowerApparentC, "power_apparent_c", QuantityKind::ApparentPower, "VA", 0b11000},
    {Quantity::PowerReactiveA, "power_reactive_a", QuantityKind::ReactivePower, "var", kAllSystems},
    {Quantity::PowerReactiveB, "power_reactive_b", QuantityKind::ReactivePower, "var", 0b11100},
    {Quantity::PowerReactiveC, "power_reactive_c", QuantityKind::ReactivePower, "var", 0b11000},
    {Quantity::DemandRealPresent, "demand_real_present", QuantityKind::RealPower, "W", kAllSystems},
    {Quantity::DemandReactivePresent, "demand_reactive_present", QuantityKind::ReactivePower, "var",
     kAllSystems},
    {Quantity::DemandApparentPresent, "demand_apparent_present", QuantityKind::ApparentPower, "VA",
     kAllSystems},
    {Quantity::DemandRealMax, "demand_real_max", QuantityKind::RealPower, "W", kAllSystems},
    {Quantity::DemandReactiveMax, "demand_reactive_max", QuantityKind::ReactivePower, "var",
     kAllSystems},
    {Quantity::DemandApparentMax, "demand_apparent_max", QuantityKind::ApparentPower, "VA",
     kAllSystems},
    {Quantity::PulseCount1, "pulse_count_1", QuantityKind::Count, "", kAllSystems},
    {Quantity::PulseCount2, "pulse_count_2", QuantityKind::Count, "", kAllSystems},
    {Quantity::EnergyRealA, "energy_real_a", QuantityKind::RealEnergy, "Wh", kAllSystems},
    {Quantity::EnergyRealB, "energy_real_b", QuantityKind::RealEnergy, "Wh", 0b11100},
    {Quantity::EnergyRealC, "energy_real_c", QuantityKind::RealEnergy, "Wh", 0b11000},
}};

constexpr const QuantityTraits& traits(Quantity q) {
    return kQuantities[index(q)];
}
/// Whether the quantity is a counter: an energy or a pulse count, which may have more digits than a
/// single-precision float holds.
constexpr bool isCounter(Quantity q) {
    const QuantityKind kind = traits(q).kind;
    return kind == QuantityKind::RealEnergy || kind == QuantityKind::ReactiveEnergy ||
           kind == QuantityKind::ApparentEnergy || kind == QuantityKind::Count;
}
/// Whether the meter measures `q` in system type `t`.
constexpr bool isValidIn(Quantity q, SystemType t) {
    return contains(traits(q).validIn, t);
}

/// The quantity with register name `symbol` (without `_f`); nullopt when there is none.
constexpr std::optional<Quantity> quantityFromSymbol(std::string_view symbol) {
    for (const QuantityTraits& row : kQuantities)
        if (row.symbol == symbol)
            return row.quantity;
    return std::nullopt;
}

namespace detail {
consteval bool quantitiesAreInOrder() {
    for (std::size_t i = 0; i < kQuantityCount; ++i)
        if (index(kQuantities[i].quantity) != i)
            return false;
    return true;
}
} // namespace detail
static_assert(detail::quantitiesAreInOrder());

/// The quantity of phase `p`: `phaseQuantity(Quantity::PowerRealA, Phase::C)` is PowerRealC.
/// `first` must be a quantity of phase A, which those of B and C follow in the enumeration.
constexpr Quantity phaseQuantity(Quantity first, Phase p) {
    return static_cast<Quantity>(index(first) + index(p));
}
/// The quantity of line pair `p`. `first` must be VoltsAb.
constexpr Quantity pairQuantity(Quantity first, LinePair p) {
    return static_cast<Quantity>(index(first) + index(p));
}

} // namespace s4k
