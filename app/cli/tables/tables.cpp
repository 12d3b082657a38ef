// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/tables/tables.h"

#include "core/registers/alerts.h"
#include "core/registers/quirk.h"
#include "core/registers/register_table.h"

namespace s4k::cli {

namespace {

Cell text(std::string_view value) {
    return std::string(value);
}

Cell number(std::optional<std::int64_t> value) {
    return value ? Cell(*value) : Cell();
}

std::string_view name(Format format) {
    constexpr std::array<std::string_view, 4> kNames{"UInt", "SInt", "ULong", "Float"};
    return kNames[static_cast<std::size_t>(format)];
}

std::string_view name(Scale scale) {
    constexpr std::array<std::string_view, 7> kNames{"none", "I",    "V",          "W",
                                                     "E",    "0.01", "ratio0.0001"};
    return kNames[static_cast<std::size_t>(scale)];
}

std::string choices(const ParameterRow& row) {
    std::string list;
    for (const std::int32_t choice : row.choices)
        list += (list.empty() ? "" : ";") + std::to_string(choice);
    return list;
}

} // namespace

std::string systemCodes(SystemMask mask) {
    std::string list;
    for (const SystemType type : kSystemTypes)
        if (contains(mask, type))
            list += (list.empty() ? "" : ";") + std::to_string(static_cast<int>(type));
    return list;
}

Table registerTable() {
    Table table{"Registers",
                {"register", "words", "symbol", "access", "nv", "format", "unit", "scale", "min",
                 "max", "default", "valid_system_types", "description"},
                {}};
    for (const RegisterRow& row : kRegisterTable)
        table.rows.push_back({std::int64_t{row.number}, std::int64_t{row.words}, text(row.symbol),
                              text(row.access == Access::ReadWrite ? "RW" : "R"),
                              std::int64_t{row.nonVolatile ? 1 : 0}, text(name(row.format)),
                              text(row.unit), text(name(row.scale)), number(row.limits.min),
                              number(row.limits.max), number(row.limits.defaultValue),
                              systemCodes(row.validIn), text(row.description.english())});
    return table;
}

Table parameterTable(const Settings& settings) {
    Table table{"Parameters",
                {"name", "title", "register", "min", "max", "choices", "default", "value", "shown",
                 "unit", "note", "source"},
                {}};
    for (const ParameterRow& row : kParameterTable) {
        const std::int32_t value = settings[row.parameter];
        table.rows.push_back({text(row.name), text(row.title.english()),
                              row.reg ? Cell(std::int64_t{row.reg->value}) : Cell(),
                              std::int64_t{row.min}, std::int64_t{row.max}, choices(row),
                              std::int64_t{row.defaultValue}, std::int64_t{value},
                              formatParameter(row.parameter, value), text(row.unit), text(row.note),
                              text(row.source)});
    }
    return table;
}

Table alertTable() {
    Table table{"Alerts (register 146)", {"bit", "mask", "name", "cause", "remedy"}, {}};
    for (const AlertRow& row : kAlertTable)
        table.rows.push_back({std::int64_t{row.bit}, std::int64_t{1} << row.bit,
                              text(row.name.english()), text(row.cause.english()),
                              text(row.remedy.english())});
    return table;
}

Table quirkTable() {
    Table table{"Quirks: contradictions of the manual, decided",
                {"name", "default", "alternative", "why", "source"},
                {}};
    for (const QuirkRow& row : kQuirkTable)
        table.rows.push_back({text(row.name), text(row.defaultValue), text(row.alternative),
                              text(row.why), text(row.source)});
    return table;
}

} // namespace s4k::cli
