// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registers/alerts.h"
#include "tests/support/fake_meter.h"

#include <array>

namespace s4k::test {

/// A made-up meter on a service of its type: 200 A transducers at about half load, slightly
/// unbalanced, some months of energy, one alert that lingers. Fixed numbers, no arithmetic that
/// could differ from platform to platform.
inline FakeMeter plausibleMeter(SystemType type, bool iec) {
    using Q = Quantity;
    constexpr std::array<double, kQuantityCount> kValues{
        123456789, 68250,  21410, 71530, 0.9542, 480.34, 277.32, 86.01,      23110, 22480,   22660,
        0.9561,    0.9527, 0.954, 481.2, 479.6,  480.2,  277.8,  277.1,      277.1, 87.0,    85.1,
        85.9,      59.987, 9.9e7, 4.2e7, 24170,  23600,  23760,  7100,       7160,  7150,    66120,
        20990,     69370,  91240, 30870, 96310,  41152,  13990,  41333333.3, 4.1e7, 40999999};
    FakeMeter meter;
    meter.settings.set(Parameter::SystemType, static_cast<std::int32_t>(type));
    meter.settings.set(Parameter::CtPrimary, 200);
    meter.settings.set(Parameter::SystemVoltage, type == SystemType::OnePhaseLn ? 277 : 480);
    meter.settings.set(Parameter::DisplayUnits, iec ? 0 : 1);
    for (std::size_t i = 0; i < kQuantityCount; ++i)
        meter.readings[static_cast<Q>(i)] = kValues[i];
    meter.status.alerts = alert::lowPf(hasPhase(type, Phase::C) ? Phase::C : Phase::A);
    meter.status.pulseDurationMs = 500;
    return meter;
}

} // namespace s4k::test
