// SPDX-License-Identifier: GPL-3.0-or-later
// The register map: one row for each value, in rising order of register numbers. All code that
// needs a register number reads it here. A test compares this table with the register file from
// which it was made.
#include "core/registers/register_table.h"

#include <cstddef>

namespace s4k {

namespace {

using enum Format;
using enum Scale;
using enum Access;

constexpr RegisterRow measured(std::uint16_t number, std::uint8_t words, bool nonVolatile,
                               Format format, std::string_view unit, Scale scale, Limits limits,
                               Quantity quantity, std::string_view symbol, TextId description) {
    return {number,   words,      symbol, ReadOnly, nonVolatile,
            format,   unit,       scale,  limits,   traits(quantity).validIn,
            quantity, description};
}

constexpr RegisterRow plain(std::uint16_t number, Access access, bool nonVolatile, Format format,
                            std::string_view unit, Scale scale, Limits limits,
                            std::string_view symbol, TextId description) {
    return {number,       static_cast<std::uint8_t>(format == Float || format == ULong ? 2 : 1),
            symbol,       access,
            nonVolatile,  format,
            unit,         scale,
            limits,       kAllSystems,
            std::nullopt, description};
}

} // namespace

// clang-format off
constexpr std::array<RegisterRow, kRegisterRowCount> kRegisterTable{{
    measured(1, 2, true, ULong, "kWh", Energy, {0, 4294967295, 0}, Quantity::EnergyRealTotal, "energy_real_total", S4K_TEXT("Registers", "Accumulated real energy, all phases; high word first; cleared by command 30078")),
    measured(3, 1, false, UInt, "kW", Power, {0, 32767, std::nullopt}, Quantity::PowerRealTotal, "power_real_total", S4K_TEXT("Registers", "Real power, sum of the active phases")),
    measured(4, 1, false, UInt, "kVAR", Power, {0, 32767, std::nullopt}, Quantity::PowerReactiveTotal, "power_reactive_total", S4K_TEXT("Registers", "Reactive power, sum of the active phases")),
    measured(5, 1, false, UInt, "kVA", Power, {0, 32767, std::nullopt}, Quantity::PowerApparentTotal, "power_apparent_total", S4K_TEXT("Registers", "Apparent power, whole service")),
    measured(6, 1, false, UInt, "ratio", TenThousandth, {0, 10000, std::nullopt}, Quantity::PfTotal, "pf_total", S4K_TEXT("Registers", "Total power factor = total kW / total kVA")),
    measured(7, 1, false, UInt, "V", Voltage, {0, 32767, std::nullopt}, Quantity::VoltsLlAvg, "volts_ll_avg", S4K_TEXT("Registers", "Average of the line-to-line voltages that exist in this system type")),
    measured(8, 1, false, UInt, "V", Voltage, {0, 32767, std::nullopt}, Quantity::VoltsLnAvg, "volts_ln_avg", S4K_TEXT("Registers", "Average of the line-to-neutral voltages that exist in this system type")),
    measured(9, 1, false, UInt, "A", Current, {0, 32767, std::nullopt}, Quantity::CurrentAvg, "current_avg", S4K_TEXT("Registers", "Average current of the phases that have a CT in this system type")),
    measured(10, 1, false, UInt, "kW", Power, {0, 32767, std::nullopt}, Quantity::PowerRealA, "power_real_a", S4K_TEXT("Registers", "Real power of phase A")),
    measured(11, 1, false, UInt, "kW", Power, {0, 32767, std::nullopt}, Quantity::PowerRealB, "power_real_b", S4K_TEXT("Registers", "Real power of phase B")),
    measured(12, 1, false, UInt, "kW", Power, {0, 32767, std::nullopt}, Quantity::PowerRealC, "power_real_c", S4K_TEXT("Registers", "Real power of phase C")),
    measured(13, 1, false, UInt, "ratio", TenThousandth, {0, 10000, std::nullopt}, Quantity::PfA, "pf_a", S4K_TEXT("Registers", "Power factor of phase A")),
    measured(14, 1, false, UInt, "ratio", TenThousandth, {0, 10000, std::nullopt}, Quantity::PfB, "pf_b", S4K_TEXT("Registers", "Power factor of phase B")),
    measured(15, 1, false, UInt, "ratio", TenThousandth, {0, 10000, std::nullopt}, Quantity::PfC, "pf_c", S4K_TEXT("Registers", "Power factor of phase C")),
    measured(16, 1, false, UInt, "V", Voltage, {0, 32767, std::nullopt}, Quantity::VoltsAb, "volts_ab", S4K_TEXT("Registers", "Line-to-line voltage A-B")),
    measured(17, 1, false, UInt, "V", Voltage, {0, 32767, std::nullopt}, Quantity::VoltsBc, "volts_bc", S4K_TEXT("Registers", "Line-to-line voltage B-C")),
    measured(18, 1, false, UInt, "V", Voltage, {0, 32767, std::nullopt}, Quantity::VoltsAc, "volts_ac", S4K_TEXT("Registers", "Line-to-line voltage A-C")),
    measured(19, 1, false, UInt, "V", Voltage, {0, 32767, std::nullopt}, Quantity::VoltsAn, "volts_an", S4K_TEXT("Registers", "Line-to-neutral voltage A-N")),
    measured(20, 1, false, UInt, "V", Voltage, {0, 32767, std::nullopt}, Quantity::VoltsBn, "volts_bn", S4K_TEXT("Registers", "Line-to-neutral voltage B-N")),
    measured(21, 1, false, UInt, "V", Voltage, {0, 32767, std::nullopt}, Quantity::VoltsCn, "volts_cn", S4K_TEXT("Registers", "Line-to-neutral voltage C-N")),
    measured(22, 1, false, UInt, "A", Current, {0, 32767, std::nullopt}, Quantity::CurrentA, "current_a", S4K_TEXT("Registers", "RMS current of phase A")),
    measured(23, 1, false, UInt, "A", Current, {0, 32767, std::nullopt}, Quantity::CurrentB, "current_b", S4K_TEXT("Registers", "RMS current of phase B")),
    measured(24, 1, false, UInt, "A", Current, {0, 32767, std::nullopt}, Quantity::CurrentC, "current_c", S4K_TEXT("Registers", "RMS current of phase C")),
    plain(25, ReadOnly, false, UInt, "", None, {32768, 32768, 32768}, "reserved_25", S4K_TEXT("Registers", "Reserved; always reads QNaN (0x8000)")),
    measured(26, 1, false, UInt, "Hz", Hundredth, {4500, 6500, std::nullopt}, Quantity::Frequency, "frequency", S4K_TEXT("Registers", "Line frequency, taken from the phase A voltage")),
    measured(27, 2, true, ULong, "kVAh", Energy, {0, 4294967295, 0}, Quantity::EnergyApparentTotal, "energy_apparent_total", S4K_TEXT("Registers", "Accumulated apparent energy, all phases")),
    measured(29, 2, true, ULong, "kVARh", Energy, {0, 4294967295, 0}, Quantity::EnergyReactiveTotal, "energy_reactive_total", S4K_TEXT("Registers", "Accumulated reactive energy, all phases")),
    measured(31, 1, false, UInt, "kVA", Power, {0, 32767, std::nullopt}, Quantity::PowerApparentA, "power_apparent_a", S4K_TEXT("Registers", "Apparent power of phase A")),
    measured(32, 1, false, UInt, "kVA", Power, {0, 32767, std::nullopt}, Quantity::PowerApparentB, "power_apparent_b", S4K_TEXT("Registers", "Apparent power of phase B")),
    measured(33, 1, false, UInt, "kVA", Power, {0, 32767, std::nullopt}, Quantity::PowerApparentC, "power_apparent_c", S4K_TEXT("Registers", "Apparent power of phase C")),
    measured(34, 1, false, UInt, "kVAR", Power, {0, 32767, std::nullopt}, Quantity::PowerReactiveA, "power_reactive_a", S4K_TEXT("Registers", "Reactive power of phase A")),
    measured(35, 1, false, UInt, "kVAR", Power, {0, 32767, std::nullopt}, Quantity::PowerReactiveB, "power_reactive_b", S4K_TEXT("Registers", "Reactive power of phase B")),
    measured(36, 1, false, UInt, "kVAR", Power, {0, 32767, std::nullopt}, Quantity::PowerReactiveC, "power_reactive_c", S4K_TEXT("Registers", "Reactive power of phase C")),
    measured(37, 1, false, UInt, "kW", Power, {0, 32767, std::nullopt}, Quantity::DemandRealPresent, "demand_real_present", S4K_TEXT("Registers", "Real power demand of the last completed demand interval")),
    measured(38, 1, false, UInt, "kVAR", Power, {0, 32767, std::nullopt}, Quantity::DemandReactivePresent, "demand_reactive_present", S4K_TEXT("Registers", "Reactive power demand of the last completed demand interval")),
    measured(39, 1, false, UInt, "kVA", Power, {0, 32767, std::nullopt}, Quantity::DemandApparentPresent, "demand_apparent_present", S4K_TEXT("Registers", "Apparent power demand of the last completed demand interval")),
    measured(40, 1, true, UInt, "kW", Power, {0, 32767, std::nullopt}, Quantity::DemandRealMax, "demand_real_max", S4K_TEXT("Registers", "Largest real power demand since the last max-demand reset")),
    measured(41, 1, true, UInt, "kVAR", Power, {0, 32767, std::nullopt}, Quantity::DemandReactiveMax, "demand_reactive_max", S4K_TEXT("Registers", "Largest reactive power demand since the last max-demand reset")),
    measured(42, 1, true, UInt, "kVA", Power, {0, 32767, std::nullopt}, Quantity::DemandApparentMax, "demand_apparent_max", S4K_TEXT("Registers", "Largest apparent power demand since the last max-demand reset")),
    measured(43, 2, true, ULong, "", None, {0, 4294967295, 0}, Quantity::PulseCount1, "pulse_count_1", S4K_TEXT("Registers", "Closures of the real-energy pulse contact; weight per closure in register 144; cleared by command 16498; firmware later than 1.018")),
    measured(45, 2, true, ULong, "", None, {0, 4294967295, 0}, Quantity::PulseCount2, "pulse_count_2", S4K_TEXT("Registers", "Reactive-energy pulse count; same weight and same clear command; firmware later than 1.018")),
    measured(47, 2, true, ULong, "kWh", Energy, {0, 4294967295, 0}, Quantity::EnergyRealA, "energy_real_a", S4K_TEXT("Registers", "Accumulated real energy of phase A; cleared by command 30078; firmware later than 1.018")),
    measured(49, 2, true, ULong, "kWh", Energy, {0, 4294967295, 0}, Quantity::EnergyRealB, "energy_real_b", S4K_TEXT("Registers", "Accumulated real energy of phase B; cleared by command 30078; firmware later than 1.018")),
    measured(51, 2, true, ULong, "kWh", Energy, {0, 4294967295, 0}, Quantity::EnergyRealC, "energy_real_c", S4K_TEXT("Registers", "Accumulated real energy of phase C; cleared by command 30078; firmware later than 1.018")),
    plain(129, ReadWrite, false, UInt, "", None, {std::nullopt, std::nullopt, 0}, "command", S4K_TEXT("Registers", "Command word, always reads 0; accepts 30078 clear all energy, 21211 start a new demand sub-interval, 21212 set max demand to present demand, 16498 clear pulse counters")),
    plain(130, ReadWrite, true, UInt, "", None, {10, 40, 40}, "system_type", S4K_TEXT("Registers", "Wiring type, one of 10 (A+N), 11 (A+B), 12 (A+B+N), 31 (A+B+C), 40 (A+B+C+N)")),
    plain(131, ReadWrite, true, UInt, "A", None, {1, 32000, 100}, "ct_primary", S4K_TEXT("Registers", "CT primary current")),
    plain(132, ReadWrite, true, UInt, "", None, {1, 3, 1}, "ct_secondary", S4K_TEXT("Registers", "CT secondary: 1 = 1 V output, 3 = 1/3 V output")),
    plain(133, ReadWrite, true, UInt, "", Hundredth, {1, 32000, 100}, "pt_ratio", S4K_TEXT("Registers", "Potential transformer ratio times 100 (100 = no PT); set it before the system voltage")),
    plain(134, ReadWrite, true, UInt, "V", None, {82, 32000, 600}, "system_voltage", S4K_TEXT("Registers", "Nominal service voltage, line to line (line to neutral in type 10); refused unless 82..660 V after division by the PT ratio")),
    plain(135, ReadOnly, true, UInt, "kW", Power, {1, 32767, 10392}, "max_power", S4K_TEXT("Registers", "Theoretical maximum system power, follows CT primary, system type and system voltage; default is 103.92 kW with a W exponent of -2")),
    plain(136, ReadOnly, false, UInt, "", None, {0, 0, 0}, "reserved_136", S4K_TEXT("Registers", "Reserved, reads 0")),
    plain(137, ReadWrite, true, UInt, "", None, {0, 1, 1}, "display_units", S4K_TEXT("Registers", "Label set on the display: 0 IEC, 1 IEEE")),
    plain(138, ReadOnly, false, SInt, "", None, {-4, 4, -2}, "scale_i", S4K_TEXT("Registers", "Decimal exponent for the integer current registers; reading = register x 10^exponent; recomputed when the configuration changes (default value is our inference)")),
    plain(139, ReadOnly, false, SInt, "", None, {-4, 4, -1}, "scale_v", S4K_TEXT("Registers", "Decimal exponent for the integer voltage registers; reading = register x 10^exponent; recomputed when the configuration changes (default value is our inference)")),
    plain(140, ReadOnly, false, SInt, "", None, {-4, 4, -2}, "scale_w", S4K_TEXT("Registers", "Decimal exponent for the integer power registers; reading = register x 10^exponent; recomputed when the configuration changes (default value is our inference)")),
    plain(141, ReadOnly, false, SInt, "", None, {-4, 4, -2}, "scale_e", S4K_TEXT("Registers", "Decimal exponent for the integer energy registers; reading = register x 10^exponent; recomputed when the configuration changes (default value is our inference)")),
    plain(142, ReadWrite, true, UInt, "%", None, {1, 99, 10}, "phase_loss_voltage", S4K_TEXT("Registers", "Phase-loss voltage threshold in percent of the system voltage")),
    plain(143, ReadWrite, true, UInt, "%", None, {1, 99, 25}, "phase_loss_imbalance", S4K_TEXT("Registers", "Phase-loss imbalance threshold in percent; tested in types 12 (L-N), 31 (L-L) and 40 (both)")),
    plain(144, ReadWrite, true, UInt, "Wh", None, {10, 10000, 1000}, "pulse_energy", S4K_TEXT("Registers", "Wh (and VARh) per pulse: 10, 100, 1000 or 10000; refused when no pulse duration keeps up with register 135")),
    plain(145, ReadOnly, true, UInt, "ms", None, {10, 500, 500}, "pulse_duration", S4K_TEXT("Registers", "Pulse closure time chosen by the meter: the slowest of 500, 250, 100, 50, 25, 10 that keeps up with register 135")),
    plain(146, ReadOnly, false, UInt, "", None, {0, 65535, 0}, "alerts", S4K_TEXT("Registers", "Alert bits: 0-2 voltage A-C out of range, 3-5 current A-C out of range, 6 frequency, 7 unused, 8-10 phase loss A-C, 11-13 low PF A-C, 14 pulse overrun, 15 pulse configuration")),
    plain(147, ReadOnly, true, UInt, "", None, {0, 32767, 0}, "energy_reset_count", S4K_TEXT("Registers", "How often the energy accumulators were cleared")),
    plain(148, ReadOnly, false, UInt, "", None, {0, 0, 0}, "reserved_148", S4K_TEXT("Registers", "Reserved, reads 0")),
    plain(149, ReadWrite, true, UInt, "", None, {1, 6, 1}, "demand_subintervals", S4K_TEXT("Registers", "Sub-intervals per demand interval; 1 = block demand")),
    plain(150, ReadWrite, true, UInt, "s", None, {0, 32767, 900}, "demand_subinterval_s", S4K_TEXT("Registers", "Sub-interval length: 10..32767 s, or 0 for sub-intervals started by command 21211")),
    plain(151, ReadWrite, false, UInt, "", None, {1, 32767, 0}, "reserved_151", S4K_TEXT("Registers", "Reserved; a write in range is accepted without effect, always reads 0")),
    plain(152, ReadWrite, true, UInt, "", None, {0, 32767, 0}, "power_up_count", S4K_TEXT("Registers", "Number of power-ups")),
    plain(153, ReadOnly, true, UInt, "", None, {0, 32767, 0}, "output_config", S4K_TEXT("Registers", "Output configuration; third output 0 = RS-485, 2 = VAR pulse")),
    plain(154, ReadOnly, false, UInt, "", None, {0, 0, 0}, "reserved_154", S4K_TEXT("Registers", "Reserved, reads 0")),
    measured(257, 2, true, Float, "kWh", None, {std::nullopt, std::nullopt, std::nullopt}, Quantity::EnergyRealTotal, "energy_real_total_f", S4K_TEXT("Registers", "Accumulated real energy, all phases")),
    measured(259, 2, true, Float, "kWh", None, {std::nullopt, std::nullopt, std::nullopt}, Quantity::EnergyRealTotal, "energy_real_total_alias_f", S4K_TEXT("Registers", "Same value as 257/258 (repeated so that the float block lines up with older meters of the family)")),
    measured(261, 2, false, Float, "kW", None, {std::nullopt, std::nullopt, std::nullopt}, Quantity::PowerRealTotal, "power_real_total_f", S4K_TEXT("Registers", "As float: Real power, sum of the active phases")),
    measured(263, 2, false, Float, "kVAR", None, {std::nullopt, std::nullopt, std::nullopt}, Quantity::PowerReactiveTotal, "power_reactive_total_f", S4K_TEXT("Registers", "As float: Reactive power, sum of the active phases")),
    measured(265, 2, false, Float, "kVA", None, {std::nullopt, std::nullopt, std::nullopt}, Quantity::PowerApparentTotal, "power_apparent_total_f", S4K_TEXT("Registers", "As float: Apparent power, whole service")),
    measured(267, 2, false, Float, "ratio", None, {0, 1, std::nullopt}, Quantity::PfTotal, "pf_total_f", S4K_TEXT("Registers", "As float: Total power factor = total kW / total kVA")),
    measured(269, 2, false, Float, "V", None, {std::nullopt, std::nullopt, std::nullopt}, Quantity::VoltsLlAvg, "volts_ll_avg_f", S4K_TEXT("Registers", "As float: Average of the line-to-line voltages that exist in this system type")),
    measured(271, 2, false, Float, "V", None, {std::nullopt, std::nullopt, std::nullopt}, Quantity::VoltsLnAvg, "volts_ln_avg_f", S4K_TEXT("Registers", "As float: Average of the line-to-neutral voltages that exist in this system type")),
    measured(273, 2, false, Float, "A", None, {std::nullopt, std::nullopt, std::nullopt}, Quantity::CurrentAvg, "current_avg_f", S4K_TEXT("Registers", "As float: Average current of the phases that have a CT in this system type")),
    measured(275, 2, false, Float, "kW", None, {std::nullopt, std::nullopt, std::nullopt}, Quantity::PowerRealA, "power_real_a_f", S4K_TEXT("Registers", "As float: Real power of phase A")),
    measured(277, 2, false, Float, "kW", None, {std::nullopt, std::nullopt, std::nullopt}, Quantity::PowerRealB, "power_real_b_f", S4K_TEXT("Registers", "As float: Real power of phase B")),
    measured(279, 2, false, Float, "kW", None, {std::nullopt, std::nullopt, std::nullopt}, Quantity::PowerRealC, "power_real_c_f", S4K_TEXT("Registers", "As float: Real power of phase C")),
    measured(281, 2, false, Float, "ratio", None, {0, 1, std::nullopt}, Quantity::PfA, "pf_a_f", S4K_TEXT("Registers", "As float: Power factor of phase A")),
    measured(283, 2, false, Float, "ratio", None, {0, 1, std::nullopt}, Quantity::PfB, "pf_b_f", S4K_TEXT("Registers", "As float: Power factor of phase B")),
    measured(285, 2, false, Float, "ratio", None, {0, 1, std::nullopt}, Quantity::PfC, "pf_c_f", S4K_TEXT("Registers", "As float: Power factor of phase C")),
    measured(287, 2, false, Float, "V", None, {std::nullopt, std::nullopt, std::nullopt}, Quantity::VoltsAb, "volts_ab_f", S4K_TEXT("Registers", "As float: Line-to-line voltage A-B")),
    measured(289, 2, false, Float, "V", None, {std::nullopt, std::nullopt, std::nullopt}, Quantity::VoltsBc, "volts_bc_f", S4K_TEXT("Registers", "As float: Line-to-line voltage B-C")),
    measured(291, 2, false, Float, "V", None, {std::nullopt, std::nullopt, std::nullopt}, Quantity::VoltsAc, "volts_ac_f", S4K_TEXT("Registers", "As float: Line-to-line voltage A-C")),
    measured(293, 2, false, Float, "V", None, {std::nullopt, std::nullopt, std::nullopt}, Quantity::VoltsAn, "volts_an_f", S4K_TEXT("Registers", "As float: Line-to-neutral voltage A-N")),
    measured(295, 2, false, Float, "V", None, {std::nullopt, std::nullopt, std::nullopt}, Quantity::VoltsBn, "volts_bn_f", S4K_TEXT("Registers", "As float: Line-to-neutral voltage B-N")),
    measured(297, 2, false, Float, "V", None, {std::nullopt, std::nullopt, std::nullopt}, Quantity::VoltsCn, "volts_cn_f", S4K_TEXT("Registers", "As float: Line-to-neutral voltage C-N")),
    measured(299, 2, false, Float, "A", None, {std::nullopt, std::nullopt, std::nullopt}, Quantity::CurrentA, "current_a_f", S4K_TEXT("Registers", "As float: RMS current of phase A")),
    measured(301, 2, false, Float, "A", None, {std::nullopt, std::nullopt, std::nullopt}, Quantity::CurrentB, "current_b_f", S4K_TEXT("Registers", "As float: RMS current of phase B")),
    measured(303, 2, false, Float, "A", None, {std::nullopt, std::nullopt, std::nullopt}, Quantity::CurrentC, "current_c_f", S4K_TEXT("Registers", "As float: RMS current of phase C")),
    plain(305, ReadOnly, false, Float, "", None, {std::nullopt, std::nullopt, std::nullopt}, "reserved_305_f", S4K_TEXT("Registers", "Reserved; always reads QNaN (0x7FC00000)")),
    measured(307, 2, false, Float, "Hz", None, {45, 65, std::nullopt}, Quantity::Frequency, "frequency_f", S4K_TEXT("Registers", "As float: Line frequency, taken from the phase A voltage")),
    measured(309, 2, true, Float, "kVAh", None, {std::nullopt, std::nullopt, std::nullopt}, Quantity::EnergyApparentTotal, "energy_apparent_total_f", S4K_TEXT("Registers", "As float: Accumulated apparent energy, all phases")),
    measured(311, 2, true, Float, "kVARh", None, {std::nullopt, std::nullopt, std::nullopt}, Quantity::EnergyReactiveTotal, "energy_reactive_total_f", S4K_TEXT("Registers", "As float: Accumulated reactive energy, all phases")),
    measured(313, 2, false, Float, "kVA", None, {std::nullopt, std::nullopt, std::nullopt}, Quantity::PowerApparentA, "power_apparent_a_f", S4K_TEXT("Registers", "As float: Apparent power of phase A")),
    measured(315, 2, false, Float, "kVA", None, {std::nullopt, std::nullopt, std::nullopt}, Quantity::PowerApparentB, "power_apparent_b_f", S4K_TEXT("Registers", "As float: Apparent power of phase B")),
    measured(317, 2, false, Float, "kVA", None, {std::nullopt, std::nullopt, std::nullopt}, Quantity::PowerApparentC, "power_apparent_c_f", S4K_TEXT("Registers", "As float: Apparent power of phase C")),
    measured(319, 2, false, Float, "kVAR", None, {std::nullopt, std::nullopt, std::nullopt}, Quantity::PowerReactiveA, "power_reactive_a_f", S4K_TEXT("Registers", "As float: Reactive power of phase A")),
    measured(321, 2, false, Float, "kVAR", None, {std::nullopt, std::nullopt, std::nullopt}, Quantity::PowerReactiveB, "power_reactive_b_f", S4K_TEXT("Registers", "As float: Reactive power of phase B")),
    measured(323, 2, false, Float, "kVAR", None, {std::nullopt, std::nullopt, std::nullopt}, Quantity::PowerReactiveC, "power_reactive_c_f", S4K_TEXT("Registers", "As float: Reactive power of phase C")),
    measured(325, 2, false, Float, "kW", None, {std::nullopt, std::nullopt, std::nullopt}, Quantity::DemandRealPresent, "demand_real_present_f", S4K_TEXT("Registers", "As float: Real power demand of the last completed demand interval")),
    measured(327, 2, false, Float, "kVAR", None, {std::nullopt, std::nullopt, std::nullopt}, Quantity::DemandReactivePresent, "demand_reactive_present_f", S4K_TEXT("Registers", "As float: Reactive power demand of the last completed demand interval")),
    measured(329, 2, true, Float, "kVA", None, {std::nullopt, std::nullopt, std::nullopt}, Quantity::DemandApparentPresent, "demand_apparent_present_f", S4K_TEXT("Registers", "As float: Apparent power demand of the last completed demand interval")),
    measured(331, 2, true, Float, "kW", None, {std::nullopt, std::nullopt, std::nullopt}, Quantity::DemandRealMax, "demand_real_max_f", S4K_TEXT("Registers", "As float: Largest real power demand since the last max-demand reset")),
    measured(333, 2, true, Float, "kVAR", None, {std::nullopt, std::nullopt, std::nullopt}, Quantity::DemandReactiveMax, "demand_reactive_max_f", S4K_TEXT("Registers", "As float: Largest reactive power demand since the last max-demand reset")),
    measured(335, 2, true, Float, "kVA", None, {std::nullopt, std::nullopt, std::nullopt}, Quantity::DemandApparentMax, "demand_apparent_max_f", S4K_TEXT("Registers", "As float: Largest apparent power demand since the last max-demand reset")),
    measured(337, 2, false, Float, "", None, {0, 4294967040, std::nullopt}, Quantity::PulseCount1, "pulse_count_1_f", S4K_TEXT("Registers", "As float: Closures of the real-energy pulse contact; weight per closure in register 144; cleared by command 16498; firmware later than 1.018")),
    measured(339, 2, false, Float, "", None, {0, 4294967040, std::nullopt}, Quantity::PulseCount2, "pulse_count_2_f", S4K_TEXT("Registers", "As float: Reactive-energy pulse count; same weight and same clear command; firmware later than 1.018")),
    measured(341, 2, true, Float, "kWh", None, {std::nullopt, std::nullopt, std::nullopt}, Quantity::EnergyRealA, "energy_real_a_f", S4K_TEXT("Registers", "As float: Accumulated real energy of phase A; cleared by command 30078; firmware later than 1.018")),
    measured(343, 2, true, Float, "kWh", None, {std::nullopt, std::nullopt, std::nullopt}, Quantity::EnergyRealB, "energy_real_b_f", S4K_TEXT("Registers", "As float: Accumulated real energy of phase B; cleared by command 30078; firmware later than 1.018")),
    measured(345, 2, true, Float, "kWh", None, {std::nullopt, std::nullopt, std::nullopt}, Quantity::EnergyRealC, "energy_real_c_f", S4K_TEXT("Registers", "As float: Accumulated real energy of phase C; cleared by command 30078; firmware later than 1.018")),
}};
// clang-format on

namespace {

constexpr std::size_t kNoRow = kRegisterRowCount;

consteval bool wordsFollowFormat() {
    for (const RegisterRow& row : kRegisterTable)
        if (row.words != (row.format == Float || row.format == ULong ? 2 : 1))
            return false;
    return true;
}
static_assert(wordsFollowFormat());

consteval bool rowsRiseWithoutOverlap() {
    for (std::size_t i = 1; i < kRegisterTable.size(); ++i)
        if (kRegisterTable[i].number < kRegisterTable[i - 1].number + kRegisterTable[i - 1].words)
            return false;
    return true;
}
static_assert(rowsRiseWithoutOverlap());

/// The row of each word of the three blocks; kNoRow for a word without a row.
consteval std::array<std::size_t, kRegisterWordCount> rowOfEachWord() {
    std::array<std::size_t, kRegisterWordCount> rows{};
    rows.fill(kNoRow);
    for (std::size_t i = 0; i < kRegisterTable.size(); ++i)
        for (std::uint16_t word = 0; word < kRegisterTable[i].words; ++word)
            // A row outside the blocks does not compile: value() of nullopt is not a constant.
            rows[wordIndex({static_cast<std::uint16_t>(kRegisterTable[i].number + word)}).value()] =
                i;
    return rows;
}
constexpr std::array<std::size_t, kRegisterWordCount> kRowOfWord = rowOfEachWord();

consteval bool blocksAreFullyCovered() {
    for (const std::size_t row : kRowOfWord)
        if (row == kNoRow)
            return false;
    return true;
}
static_assert(blocksAreFullyCovered());

consteval bool isTwin(const RegisterRow& integer, const RegisterRow& real) {
    return real.format == Float && real.quantity == integer.quantity && real.unit == integer.unit &&
           real.validIn == integer.validIn && real.number > integer.number;
}

/// Whether every quantity has one integer row and one float row; only the total real energy has two
/// float rows.
consteval bool everyQuantityHasTwins() {
    for (const QuantityTraits& quantity : kQuantities) {
        const RegisterRow* integer = nullptr;
        std::size_t twins = 0;
        for (const RegisterRow& row : kRegisterTable) {
            if (row.quantity != quantity.quantity)
                continue;
            if (integer == nullptr)
                integer = &row;
            else
                twins += isTwin(*integer, row) ? 1U : kRegisterRowCount;
        }
        if (integer == nullptr || integer->format == Float || integer->access != ReadOnly ||
            twins != (quantity.quantity == Quantity::EnergyRealTotal ? 2U : 1U))
            return false;
    }
    return true;
}
static_assert(everyQuantityHasTwins());

using RowOfQuantity = std::array<std::size_t, kQuantityCount>;

/// The first float row or the first integer row of each quantity.
consteval RowOfQuantity firstRows(bool asFloat) {
    RowOfQuantity rows{};
    for (std::size_t i = kRegisterTable.size(); i-- > 0;)
        if (kRegisterTable[i].quantity && (kRegisterTable[i].format == Float) == asFloat)
            rows[index(*kRegisterTable[i].quantity)] = i;
    return rows;
}
constexpr RowOfQuantity kIntegerRows = firstRows(false);
constexpr RowOfQuantity kFloatRows = firstRows(true);

} // namespace

const RegisterRow& integerRow(Quantity q) {
    return kRegisterTable[kIntegerRows[index(q)]];
}

const RegisterRow& floatRow(Quantity q) {
    return kRegisterTable[kFloatRows[index(q)]];
}

const RegisterRow* findRegister(RegisterNumber number) {
    const auto word = wordIndex(number);
    return word ? &kRegisterTable[kRowOfWord[*word]] : nullptr;
}

const RegisterRow* findRegister(std::string_view symbol) {
    for (const RegisterRow& row : kRegisterTable)
        if (row.symbol == symbol)
            return &row;
    return nullptr;
}

} // namespace s4k
