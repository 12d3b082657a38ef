// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/cli/numbers.h"
#include "app/cli/panel/screen_compare.h"
#include "app/cli/panel/screen_files.h"
#include "app/cli/text.h"
#include "core/base/words.h"
#include "core/lcd/raster.h"
#include "core/registers/parameter.h"

#include <QFileInfo>

namespace s4k::cli {

namespace {

struct Request {
    QDir out;
    std::optional<QDir> expected;
    std::vector<SystemType> systems;
    std::vector<Notation> notations;
    int scale = 2;
};

Result<std::vector<SystemType>> systemsOf(const std::string& text) {
    if (text == "all")
        return std::vector<SystemType>(kSystemTypes.begin(), kSystemTypes.end());
    const auto code = parseParameter(Parameter::SystemType, text);
    if (!code)
        return code.error();
    const auto type = systemTypeFromCode(*code);
    if (!type)
        return Error{Text::verbatim("--system"), text,
                     S4K_TEXT("Options", "there is no such system type"),
                     S4K_TEXT("Options", "use 10, 11, 12, 31, 40 or all")};
    return std::vector<SystemType>{*type};
}

Result<std::vector<Notation>> notationsOf(const std::string& text) {
    std::vector<Notation> taken;
    std::vector<std::string> known{"both"};
    for (const Notation& notation : kNotations) {
        known.emplace_back(notation.name);
        if (text == "both" || text == notation.name)
            taken.push_back(notation);
    }
    if (taken.empty())
        return Error{Text::verbatim("--notation"), text,
                     S4K_TEXT("Options", "there is no such notation"), whatExists(text, known)};
    return taken;
}

Result<QDir> expectedDir(const std::string& text, const QDir& out) {
    const QFileInfo info(toQt(text));
    if (!info.isDir())
        return Error{Text::verbatim("--compare"), text,
                     S4K_TEXT("Options", "it is not a directory"),
                     S4K_TEXT("Options", "give the --out of an earlier s4k screens")};
    if (info.canonicalFilePath() == QFileInfo(out.path()).canonicalFilePath())
        return Error{Text::verbatim("--compare"), text,
                     S4K_TEXT("Options", "it is the directory that is written"),
                     S4K_TEXT("Options", "write to another --out")};
    return QDir(toQt(text));
}

Result<Request> readRequest(const Arguments& arguments) {
    const auto out = arguments.value("out");
    if (!out || out->empty())
        return Error{optionText("out"), "", S4K_TEXT("Options", "no directory was given"),
                     S4K_TEXT("Options", "add %1").with("--out DIR")};
    const auto systems = systemsOf(arguments.value("system").value_or("all"));
    if (!systems)
        return systems.error();
    const auto notations = notationsOf(arguments.value("notation").value_or("both"));
    if (!notations)
        return notations.error();
    const auto scale =
        parseWhole("--scale", arguments.value("scale").value_or("2"), 1, lcd::kMaxScale);
    if (!scale)
        return scale.error();
    Request request{QDir(toQt(*out)), std::nullopt, *systems, *notations, static_cast<int>(*scale)};
    if (const auto compare = arguments.value("compare")) {
        const auto expected = expectedDir(*compare, request.out);
        if (!expected)
            return expected.error();
        request.expected = *expected;
    }
    return request;
}

Outcome compare(const Request& request, std::span<const Screen> screens) {
    const auto differences = compareScreens(*request.expected, request.out, screens);
    if (!differences)
        return differences.error();
    for (const Difference& difference : *differences)
        print(std::string(name(difference.finding)) + " " + difference.path + "\n");
    say(S4K_TEXT("Options", "%1 of %2 screens differ, see %3")
            .with(differences->size(), screens.size(),
                  request.out.filePath(QStringLiteral("report.html")).toStdString()));
    return differences->empty() ? ExitCode::Done : ExitCode::CheckFailed;
}

Outcome screens(const Arguments& arguments) {
    const auto request = readRequest(arguments);
    if (!request)
        return request.error();
    if (auto made = makeDirectory(request->out.path()); !made)
        return made.error();
    std::vector<Screen> all;
    for (const SystemType system : request->systems)
        for (const Notation& notation : request->notations) {
            const std::vector<Screen> some = screensOf(system, notation);
            all.insert(all.end(), some.begin(), some.end());
        }
    if (auto written = writeScreens(request->out, all, request->scale); !written)
        return written.error();
    if (request->expected)
        return compare(*request, all);
    say(S4K_TEXT("Options", "%1 screens written, see %2")
            .with(all.size(), request->out.filePath(QStringLiteral("index.html")).toStdString()));
    return ExitCode::Done;
}

constexpr std::array<OptionRow, 5> kOptions{{
    {"out", "DIR", "folder for the pictures; it is created when missing"},
    {"system", "TYPE", "10, 11, 12, 31, 40 or all (default all)"},
    {"notation", "NAME", "ieee, iec or both (default both)"},
    {"scale", "N", "whole device pixels for one of the glass, 1 to 12 (default 2)"},
    {"compare", "DIR", "hold the pictures against an earlier --out; exit 1 on any difference"},
}};

} // namespace

const Command kScreensCommand{
    "screens",
    "panel",
    "",
    "render every screen of the menu tree as PNG and text",
    "DIR gets TYPE/NOTATION/SCREEN.png and .txt, index.html (contact sheet) and index.json; the "
    "same\n"
    "bytes on every run. --compare adds report.html and pictures of what changed, is missing (no\n"
    "expected picture) or stale (no screen any more).\n\n"
    "  s4k screens --out before && git switch topic && s4k screens --out after --compare before",
    kOptions,
    0,
    0,
    false,
    false,
    &screens};

} // namespace s4k::cli
