// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/cli/live/check_wire.h"
#include "app/cli/live/config_report.h"
#include "app/cli/text.h"

#include <algorithm>
#include <array>

namespace s4k::cli {

namespace {

using Findings = std::vector<Finding>;

std::ptrdiff_t countOf(const Findings& rows, Verdict verdict) {
    return std::count_if(rows.begin(), rows.end(),
                         [verdict](const Finding& row) { return row.result == verdict; });
}

std::string tableText(const Findings& rows) {
    constexpr std::size_t kVerdictWidth = 16;
    std::size_t width = 0;
    for (const Finding& row : rows)
        width = std::max(width, row.name.english().size());
    std::string text;
    for (const Finding& row : rows)
        text += padded(std::string(verdictName(row.result)), kVerdictWidth) +
                padded(row.name.english(), width + 2) + row.seen.english() + " (" +
                row.source.english() + ")\n";
    return text;
}

std::string summary(const Findings& rows) {
    std::string text = std::to_string(rows.size()) + " checks: ";
    text += std::to_string(countOf(rows, Verdict::Passed)) + " passed, ";
    text += std::to_string(countOf(rows, Verdict::Failed)) + " failed";
    if (const auto others = countOf(rows, Verdict::NotApplicable); others > 0)
        text += ", " + std::to_string(others) + " not applicable";
    return text + "\n";
}

std::string jsonText(LiveLink& link, const Findings& rows) {
    JsonWriter json;
    beginMeter(json, link);
    json.key("passed").value(countOf(rows, Verdict::Passed));
    json.key("failed").value(countOf(rows, Verdict::Failed));
    json.key("notApplicable").value(countOf(rows, Verdict::NotApplicable));
    json.key("checks").beginArray();
    for (const Finding& row : rows) {
        json.beginObject().key("name").value(row.name.english());
        json.key("source").value(row.source.english());
        json.key("result").value(verdictName(row.result)).key("seen").value(row.seen.english());
        json.endObject();
    }
    return json.endArray().endObject().text() + "\n";
}

Outcome check(const Arguments& arguments) {
    const auto options = readLiveOptions(arguments);
    if (!options)
        return options.error();
    LiveLink link(*options);
    const auto connected = link.identify();
    const auto rows = connected ? WireCheck(link).run() : Result<Findings>(connected.error());
    if (!rows) {
        say(rows.error());
        return ExitCode::LinkTrouble;
    }
    print(arguments.has("json") ? jsonText(link, *rows) : tableText(*rows) + summary(*rows));
    return countOf(*rows, Verdict::Failed) > 0 ? ExitCode::CheckFailed : ExitCode::Done;
}

constexpr auto kOptions = withLiveOptions(std::array<OptionRow, 1>{{
    {"json", "", "one JSON object"},
}});

} // namespace

const Command kCheckCommand{
    "check",
    "wire",
    "",
    "compare a live meter with the manual, reading only",
    "Who it says it is, what it refuses, every register in range and valid where its system type\n"
    "has a value, integers against floats, scale factors, maximum power and pulse duration "
    "against\n"
    "the settings. Nothing is written. A row for each check: result, what was seen, source. Exit\n"
    "code 0 when none failed, 1 when one did, 3 when the meter does not answer.\n\n"
    "  s4k check --tcp 127.0.0.1:1502 --unit 3\n"
    "  s4k check --rtu /dev/ttyUSB0 --baud 38400 --unit 17 --json",
    kOptions,
    0,
    0,
    false,
    false,
    &check};

} // namespace s4k::cli
