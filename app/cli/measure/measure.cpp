// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/cli/doubts.h"
#include "app/cli/measure/measure_input.h"
#include "app/cli/measure/measure_report.h"
#include "app/cli/measure/metering_run.h"
#include "app/cli/measure/readings_json.h"
#include "app/cli/numbers.h"
#include "app/cli/settings_options.h"

#include <algorithm>
#include <array>

namespace s4k::cli {

namespace {

constexpr std::int64_t kMaxSeconds = 31LL * 24 * 3600;

struct Request {
    std::vector<Assignment> assignments;
    Quirks quirks;
    std::optional<std::size_t> seconds;
    bool json = false;
    bool registers = false;
};

Result<Request> readRequest(const Arguments& arguments) {
    Request request;
    request.json = arguments.has("json");
    request.registers = arguments.has("registers");
    if (request.registers && !request.json)
        return Error{optionText("registers"), "",
                     S4K_TEXT("Options", "the table has no room for raw words"),
                     S4K_TEXT("Options", "give %1 with it").with("--json")};
    const auto assignments = parameterOptions(arguments);
    if (!assignments)
        return assignments.error();
    request.assignments = *assignments;
    const auto quirks = quirkOptions(arguments);
    if (!quirks)
        return quirks.error();
    request.quirks = *quirks;
    if (const auto text = arguments.value("seconds")) {
        const auto seconds = parseWhole("--seconds", *text, 1, kMaxSeconds);
        if (!seconds)
            return seconds.error();
        request.seconds = static_cast<std::size_t>(*seconds);
    }
    return request;
}

void printJson(const MeasureCase& one, std::size_t t, const MeteringRun& run, bool registers) {
    JsonWriter json;
    json.beginObject().key("case").value(one.id).key("t").value(t);
    writeMeasurement(json, run.readings(), run.image(), registers);
    if (!one.channels.empty()) {
        json.key("channels").value(one.channels);
        writeDoubts(json, one.doubts);
    }
    json.endObject();
    print(json.text() + "\n");
}

void meterCase(MeasureCase& one, const Request& request) {
    MeteringRun run(std::move(one.source), one.settings, request.quirks);
    const std::size_t asked = request.seconds.value_or(one.seconds);
    const std::size_t seconds = one.endsThere ? std::min(asked, one.seconds) : asked;
    for (std::size_t t = 1; t <= seconds; ++t) {
        run.advanceOneSecond();
        if (request.json)
            printJson(one, t, run, request.registers);
    }
    if (!request.json)
        print(one.id + "  " + one.title + ", reading at " + std::to_string(seconds) + " s\n" +
              readingTable(run.readings(), one.settings, run.image().alerts()) + "\n");
}

Outcome measure(const Arguments& arguments) {
    const auto request = readRequest(arguments);
    if (!request)
        return request.error();
    auto cases = openMeasureInput(arguments);
    if (!cases)
        return cases.error();
    for (MeasureCase& one : *cases) {
        auto settings = withAssignments(one.settings, request->assignments);
        if (!settings)
            return settings.error();
        one.settings = *settings;
    }
    for (MeasureCase& one : *cases)
        meterCase(one, *request);
    return ExitCode::Done;
}

constexpr std::array<OptionRow, 10> kOptions{{
    {"json", "", "JSON Lines, one object a reading; without it a table of the last reading"},
    {"registers", "", "with --json: the raw words by register number as well"},
    {"case", "id", "only this case of a vectors file"},
    {"seconds", "N",
     "readings, one a second (default: 12 for vectors; for a recording its length, at least 12)"},
    {"once", "", "play a recording once; without it it is looped over whole line cycles"},
    {"channels", "map", "inputs by number or name of the recorded channel: va=1,vb=2,ia=I1"},
    {"encoding", "page",
     "code page of the recorded names, e.g. windows-1251 or latin-1 (default: auto)"},
    {"scale-v", "X", "factor on recorded voltages"},
    {"scale-i", "X", "factor on recorded currents"},
    {"quirk", "NAME=VALUE", "decide a contradiction of the manual, repeatable; s4k dump quirks"},
}};

} // namespace

const Command kMeasureCommand{
    "measure",
    "metering",
    "INPUT",
    "meter a recording or a vectors file through the real core",
    "INPUT is a COMTRADE recording (.cfg with its .dat, .cff), a CSV file (header `time` in s and "
    "any\n"
    "of va vb vc ia ib ic in V and A) or a vectors file (.json, schema s4k-metering-vectors/1, "
    "whose\n"
    "config applies unless an option overrides it). Values are in V, A, W, var, VA, Hz and Wh.\n\n"
    "  s4k measure feeder.cfg --seconds 5 --ct 200 --json\n"
    "  s4k measure vectors.json --case P01",
    kOptions,
    1,
    1,
    true,
    false,
    &measure};

} // namespace s4k::cli
