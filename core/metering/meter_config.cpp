// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metering/meter_config.h"

#include "core/registers/power_rules.h"

#include <cmath>

namespace s4k {

MeterConfig meterConfig(const Settings& settings, const Quirks& quirks) {
    MeterConfig config;
    config.system = systemType(settings);
    config.ctAmps = settings[Parameter::CtPrimary];
    config.ptRatio = ptRatio(settings);
    config.systemVolts = settings[Parameter::SystemVoltage];
    config.lossFraction = 0.01 * settings[Parameter::PhaseLossVoltage];
    config.imbalanceFraction = 0.01 * settings[Parameter::PhaseLossImbalance];
    config.quirks = quirks;
    return config;
}

double nominalElementVolts(const MeterConfig& config) {
    switch (config.system) {
    case SystemType::OnePhaseLn:
    case SystemType::OnePhaseLl:
        return config.systemVolts;
    case SystemType::SplitPhase:
        return 0.5 * config.systemVolts;
    case SystemType::ThreePhaseDelta:
    case SystemType::ThreePhaseWye:
        break;
    }
    return config.systemVolts / std::sqrt(3.0);
}

double creepAmps(const MeterConfig& config) {
    return 0.0005 * config.ctAmps;
}

double creepVa(const MeterConfig& config) {
    return creepAmps(config) * nominalElementVolts(config);
}

double weakVolts(const MeterConfig& config) {
    return 10.0 * config.ptRatio;
}

} // namespace s4k
