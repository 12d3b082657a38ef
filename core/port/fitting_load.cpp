// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/port/fitting_load.h"

#include "core/registers/power_rules.h"

#include <algorithm>

namespace s4k {

namespace {

constexpr double kMaxVoltsLn = 347;

} // namespace

LoadSpec steadyLoadFor(const Settings& settings) {
    LoadSpec load;
    load.system = systemType(settings);
    load.volts = settings[Parameter::SystemVoltage];
    load.amps.fill(0.5 * settings[Parameter::CtPrimary]);
    return load;
}

LivingLoadSpec livingLoadFor(const Settings& settings) {
    LivingLoadSpec spec;
    spec.system = systemType(settings);
    spec.volts = settings[Parameter::SystemVoltage];
    if (spec.system == SystemType::OnePhaseLn)
        spec.volts = std::min(spec.volts, kMaxVoltsLn * ptRatio(settings));
    spec.fullScaleAmps = settings[Parameter::CtPrimary];
    spec.seed += static_cast<std::uint64_t>(settings[Parameter::Address] - 1);
    return spec;
}

} // namespace s4k
