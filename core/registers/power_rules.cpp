// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registers/power_rules.h"

#include <algorithm>

namespace s4k {

namespace {

constexpr double kSqrt3 = 1.7320508075688772;
constexpr std::int64_t kFullScaleCount = 32767;
constexpr int kLeastExponent = -4;
constexpr int kGreatestExponent = 4;

constexpr std::int64_t powerOfTen(int n) {
    return n == 0 ? 1 : 10 * powerOfTen(n - 1);
}

/// Smallest n in -4..4 with fullScale / divisor <= 32767 x 10^n (4 if there is none). Both sides
/// are multiplied by 10^4 x `divisor` to compare whole numbers.
template <typename Number>
std::int8_t exponentFor(Number fullScale, std::int64_t divisor) {
    int n = kLeastExponent;
    while (n < kGreatestExponent &&
           fullScale * Number(powerOfTen(-kLeastExponent)) >
               Number(kFullScaleCount * divisor * powerOfTen(n - kLeastExponent)))
        ++n;
    return static_cast<std::int8_t>(n);
}

bool isThreePhase(SystemType t) {
    return traits(t).phaseCount == kPhaseCount;
}

// A live meter may report any value: the computation uses only values that a register can have.
std::int64_t limited(const Settings& s, Parameter p) {
    return std::clamp<std::int64_t>(s[p], 0, kFullScaleCount);
}

std::int64_t voltAmps(const Settings& s) {
    return limited(s, Parameter::SystemVoltage) * limited(s, Parameter::CtPrimary);
}

} // namespace

SystemType systemType(const Settings& s) {
    return systemTypeFromCode(s[Parameter::SystemType]).value_or(SystemType::ThreePhaseWye);
}

double ptRatio(const Settings& s) {
    return s[Parameter::PtRatio] / 100.0;
}

double maxPowerW(const Settings& s) {
    const auto product = static_cast<double>(voltAmps(s));
    return isThreePhase(systemType(s)) ? product * kSqrt3 : product;
}

ScaleExponents scaleExponents(const Settings& s) {
    const std::int64_t ct = limited(s, Parameter::CtPrimary);
    const std::int64_t ptHundredths = limited(s, Parameter::PtRatio);
    ScaleExponents scales;
    scales.current = exponentFor(12 * ct, 10);              // 1.2 CT
    scales.voltage = exponentFor(720 * ptHundredths, 100);  // 1.2 x 600 PT
    const std::int64_t kilowatts = 864 * ptHundredths * ct; // 1.2 x 1.2 x 600 PT CT / 1000
    scales.power = exponentFor(static_cast<double>(kilowatts) * kSqrt3, 100'000);
    scales.energy = scales.power;
    return scales;
}

std::optional<std::int32_t> pulseDurationMs(const Settings& s, std::int32_t wattHours) {
    // Squares keep the comparison with sqrt(3) exact; the largest is 3 x (32767 x 32767)^2 < 2^63.
    const std::int64_t weight = std::clamp(wattHours, 0, row(Parameter::PulseEnergy).max);
    const std::int64_t power = voltAmps(s);
    const std::int64_t powerSquared = (isThreePhase(systemType(s)) ? 3 : 1) * power * power;
    for (const std::int32_t ms : kPulseDurationsMs) {
        const std::int64_t capacity = std::int64_t{1'800'000} / ms * weight;
        if (capacity * capacity >= powerSquared)
            return ms;
    }
    return std::nullopt;
}

} // namespace s4k
