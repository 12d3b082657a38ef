// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metering/power.h"

#include <algorithm>
#include <cmath>

namespace s4k {

namespace {

ElementPower elementPower(const MeterConfig& config, const Moments& m, std::size_t p,
                          double reactive) {
    ElementPower e;
    e.volts = std::sqrt(m.volts[p]);
    const double amps = std::sqrt(m.amps[p]);
    if (amps < creepAmps(config))
        return e;
    e.amps = amps;
    e.apparent = e.volts * amps;
    // Rounding must not make a product larger than the product of the magnitudes.
    e.real = std::clamp(m.product[p], -e.apparent, e.apparent);
    e.reactive = std::clamp(reactive, -e.apparent, e.apparent);
    return e;
}

// In a correctly wired three-wire system the elements may differ in sign. In the other types a
// negative sign only means a reversed transducer.
double total(const MeterConfig& config, const Powers& powers, double ElementPower::*member) {
    double net = 0;
    double magnitudes = 0;
    for (const ElementPower& e : powers.element) {
        net += e.*member;
        magnitudes += std::abs(e.*member);
    }
    return config.system == SystemType::ThreePhaseDelta ? std::abs(net) : magnitudes;
}

double apparentTotal(const MeterConfig& config, const Powers& powers) {
    if (config.quirks.totalApparentPower == TotalApparentPower::Vector)
        return std::sqrt(powers.realTotal * powers.realTotal +
                         powers.reactiveTotal * powers.reactiveTotal);
    return total(config, powers, &ElementPower::apparent);
}

} // namespace

PhaseTrio reactivePowers(const std::optional<Fundamental>& fundamental, std::size_t segments) {
    PhaseTrio sum{};
    if (!fundamental)
        return sum;
    for (const auto& segment : fundamental->phasors)
        for (std::size_t p = 0; p < kPhaseCount; ++p)
            sum[p] += (segment[p] * conjugate(segment[kPhaseCount + p])).im;
    const double gain = Probe::squaredGain(fundamental->hz - fundamental->probeHz);
    for (double& q : sum)
        q /= gain * static_cast<double>(segments);
    return sum;
}

Powers powersOf(const MeterConfig& config, const Moments& moments, const PhaseTrio& reactive) {
    Powers powers;
    for (const Phase p : kPhases)
        if (hasPhase(config.system, p))
            powers.element[index(p)] = elementPower(config, moments, index(p), reactive[index(p)]);
    // In type 11 the one element is already connected line-to-line.
    for (std::size_t n = 0; n < kPhaseCount; ++n)
        powers.lineVolts[n] = std::sqrt(moments.line[n]);
    powers.realTotal = total(config, powers, &ElementPower::real);
    powers.reactiveTotal = total(config, powers, &ElementPower::reactive);
    powers.apparentTotal = apparentTotal(config, powers);
    return powers;
}

double powerFactor(double real, double apparent, double creep) {
    if (!(apparent > 0) || apparent < creep)
        return 1;
    return std::min(1.0, std::abs(real) / apparent);
}

void accumulate(Energies& energies, const MeterConfig& config, const Powers& powers,
                double seconds) {
    const double hours = seconds / 3600.0;
    energies.realTotal += powers.realTotal * hours;
    energies.reactiveTotal += powers.reactiveTotal * hours;
    energies.apparentTotal += powers.apparentTotal * hours;
    for (const Phase p : kPhases)
        if (hasPhase(config.system, p))
            energies.realPhase[index(p)] += std::abs(powers.element[index(p)].real) * hours;
}

} // namespace s4k
