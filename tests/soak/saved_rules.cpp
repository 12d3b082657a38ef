// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/soak/saved_rules.h"

#include <cmath>
#include <initializer_list>

namespace s4k::soak {

namespace {

bool oneOf(std::int32_t value, std::initializer_list<std::int32_t> values) {
    for (const std::int32_t v : values)
        if (v == value)
            return true;
    return false;
}

bool within(std::int32_t value, std::int32_t least, std::int32_t most) {
    return value >= least && value <= most;
}

bool isCommunication(Parameter p) {
    return p == Parameter::Address || p == Parameter::BaudRate || p == Parameter::Parity;
}

std::string naming(const char* what, Parameter p, std::int32_t value) {
    return std::string(what) + ": " + std::string(row(p).name) + " = " + std::to_string(value);
}

} // namespace

bool manualAllows(Parameter p, std::int32_t value) {
    switch (p) {
    case Parameter::SystemType:
        return oneOf(value, {10, 11, 12, 31, 40});
    case Parameter::CtPrimary:
        return within(value, 1, 32000);
    case Parameter::CtSecondary:
        return oneOf(value, {1, 3});
    case Parameter::PtRatio:
        return within(value, 1, 32000);
    case Parameter::SystemVoltage:
        return within(value, 82, 32000);
    case Parameter::DisplayUnits:
        return oneOf(value, {0, 1});
    case Parameter::PhaseLossVoltage:
    case Parameter::PhaseLossImbalance:
        return within(value, 1, 99);
    case Parameter::PulseEnergy:
        return oneOf(value, {10, 100, 1000, 10000});
    case Parameter::DemandSubintervals:
        return within(value, 1, 6);
    case Parameter::DemandSubintervalSeconds:
        return value == 0 || within(value, 10, 32767);
    case Parameter::Address:
        return within(value, 1, 247);
    case Parameter::BaudRate:
        return oneOf(value, {1200, 2400, 4800, 9600, 19200, 38400});
    case Parameter::Parity:
        return within(value, 0, 2);
    case Parameter::SetupPassword:
    case Parameter::ResetPassword:
        return within(value, 0, 99999);
    }
    return false;
}

bool voltageFits(const Settings& s) {
    const int pt = s[Parameter::PtRatio];
    const int hundredVolts = 100 * s[Parameter::SystemVoltage];
    return 82 * pt <= hundredVolts && hundredVolts <= 660 * pt;
}

bool pulsesFit(const Settings& s) {
    const double phases = s[Parameter::SystemType] >= 31 ? std::sqrt(3.0) : 1.0;
    const double watts = phases * s[Parameter::SystemVoltage] * s[Parameter::CtPrimary];
    return 180'000.0 * s[Parameter::PulseEnergy] >= watts;
}

std::optional<std::string> wrongChange(const Settings& before, const Settings& after) {
    for (const ParameterRow& r : kParameterTable) {
        const Parameter p = r.parameter;
        if (after[p] == before[p])
            continue;
        if (!manualAllows(p, after[p]))
            return naming("a value that the manual does not allow", p, after[p]);
        if (p == Parameter::SystemVoltage && !voltageFits(after))
            return naming("a voltage outside 82 to 660 V behind the PT", p, after[p]);
        if (p == Parameter::PulseEnergy && !pulsesFit(after))
            return naming("a pulse energy that no duration keeps up with", p, after[p]);
    }
    return std::nullopt;
}

std::optional<std::string> wrongPanelChange(const Settings& before, const Settings& after) {
    int changes = 0;
    for (const ParameterRow& r : kParameterTable) {
        const bool changed = after[r.parameter] != before[r.parameter];
        changes += changed && !isCommunication(r.parameter) ? 1 : 0;
        if (changed && r.parameter == Parameter::CtPrimary && after[r.parameter] < 5)
            return naming("a CT size below 5 A", r.parameter, after[r.parameter]);
    }
    if (changes > 1)
        return "one step changed " + std::to_string(changes) + " parameters";
    return wrongChange(before, after);
}

} // namespace s4k::soak
