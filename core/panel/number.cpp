// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/panel/number.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace s4k::panel {

namespace {

constexpr std::uint32_t kFiveDigits = 99999;
constexpr std::uint32_t kFourDigits = 9999; ///< with a minus sign
constexpr std::array<double, 5> kPowersOfTen{1, 10, 100, 1000, 10000};

/// `steps` with a point before the last `decimals` digits, at least one digit before it.
FixedText<7> digitsText(std::uint32_t steps, int decimals, bool negative) {
    std::array<char, 6> reversed{};
    std::size_t count = 0;
    for (; steps != 0 || count <= static_cast<std::size_t>(decimals); steps /= 10)
        reversed[count++] = static_cast<char>('0' + steps % 10);
    FixedText<7> text(negative ? "-" : "");
    while (count-- > 0) {
        text.append(reversed[count]);
        if (decimals > 0 && count == static_cast<std::size_t>(decimals))
            text.append('.');
    }
    return text;
}

/// Rounds to nearest, with as many of `decimals` as fit.
FixedText<7> rounded(double value, int decimals) {
    const bool negative = value < 0;
    const std::uint32_t limit = negative ? kFourDigits : kFiveDigits;
    for (; decimals >= 0; --decimals) {
        const double steps =
            std::round(std::fabs(value) * kPowersOfTen[static_cast<std::size_t>(decimals)]);
        if (steps <= limit)
            return digitsText(static_cast<std::uint32_t>(steps), decimals, negative && steps > 0);
    }
    return digitsText(limit, 0, negative);
}

/// Whole steps of `stepWh` in `wh`. If the value was converted from a 32-bit float of kWh, the
/// result is the step that the float represents: 0.7 kWh is stored as slightly less than seven
/// tenths.
double wholeSteps(double wh, double stepWh) {
    const double steps = std::floor(wh / stepWh);
    const double kwh = wh / 1000;
    const auto stored = static_cast<float>(kwh);
    const bool cameThroughFloat = std::fabs(static_cast<double>(stored) - kwh) <= kwh * 1e-15;
    const bool standsForNext = static_cast<float>((steps + 1) * stepWh / 1000) == stored;
    return cameThroughFloat && standsForNext ? steps + 1 : steps;
}

struct EnergyRange {
    double stepWh;
    int decimals;
    char prefix;
};
constexpr std::array<EnergyRange, 6> kEnergyRanges{
    {{1e2, 1, 'K'}, {1e3, 0, 'K'}, {1e5, 1, 'M'}, {1e6, 0, 'M'}, {1e8, 1, 'G'}, {1e9, 0, 'G'}}};

LcdNumber energy(double wh) {
    for (const EnergyRange& range : kEnergyRanges) {
        const double steps = wholeSteps(std::max(wh, 0.0), range.stepWh);
        if (steps <= kFiveDigits)
            return {digitsText(static_cast<std::uint32_t>(steps), range.decimals, false),
                    range.prefix};
    }
    return {digitsText(kFiveDigits, 0, false), 'G'};
}

LcdNumber power(double watts, int decimals, double maxPowerW) {
    const bool mega = kFullScalePercent * maxPowerW / 100 / 1000 > kMegaAboveKw;
    return {rounded(watts / (mega ? 1e6 : 1e3), decimals), mega ? 'M' : 'K'};
}

} // namespace

LcdNumber lcdNumber(QuantityKind kind, double value, int scaleExponent, double maxPowerW) {
    if (!std::isfinite(value))
        return {kNotValidText, 'K'};
    const int decimals = std::clamp(-scaleExponent, 0, 4);
    switch (kind) {
    case QuantityKind::RealEnergy:
    case QuantityKind::ReactiveEnergy:
    case QuantityKind::ApparentEnergy:
        return energy(value);
    case QuantityKind::RealPower:
    case QuantityKind::ReactivePower:
    case QuantityKind::ApparentPower:
        return power(value, decimals, maxPowerW);
    case QuantityKind::PowerFactor:
        return {rounded(value, kPowerFactorDecimals), 'K'};
    case QuantityKind::Voltage:
    case QuantityKind::Current:
        return {rounded(value, decimals), 'K'};
    case QuantityKind::Frequency:
        return {rounded(value, kFrequencyDecimals), 'K'};
    case QuantityKind::Count:
        return {rounded(value, 0), 'K'};
    }
    return {kNotValidText, 'K'};
}

} // namespace s4k::panel
