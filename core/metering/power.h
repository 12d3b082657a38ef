// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metering/elements.h"
#include "core/metering/frequency.h"
#include "core/metering/meter_config.h"
#include "core/metering/meter_engine.h"
#include "core/units/readings.h"

#include <optional>

namespace s4k {

/// One element in V, A, W, var, VA. Real and reactive power carry their signs: import and
/// inductive are positive.
struct ElementPower {
    double volts = 0;
    double amps = 0;
    double real = 0;
    double reactive = 0;
    double apparent = 0;
};

/// Everything a second measured, before it is laid out as readings.
struct Powers {
    std::array<ElementPower, kPhaseCount> element{};
    PhaseTrio lineVolts{}; ///< AB BC AC
    double realTotal = 0;  ///< totals are magnitudes
    double reactiveTotal = 0;
    double apparentTotal = 0;
};

/// Mean of V1 I1 sin(phi1) of each element over the segments; var, signed. 0 where there is no
/// fundamental. @source own design
[[nodiscard]] PhaseTrio reactivePowers(const std::optional<Fundamental>& fundamental,
                                       std::size_t segments);

/// Creep, elements and totals by the rules of the system type.
/// @source metering.md, "Quantities"
[[nodiscard]] Powers powersOf(const MeterConfig& config, const Moments& moments,
                              const PhaseTrio& reactive);

/// P / S within 0..1; 1 below `creep`.
[[nodiscard]] double powerFactor(double real, double apparent, double creep);

/// Adds what `powers` amount to in `seconds`.
void accumulate(Energies& energies, const MeterConfig& config, const Powers& powers,
                double seconds);

/// The readings that exist in the system type; the others are NaN, as is a frequency that is not
/// given.
[[nodiscard]] Readings readingsOf(const MeterConfig& config, const Powers& powers,
                                  std::optional<double> hz, const Energies& energies);

/// Lays the energies into readings that stand already.
void setEnergies(Readings& readings, SystemType system, const Energies& energies);

} // namespace s4k
