// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/settings_options.h"
#include "core/base/words.h"

namespace s4k::cli {

namespace {

/// Unlike the core's error this one names the closest quirk first.
Result<Done> knownQuirk(const std::string& name) {
    std::vector<std::string> names;
    for (const QuirkRow& row : kQuirkTable) {
        if (row.name == name)
            return Done{};
        names.emplace_back(row.name);
    }
    return Error{S4K_TEXT("Options", "quirk"), name, S4K_TEXT("Options", "there is no such quirk"),
                 whatExists(name, names)};
}

} // namespace

Result<Parameter> parameterFromName(std::string_view name) {
    if (const ParameterRow* found = findParameter(name))
        return found->parameter;
    std::vector<std::string> names;
    for (const ParameterRow& row : kParameterTable)
        names.emplace_back(row.name);
    return Error{S4K_TEXT("Options", "parameter"), std::string(name),
                 S4K_TEXT("Options", "there is no such parameter"), whatExists(name, names)};
}

Result<Assignment> parseAssignment(std::string_view text) {
    const std::size_t equals = text.find('=');
    if (equals == std::string_view::npos)
        return Error{S4K_TEXT("Options", "setting"), std::string(text),
                     S4K_TEXT("Options", "there is no = in it"),
                     S4K_TEXT("Options", "write PARAM=VALUE, for example ct=200")};
    const auto parameter = parameterFromName(text.substr(0, equals));
    if (!parameter)
        return parameter.error();
    const auto value = parseParameter(*parameter, text.substr(equals + 1));
    if (!value)
        return value.error();
    return Assignment{*parameter, *value};
}

Result<std::vector<Assignment>> parameterOptions(const Arguments& arguments) {
    std::vector<Assignment> result;
    for (const ParameterRow& row : kParameterTable) {
        const auto text = arguments.value(row.name);
        if (!text)
            continue;
        const auto value = parseParameter(row.parameter, *text);
        if (!value)
            return value.error();
        result.emplace_back(row.parameter, *value);
    }
    return result;
}

Result<Settings> withAssignments(Settings settings, std::span<const Assignment> assignments) {
    for (const ParameterRow& row : kParameterTable)
        for (const Assignment& assignment : assignments)
            if (assignment.first == row.parameter)
                if (auto applied = apply(settings, assignment.first, assignment.second); !applied)
                    return applied.error();
    return settings;
}

Result<Quirks> quirkOptions(const Arguments& arguments) {
    Quirks quirks;
    for (const std::string& assignment : arguments.values("quirk"))
        if (auto known = knownQuirk(assignment.substr(0, assignment.find('='))); !known)
            return known.error();
        else if (auto set = setQuirk(quirks, assignment); !set)
            return set.error();
    return quirks;
}

} // namespace s4k::cli
