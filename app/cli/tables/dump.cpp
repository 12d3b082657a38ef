// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/cli/state_directory.h"
#include "app/cli/tables/tables.h"
#include "app/cli/text.h"
#include "core/base/words.h"

#include <array>

namespace s4k::cli {

namespace {

struct Subject {
    std::string_view name;
    Table (*table)(const Settings&);
    std::string (*graph)(); ///< null: the table has no graph
};
constexpr std::array<Subject, 5> kSubjects{{
    {"registers", [](const Settings&) { return registerTable(); }, nullptr},
    {"parameters", &parameterTable, nullptr},
    {"menu", [](const Settings&) { return menuTable(); }, &menuGraph},
    {"alerts", [](const Settings&) { return alertTable(); }, nullptr},
    {"quirks", [](const Settings&) { return quirkTable(); }, nullptr},
}};

struct TableFormat {
    std::string_view name;
    std::string (*write)(const Table&);
};
constexpr std::array<TableFormat, 3> kFormats{
    {{"md", &asMarkdown}, {"csv", &asCsv}, {"json", &asJson}}};

/// The row of `rows` called `name`; the error lists the existing names.
template <typename Rows>
Result<typename Rows::value_type> chosen(const Rows& rows, TextId thing, const std::string& name) {
    std::vector<std::string> known;
    for (const auto& row : rows) {
        if (row.name == name)
            return row;
        known.emplace_back(row.name);
    }
    return Error{thing, name, S4K_TEXT("Options", "there is no table of this name"),
                 whatExists(name, known)};
}

Result<Settings> settingsFrom(const Arguments& arguments, const Subject& subject) {
    const auto path = arguments.value("state");
    if (!path)
        return Settings();
    if (subject.name != "parameters")
        return Error{optionText("state"), *path, S4K_TEXT("Options", "only parameters have values"),
                     S4K_TEXT("Options", "leave it out")};
    return settingsIn(toQt(*path));
}

Outcome dump(const Arguments& arguments) {
    const auto subject =
        chosen(kSubjects, S4K_TEXT("Options", "table"), arguments.positional().front());
    if (!subject)
        return subject.error();
    const auto settings = settingsFrom(arguments, *subject);
    if (!settings)
        return settings.error();
    const std::string wanted = arguments.value("format").value_or("md");
    if (wanted == "dot" && subject->graph != nullptr) {
        print(subject->graph());
        return ExitCode::Done;
    }
    const auto format = chosen(kFormats, S4K_TEXT("Options", "format"), wanted);
    if (!format)
        return format.error();
    print(format->write(subject->table(*settings)));
    return ExitCode::Done;
}

constexpr std::array<OptionRow, 2> kOptions{{
    {"format", "NAME", "md (default), csv, json; for menu also dot"},
    {"state", "DIR", "for parameters: the values of the meter of s4k press --state DIR"},
}};

} // namespace

const Command kDumpCommand{"dump",
                           "tables and speed",
                           "TABLE",
                           "print the program's own tables",
                           "TABLE is registers, parameters, menu, alerts or quirks. Each row of "
                           "menu has a mark and\nthe reason for it: M is from the manual's text, "
                           "R the same with a misprint repaired,\nF from another document of the "
                           "product family, D own design.\n\n"
                           "  s4k dump registers --format csv\n"
                           "  s4k dump menu --format dot | dot -Tsvg -o menu.svg",
                           kOptions,
                           1,
                           1,
                           false,
                           false,
                           &dump};

} // namespace s4k::cli
