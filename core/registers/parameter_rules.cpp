// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registers/parameter.h"
#include "core/registers/power_rules.h"

#include <algorithm>
#include <string>

namespace s4k {

namespace {

Error refusal(const ParameterRow& row, std::int32_t value, Text cause, Text remedy) {
    return {row.title, formatParameter(row.parameter, value), std::move(cause), std::move(remedy),
            true};
}

bool inRange(const ParameterRow& row, std::int32_t value) {
    return value >= row.min && value <= row.max && (value == row.min || value >= row.gapEnd);
}

bool inList(const ParameterRow& row, std::int32_t value) {
    return std::find(row.choices.begin(), row.choices.end(), value) != row.choices.end();
}

/// Refuses a system voltage that is not 82 to 660 V at the meter's terminals (divided by the PT
/// ratio). @source manual, register 134
Result<Done> checkVoltage(const Settings& now, std::int32_t volts) {
    const ParameterRow& r = row(Parameter::SystemVoltage);
    const std::int64_t ptHundredths = now[Parameter::PtRatio];
    const std::int64_t hundredVolts = std::int64_t{100} * volts;
    if (82 * ptHundredths <= hundredVolts && hundredVolts <= 660 * ptHundredths)
        return Done{};
    const std::int64_t least = std::max<std::int64_t>(r.min, (82 * ptHundredths + 99) / 100);
    const std::int64_t most = std::min<std::int64_t>(r.max, 660 * ptHundredths / 100);
    const Text remedy = least > most
                            ? S4K_TEXT("Registers", "set the PT ratio first")
                            : S4K_TEXT("Registers", "set the PT ratio first, or choose %1 to %2 V")
                                  .with(least, most);
    return refusal(r, volts,
                   S4K_TEXT("Registers", "outside 82 to 660 V after division by the PT ratio %1")
                       .with(Number{formatParameter(Parameter::PtRatio, now[Parameter::PtRatio])}),
                   remedy);
}

/// Refuses an energy per pulse for which no pulse duration is short enough at maximum power.
/// @source manual, register 144
Result<Done> checkPulseEnergy(const Settings& now, std::int32_t wattHours) {
    if (pulseDurationMs(now, wattHours))
        return Done{};
    return refusal(
        row(Parameter::PulseEnergy), wattHours,
        S4K_TEXT("Registers", "no pulse duration keeps up with the maximum power of %1 kW")
            .with(static_cast<std::int64_t>(maxPowerW(now) / 1000.0)),
        S4K_TEXT("Registers", "choose a larger energy per pulse"));
}

} // namespace

Result<Done> checkRange(Parameter p, std::int32_t value) {
    const ParameterRow& r = row(p);
    if (!r.choices.empty() && !inList(r, value))
        return refusal(r, value,
                       S4K_TEXT("Registers", "not one of the values that the meter accepts"),
                       S4K_TEXT("Registers", "choose one of %1").with(takenValues(p)));
    if (r.choices.empty() && !inRange(r, value))
        return refusal(r, value, S4K_TEXT("Registers", "out of range"),
                       S4K_TEXT("Registers", "choose %1").with(takenValues(p)));
    return Done{};
}

Result<Done> check(const Settings& now, Parameter p, std::int32_t value) {
    if (auto ranged = checkRange(p, value); !ranged)
        return ranged;
    switch (p) {
    case Parameter::SystemVoltage:
        return checkVoltage(now, value);
    case Parameter::PulseEnergy:
        return checkPulseEnergy(now, value);
    default:
        return Done{};
    }
}

Result<Done> apply(Settings& settings, Parameter p, std::int32_t value) {
    auto checked = check(settings, p, value);
    if (checked)
        settings.set(p, value);
    return checked;
}

} // namespace s4k
