// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registers/parameter.h"
#include "core/registers/quirk.h"
#include "core/units/system_type.h"

namespace s4k {

/// The settings that metering uses, in SI units and fractions.
struct MeterConfig {
    SystemType system = SystemType::ThreePhaseWye;
    double ctAmps = 100; ///< CT primary current
    double ptRatio = 1;
    double systemVolts = 600;        ///< line-to-line, in type 10 line-to-neutral
    double lossFraction = 0.10;      ///< phase loss voltage threshold; see PhaseLossMeaning
    double imbalanceFraction = 0.25; ///< phase loss imbalance threshold
    Quirks quirks{};
};

/// Converts the settings of a meter.
[[nodiscard]] MeterConfig meterConfig(const Settings& settings, const Quirks& quirks);

/// Nominal voltage of an element in V: line-to-neutral, in type 11 line-to-line.
[[nodiscard]] double nominalElementVolts(const MeterConfig& config);

/// Creep current in A, 0.05 % of the CT primary current: a phase with less reads 0. @source own
/// design: half the starting current of a meter for current transducers
[[nodiscard]] double creepAmps(const MeterConfig& config);

/// Apparent power in VA below which a power factor reads 1: the creep current at nominal voltage.
[[nodiscard]] double creepVa(const MeterConfig& config);

/// Primary voltage in V below which no frequency is measured: 10 V at the terminals times the PT
/// ratio. @source own design
[[nodiscard]] double weakVolts(const MeterConfig& config);

} // namespace s4k
