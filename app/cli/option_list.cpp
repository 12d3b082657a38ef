// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/option_list.h"

#include "app/cli/command.h"
#include "core/registers/parameter.h"

namespace s4k::cli {

namespace {

std::string rangeOf(const ParameterRow& row) {
    if (row.choices.empty())
        return formatParameter(row.parameter, row.min) + " to " +
               formatParameter(row.parameter, row.max);
    std::string text;
    for (const std::int32_t choice : row.choices)
        text += (text.empty() ? "" : ", ") + formatParameter(row.parameter, choice);
    return text;
}

OptionText parameterOption(const ParameterRow& row) {
    std::string text = std::string(row.title.english()) + ": " + rangeOf(row);
    if (!row.unit.empty() && row.unit != "%") // thresholds are given as fractions
        text += " " + std::string(row.unit);
    text += " (default " + formatParameter(row.parameter, row.defaultValue) + ")";
    return {std::string(row.name), "value", text};
}

} // namespace

std::vector<OptionText> optionsOf(const Command& command) {
    std::vector<OptionText> list;
    for (const OptionRow& row : command.options)
        list.push_back(
            {std::string(row.name), std::string(row.valueName), std::string(row.description)});
    if (command.takesParameters)
        for (const ParameterRow& row : kParameterTable)
            list.push_back(parameterOption(row));
    list.push_back({"help", "", "print this help"});
    return list;
}

} // namespace s4k::cli
