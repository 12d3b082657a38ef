// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metering/elements.h"
#include "core/metering/frequency.h"
#include "core/metering/meter_config.h"
#include "core/metering/meter_engine.h"
#include "core/units/readings.h"

#include <optional>

namespace s4k {

/// Measured values of one element in V, A, W, var, VA. Real and reactive power are signed: import
/// and inductive are positive.
struct ElementPower {
    double volts = 0;
    double amps = 0;
    double real = 0;
    double reactive = 0;
    double apparent = 0;
};

/// Powers, voltages and currents of one second.
struct Powers {
    std::array<ElementPower, kPhaseCount> element{};
    PhaseTrio lineVolts{}; ///< AB BC AC
    double realTotal = 0;  ///< totals are not negative
    double reactiveTotal = 0;
    double apparentTotal = 0;
};

/// Reactive power of each element in var, signed: mean of V1 I1 sin(phi1) over the `segments`
/// (1..kSegments) that are measured. 0 without a fundamental. @source own design
[[nodiscard]] PhaseTrio reactivePowers(const std::optional<Fundamental>& fundamental,
                                       std::size_t segments);

/// Powers of the elements and totals by the rules of the system type. An element with less than the
/// creep current has current and powers 0.
/// @source docs/decisions.md, "Metering"
[[nodiscard]] Powers powersOf(const MeterConfig& config, const Moments& moments,
                              const PhaseTrio& reactive);

/// P / S within 0..1; 1 where S is below `creep` (VA).
[[nodiscard]] double powerFactor(double real, double apparent, double creep);

/// Adds the energies of `powers` over `seconds`; a phase counts import and export alike.
void accumulate(Energies& energies, const MeterConfig& config, const Powers& powers,
                double seconds);

/// Readings of the system type, powers as magnitudes. NaN are demands and pulse counts, values that
/// the type does not have, and the frequency if `hz` is nullopt.
[[nodiscard]] Readings readingsOf(const MeterConfig& config, const Powers& powers,
                                  std::optional<double> hz, const Energies& energies);

/// Replaces the energies in existing readings.
void setEnergies(Readings& readings, SystemType system, const Energies& energies);

} // namespace s4k
