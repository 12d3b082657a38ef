// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/cli/numbers.h"
#include "app/cli/panel/panel_file.h"
#include "app/cli/panel/png_file.h"
#include "app/cli/panel/press_open.h"
#include "app/cli/text.h"
#include "app/store/files/file_io.h"
#include "core/base/json_writer.h"
#include "core/lcd/glyphs.h"
#include "core/panel/key_script.h"

#include <array>

namespace s4k::cli {

namespace {

struct Request {
    std::vector<panel::KeyStep> steps;
    std::uint32_t gapMs = 1500;
    bool json = false;
    bool trace = false;
    int scale = 2;
};

Result<Request> readRequest(const Arguments& arguments) {
    Request request;
    request.trace = arguments.has("trace");
    request.json = arguments.has("json") || request.trace;
    const auto steps = panel::parseKeyScript(arguments.positional().front(), "KEYS");
    if (!steps)
        return steps.error();
    request.steps = *steps;
    const auto gap = parseWhole("--gap", arguments.value("gap").value_or("1500"), 0, 3'600'000);
    if (!gap)
        return gap.error();
    request.gapMs = static_cast<std::uint32_t>(*gap);
    if (static_cast<std::int64_t>(request.steps.size()) * *gap > panel::kMaxWalkMs)
        return Error{Text::verbatim("--gap"), std::to_string(*gap),
                     S4K_TEXT("Options", "with so many keys the walk is longer than a day"),
                     S4K_TEXT("Options", "give a shorter gap or walk in parts with --state")};
    const auto scale =
        parseWhole("--scale", arguments.value("scale").value_or("2"), 1, lcd::kMaxScale);
    if (!scale)
        return scale.error();
    request.scale = static_cast<int>(*scale);
    return request;
}

std::string descriptionJson(const panel::Description& now) {
    JsonWriter json;
    json.beginObject().key("screen").value(now.screen).key("label").value(now.label);
    json.key("value").value(now.value).key("icons").beginArray();
    for (const std::string& icon : now.icons)
        json.value(icon);
    return json.endArray().key("blink").value(now.blink).endObject().text() + "\n";
}

void walk(PressSession& session, const Request& request) {
    panel::Pace pace{request.gapMs, session.continues(),
                     [&session](std::uint32_t ms) { session.advance(ms); }};
    if (request.trace)
        pace.afterStep = [&session] { print(descriptionJson(session.panel().describe())); };
    panel::walk(session.panel(), request.steps, pace);
}

Result<Done> keepState(const Arguments& arguments, PressSession& session) {
    const auto path = arguments.value("state");
    if (!path)
        return Done{};
    // A flash is completed, so that its result is stored and not the flash.
    while (session.panel().state().flash != panel::Flash::None)
        session.advance(session.panel().state().flashMs);
    if (auto saved = session.meter()->save(); !saved)
        return saved;
    if (const auto& error = session.meter()->storageError())
        say(*error);
    return savePanel(toQt(*path), session.panel().state());
}

Result<Done> writePng(const Arguments& arguments, PressSession& session, int scale) {
    const auto path = arguments.value("png");
    if (!path)
        return Done{};
    lcd::Raster raster(scale);
    return store::writeFile(toQt(*path), pngBytes(picture(raster, session.panel().frame())));
}

/// Nothing is printed again after a trace, nor with --png alone.
std::string shownAtTheEnd(const panel::Panel& panel, const Request& request, bool picture) {
    if (request.json)
        return request.trace ? std::string() : descriptionJson(panel.describe());
    return picture ? std::string() : lcd::frameText(panel.frame());
}

Outcome press(const Arguments& arguments) {
    const auto request = readRequest(arguments);
    if (!request)
        return request.error();
    const auto session = openPressSession(arguments);
    if (!session)
        return session.error();
    walk(**session, *request);
    if (auto written = writePng(arguments, **session, request->scale); !written)
        return written.error();
    const std::string shown = shownAtTheEnd((*session)->panel(), *request, arguments.has("png"));
    if (auto written = keepState(arguments, **session); !written)
        return written.error();
    print(shown);
    return ExitCode::Done;
}

constexpr std::array<OptionRow, 10> kOptions{{
    {"json", "", "print the frame as JSON instead of text"},
    {"trace", "", "print JSON after each step, not only after the last"},
    {"png", "FILE", "write the last frame as a picture"},
    {"scale", "N", "whole device pixels for one of the glass, 1 to 12 (default 2)"},
    {"gap", "MS", "virtual time between two keys in milliseconds (default 1500)"},
    {"set", "PARAM=VALUE", "set a parameter before the walk, repeatable; s4k dump parameters"},
    {"load", "WORDS", "load of the meter, see below (default: a steady load)"},
    {"quirk", "NAME=VALUE", "decide a contradiction of the manual, repeatable; s4k dump quirks"},
    {"image", "FILE", "walk over fixed registers: a line of s4k measure --json --registers"},
    {"state", "DIR", "keep the meter's memory and the screen there between two runs"},
}};

} // namespace

const Command kPressCommand{
    "press",
    "panel",
    "KEYS",
    "walk the front panel with keys and show what the glass shows",
    "KEYS is one argument: words back minus plus next or signs < - + >, wait:1500ms (ms, s, min, "
    "h)\n"
    "in place of the gap, hold:plus:2s, on one line or several. When it begins with - put -- "
    "before it.\n\n"
    "WORDS of --load: living, dead, or any of volts=480 amps=50 or amps=50,40,45 pf=0.9 hz=60\n"
    "sag=1,0.6,1 (factor on each phase voltage) noise=0.01 leading vh=5:0.03 ih=5:0.2:30,7:0.1\n"
    "(harmonics as order:fraction:degrees). The rest is the configured voltage, half of the CT's\n"
    "rating, pf 0.9, 60 Hz.\n\n"
    "Each run with --state DIR is a start of the same meter: meter.nv holds its parameters, "
    "energies\n"
    "and counters, panel.json the screen and what is being edited. s4k dump parameters --state "
    "DIR\n"
    "shows what it is set to.\n\n"
    "  s4k press \"plus next\" --json\n"
    "  s4k press \"next next hold:plus:1s\" --set ct=200 --load \"amps=120,80,90 pf=0.8\"\n"
    "  s4k press --json -- \"- next\"",
    kOptions,
    1,
    1,
    false,
    false,
    &press};

} // namespace s4k::cli
