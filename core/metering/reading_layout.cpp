// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metering/power.h"

#include <cmath>

namespace s4k {

namespace {

void put(Readings& r, SystemType system, Quantity q, double value) {
    if (isValidIn(q, system))
        r[q] = value;
}

// Mean over the phases or pairs that the system type has, dead ones included.
template <typename ValueOf>
double average(std::size_t count, ValueOf valueOf) {
    double sum = 0;
    for (std::size_t n = 0; n < count; ++n)
        sum += valueOf(n);
    return count == 0 ? 0 : sum / static_cast<double>(count);
}

void putPhase(Readings& r, const MeterConfig& config, const Powers& powers, Phase p) {
    using enum Quantity;
    const SystemType system = config.system;
    const ElementPower& e = powers.element[index(p)];
    put(r, system, phaseQuantity(PowerRealA, p), std::abs(e.real));
    put(r, system, phaseQuantity(PowerReactiveA, p), std::abs(e.reactive));
    put(r, system, phaseQuantity(PowerApparentA, p), e.apparent);
    put(r, system, phaseQuantity(PfA, p), powerFactor(e.real, e.apparent, creepVa(config)));
    put(r, system, phaseQuantity(VoltsAn, p), e.volts);
    put(r, system, phaseQuantity(CurrentA, p), e.amps);
}

void putTotals(Readings& r, const MeterConfig& config, const Powers& powers) {
    using enum Quantity;
    r[PowerRealTotal] = powers.realTotal;
    r[PowerReactiveTotal] = powers.reactiveTotal;
    r[PowerApparentTotal] = powers.apparentTotal;
    r[PfTotal] = powerFactor(powers.realTotal, powers.apparentTotal, creepVa(config));
}

void putAverages(Readings& r, const MeterConfig& config, const Powers& powers) {
    using enum Quantity;
    const SystemTraits& t = traits(config.system);
    const auto volts = [&](std::size_t n) { return powers.element[n].volts; };
    const auto amps = [&](std::size_t n) { return powers.element[n].amps; };
    const auto line = [&](std::size_t n) { return powers.lineVolts[n]; };
    put(r, t.type, VoltsLnAvg, average(t.phaseCount, volts));
    put(r, t.type, CurrentAvg, average(t.phaseCount, amps));
    put(r, t.type, VoltsLlAvg, average(t.pairCount, line));
}

} // namespace

void setEnergies(Readings& r, SystemType system, const Energies& energies) {
    using enum Quantity;
    r[EnergyRealTotal] = energies.realTotal;
    r[EnergyReactiveTotal] = energies.reactiveTotal;
    r[EnergyApparentTotal] = energies.apparentTotal;
    for (const Phase p : kPhases)
        put(r, system, phaseQuantity(EnergyRealA, p), energies.realPhase[index(p)]);
}

Readings readingsOf(const MeterConfig& config, const Powers& powers, std::optional<double> hz,
                    const Energies& energies) {
    Readings r;
    for (const Phase p : kPhases)
        putPhase(r, config, powers, p);
    for (const LinePair pair : kLinePairs)
        put(r, config.system, pairQuantity(Quantity::VoltsAb, pair), powers.lineVolts[index(pair)]);
    putTotals(r, config, powers);
    putAverages(r, config, powers);
    if (hz)
        r[Quantity::Frequency] = *hz;
    setEnergies(r, config.system, energies);
    return r;
}

} // namespace s4k
