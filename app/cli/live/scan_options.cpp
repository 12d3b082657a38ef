// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/live/scan_options.h"

#include "app/cli/live/live_options.h"
#include "app/cli/numbers.h"
#include "core/base/words.h"
#include "core/modbus/unit_text.h"

#include <algorithm>

namespace s4k::cli {

namespace {

/// Parses `9600,19200`, or `all` for every choice of the parameter. Refuses duplicates.
Result<std::vector<std::int32_t>> readList(const Arguments& arguments, const std::string& option,
                                           Parameter p) {
    const ParameterRow& parameter = row(p);
    const std::string text =
        arguments.value(option).value_or(formatParameter(p, parameter.defaultValue));
    if (text == "all")
        return std::vector<std::int32_t>(parameter.choices.begin(), parameter.choices.end());
    std::vector<std::int32_t> values;
    for (const std::string_view part : split(text, ',')) {
        const auto value = parseParameter(p, part);
        if (!value)
            return Error{
                optionText(option), std::string(part), value.error().cause,
                S4K_TEXT("Options", "%1, several with commas, or all").with(value.error().remedy)};
        if (std::find(values.begin(), values.end(), *value) != values.end())
            return Error{optionText(option), std::string(part),
                         S4K_TEXT("Options", "it is named twice"),
                         S4K_TEXT("Options", "name it once")};
        values.push_back(*value);
    }
    return values;
}

Result<std::vector<link::LineSettings>> readLines(const Arguments& arguments) {
    const auto bauds = readList(arguments, "bauds", Parameter::BaudRate);
    if (!bauds)
        return bauds.error();
    const auto parities = readList(arguments, "parities", Parameter::Parity);
    if (!parities)
        return parities.error();
    std::vector<link::LineSettings> lines;
    for (const std::int32_t baud : *bauds)
        for (const std::int32_t parity : *parities)
            lines.push_back({baud, parity});
    return lines;
}

} // namespace

Result<link::ScanPlan> readScanPlan(const Arguments& arguments) {
    link::ScanPlan plan;
    const auto target = readBusTarget(arguments);
    if (!target)
        return target.error();
    plan.target = *target;
    if (arguments.has("tcp"))
        for (const std::string other : {"bauds", "parities"})
            if (arguments.has(other))
                return optionConflict(other, "tcp");
    const auto lines = readLines(arguments);
    if (!lines)
        return lines.error();
    plan.lines = *lines;
    const auto units = modbus::parseUnits(arguments.value("units").value_or("all"));
    if (!units)
        return units.error();
    plan.units = *units;
    const auto timeout = readWhole(arguments, "timeout", plan.timeoutMs, 10, 60'000);
    if (!timeout)
        return timeout.error();
    plan.timeoutMs = static_cast<int>(*timeout);
    const auto base = readWhole(arguments, "base", plan.registerBase, 0, 1);
    if (!base)
        return base.error();
    plan.registerBase = static_cast<int>(*base);
    return plan;
}

} // namespace s4k::cli
