// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/past/settings_guess.h"

#include "core/registers/codec.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace s4k::past {

namespace {

constexpr double kKilo = 1'000;
constexpr double kMostCount = 32'767;
constexpr double kMostEnergyCount = 4'294'967'295.0;
constexpr std::int64_t kSecondMs = 1'000;

} // namespace

void SettingsGuess::add(std::int64_t timeMs, const Readings& readings) {
    for (std::size_t i = 0; i < kQuantityCount; ++i) {
        const double value = std::abs(readings[static_cast<Quantity>(i)]);
        m_measured[i] = m_measured[i] || !std::isnan(value);
        m_greatest[i] = std::fmax(m_greatest[i], value); // ignores NaN
    }
    if (m_lastMs)
        ++m_steps[timeMs - *m_lastMs];
    m_lastMs = timeMs;
    addDemand(timeMs, trioOf(readings, kPresentDemands));
}

void SettingsGuess::addDemand(std::int64_t timeMs, const DemandTrio& demand) {
    if (m_demand && demandChanged(*m_demand, demand)) {
        if (m_endMs) {
            ++m_subintervals[(timeMs - *m_endMs + kSecondMs / 2) / kSecondMs];
            ++m_ends;
        }
        m_endMs = timeMs;
    }
    m_demand = demand;
}

std::optional<std::int64_t> SettingsGuess::usual(const Counts& counts) {
    const auto most =
        std::max_element(counts.begin(), counts.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == counts.end() ? std::nullopt : std::optional(most->first);
}

std::int64_t SettingsGuess::subintervalMs() const {
    if (m_ends < 2)
        return Settings{}[Parameter::DemandSubintervalSeconds] * kSecondMs;
    const std::int64_t seconds = *usual(m_subintervals);
    return m_subintervals.at(seconds) * 2 > m_ends ? seconds * kSecondMs : 0;
}

SystemType SettingsGuess::system() const {
    std::vector<SystemMask> measured;
    for (const QuantityTraits& row : kQuantities)
        if (row.validIn != kAllSystems && m_measured[index(row.quantity)])
            measured.push_back(row.validIn);
    for (const SystemType type : kSystemTypes)
        if (!measured.empty() &&
            std::all_of(measured.begin(), measured.end(),
                        [type](SystemMask mask) { return contains(mask, type); }))
            return type;
    return SystemType::ThreePhaseWye; // no quantity of a single phase was measured
}

Settings SettingsGuess::settings() const {
    Settings settings;
    settings.set(Parameter::SystemType, static_cast<std::int32_t>(system()));
    return settings;
}

std::int8_t SettingsGuess::exponentFor(std::string_view unit, double perCount, double most,
                                       std::int8_t least) const {
    constexpr std::int8_t kGreatest = 4;
    for (const QuantityTraits& row : kQuantities)
        while (row.unit == unit && least < kGreatest &&
               codec::scaled(m_greatest[index(row.quantity)] / perCount, least) > most)
            ++least;
    return least;
}

ScaleExponents SettingsGuess::scales() const {
    ScaleExponents scales = scaleExponents(settings());
    scales.current = exponentFor("A", 1, kMostCount, scales.current);
    scales.voltage = exponentFor("V", 1, kMostCount, scales.voltage);
    scales.power = exponentFor("W", kKilo, kMostCount, scales.power);
    scales.energy = exponentFor("Wh", kKilo, kMostEnergyCount, scales.energy);
    return scales;
}

} // namespace s4k::past
