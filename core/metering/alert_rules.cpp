// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metering/alert_rules.h"

#include "core/registers/alerts.h"

#include <algorithm>
#include <cmath>

namespace s4k {

namespace {

using Flags = std::array<bool, kPhaseCount>;

constexpr double kSlack = 1e-4;
constexpr double kOverRange = 1.2;
constexpr double kMaxVoltsLn = 347;
constexpr double kMaxVoltsLl = 600;
constexpr double kLowPf = 0.5;
constexpr double kLowPfLeastCurrent = 0.01; ///< fraction of the CT rating

bool isAbove(double value, double threshold) {
    return value > threshold * (1.0 + kSlack);
}
bool isBelow(double value, double threshold) {
    return value < threshold * (1.0 - kSlack);
}

std::uint16_t bits(const Flags& flags, std::uint16_t (*bitOf)(Phase)) {
    unsigned result = 0;
    for (const Phase p : kPhases)
        if (flags[index(p)])
            result |= bitOf(p);
    return static_cast<std::uint16_t>(result);
}

Flags either(const Flags& a, const Flags& b) {
    return {a[0] || b[0], a[1] || b[1], a[2] || b[2]};
}

PhaseTrio elementVolts(const Powers& powers) {
    return {powers.element[0].volts, powers.element[1].volts, powers.element[2].volts};
}

// Applies `test` to the first `count` of `volts`.
template <typename Test>
Flags flag(const PhaseTrio& volts, std::size_t count, Test test) {
    Flags flags{};
    for (std::size_t n = 0; n < count; ++n)
        flags[n] = test(volts[n]);
    return flags;
}

Flags imbalanced(const MeterConfig& config, const PhaseTrio& volts, std::size_t count) {
    double greatest = 0;
    for (std::size_t n = 0; n < count; ++n)
        greatest = std::max(greatest, volts[n]);
    const double threshold = (1.0 - config.imbalanceFraction) * greatest;
    return flag(volts, count, [&](double v) { return isBelow(v, threshold); });
}

double lossThreshold(const MeterConfig& config, double nominal) {
    const bool drop = config.quirks.phaseLossMeaning == PhaseLossMeaning::DropBelowNominal;
    return nominal * (drop ? 1.0 - config.lossFraction : config.lossFraction);
}

Flags lost(const MeterConfig& config, const PhaseTrio& volts, std::size_t count, double nominal) {
    const double threshold = lossThreshold(config, nominal);
    return flag(volts, count, [&](double v) { return isBelow(v, threshold); });
}

} // namespace

Flags phasesOfPairs(SystemType system, const std::array<bool, 3>& badPair) {
    if (system == SystemType::OnePhaseLl)
        return {badPair[0], false, false};
    const auto [ab, bc, ac] = badPair;
    if (ab + bc + ac == 1)
        return {ab || ac, ab || bc, bc || ac};
    return {ab && ac, ab && bc, bc && ac};
}

std::uint16_t overVoltage(const MeterConfig& config, const Powers& powers) {
    const SystemTraits& t = traits(config.system);
    const auto above = [&](double nominal) {
        return [=, &config](double v) { return isAbove(v, kOverRange * nominal * config.ptRatio); };
    };
    if (t.hasNeutral)
        return bits(flag(elementVolts(powers), t.phaseCount, above(kMaxVoltsLn)), alert::voltage);
    const Flags pairs = flag(powers.lineVolts, t.pairCount, above(kMaxVoltsLl));
    return bits(phasesOfPairs(config.system, pairs), alert::voltage);
}

std::uint16_t overCurrent(const MeterConfig& config, const Powers& powers) {
    Flags flags{};
    for (std::size_t n = 0; n < kPhaseCount; ++n)
        flags[n] = isAbove(powers.element[n].amps, kOverRange * config.ctAmps);
    return bits(flags, alert::current);
}

std::uint16_t phaseLoss(const MeterConfig& config, const Powers& powers) {
    const SystemTraits& t = traits(config.system);
    const auto bad = [&](const PhaseTrio& volts, std::size_t count, double nominal) {
        return either(lost(config, volts, count, nominal), imbalanced(config, volts, count));
    };
    // A single voltage is never imbalanced: types 10 and 11 need no exception.
    const Flags pairs = bad(powers.lineVolts, t.pairCount, config.systemVolts);
    Flags phases = phasesOfPairs(config.system, pairs);
    if (t.hasNeutral)
        phases =
            either(phases, bad(elementVolts(powers), t.phaseCount, nominalElementVolts(config)));
    return bits(phases, alert::phaseLoss);
}

std::uint16_t lowPowerFactor(const MeterConfig& config, const Powers& powers) {
    Flags flags{};
    for (std::size_t n = 0; n < kPhaseCount; ++n) {
        const ElementPower& e = powers.element[n];
        flags[n] = !isBelow(e.amps, kLowPfLeastCurrent * config.ctAmps) &&
                   isBelow(powerFactor(e.real, e.apparent, creepVa(config)), kLowPf);
    }
    return bits(flags, alert::lowPf);
}

std::uint16_t alertsOf(const MeterConfig& config, const Powers& powers, bool frequencyKnown) {
    const unsigned result = overVoltage(config, powers) | overCurrent(config, powers) |
                            phaseLoss(config, powers) | lowPowerFactor(config, powers) |
                            (frequencyKnown ? 0U : unsigned{alert::kFrequency});
    return static_cast<std::uint16_t>(result);
}

} // namespace s4k
