// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/cli/live/config_apply.h"
#include "app/cli/live/config_options.h"
#include "app/cli/live/config_report.h"
#include "app/store/files/profile_file.h"

#include <array>
#include <optional>

namespace s4k::cli {

namespace {

ExitCode trouble(const Error& error, ExitCode code) {
    say(error);
    return code;
}

/// The first setting of the meter that is out of range, so that no profile can contain it.
std::optional<Error> nonsenseIn(const Settings& settings, const std::string& meter) {
    for (const ParameterRow& parameter : kParameterTable)
        if (const auto taken = checkRange(parameter.parameter, settings[parameter.parameter]);
            parameter.reg && !taken)
            return Error{S4K_TEXT("Options", "%1, register %2").with(meter, parameter.reg->value),
                         std::to_string(settings[parameter.parameter]), taken.error().cause,
                         S4K_TEXT("Options", "look at the meter with %1").with("s4k check")};
    return std::nullopt;
}

Outcome readToFile(LiveLink& link, const ConfigOptions& options) {
    const Settings& settings = link.meter().snapshot().settings;
    if (const auto nonsense = nonsenseIn(settings, link.name()))
        return trouble(*nonsense, ExitCode::CheckFailed);
    const Profile profile = profileOf(settings, link.name());
    if (options.profile == QLatin1String("-")) {
        print(store::profileJson(profile).toStdString());
        return ExitCode::Done;
    }
    if (const auto written = store::writeProfile(options.profile, profile); !written)
        return written.error();
    if (options.json) {
        JsonWriter json;
        beginMeter(json, link);
        json.key("file").value(options.profile.toStdString());
        print(json.endObject().text() + "\n");
    } else {
        print(options.profile.toStdString() + " holds the settings of " + link.name() + "\n");
    }
    return ExitCode::Done;
}

Outcome showDifferences(LiveLink& link, const Profile& profile, const ConfigOptions& options) {
    const Differences found = differences(link.meter().snapshot().settings, profile);
    if (options.json) {
        JsonWriter json;
        beginMeter(json, link);
        json.key("differences");
        writeDifferences(json, found);
        print(json.endObject().text() + "\n");
    } else {
        print(differencesText(found));
    }
    return found.empty() ? ExitCode::Done : ExitCode::CheckFailed;
}

Outcome config(const Arguments& arguments) {
    const auto options = readConfigOptions(arguments);
    if (!options)
        return options.error();
    Profile profile;
    if (options->verb != ConfigVerb::Read) {
        const auto read = store::readProfile(options->profile);
        if (!read)
            return read.error();
        profile = *read;
    }
    LiveLink link(options->live);
    if (const auto connected = link.connect(); !connected)
        return trouble(connected.error(), ExitCode::LinkTrouble);
    if (const auto ours = link.isOfFamily(); !ours)
        return trouble(ours.error(), ExitCode::CheckFailed);
    switch (options->verb) {
    case ConfigVerb::Read:
        return readToFile(link, *options);
    case ConfigVerb::Diff:
        return showDifferences(link, profile, *options);
    case ConfigVerb::Apply:
        break;
    }
    return applyProfile(link, profile, *options);
}

constexpr auto kOptions = withLiveOptions(std::array<OptionRow, 4>{{
    {"yes", "", "apply: do not ask; needed where stdin is no terminal"},
    {"audit", "FILE", "apply: keep what is written here (default audit.jsonl of the window)"},
    {"force", "", "read: replace a file that exists"},
    {"json", "", "one JSON object"},
}});

} // namespace

const Command kConfigCommand{
    "config",
    "wire",
    "read|diff|apply PROFILE",
    "read, compare or write the settings of a live meter",
    "read   writes all settings into a profile file; - is stdout\n"
    "diff   prints what is not as the profile wants it, present -> wanted; exit code 1 then\n"
    "apply  shows the changes, asks, writes one after the other in an order that the meter takes,\n"
    "       reads each back, and at the end reads the meter afresh; every step is kept in the\n"
    "       audit file before it is sent. Exit code 0 only when no difference is left.\n\n"
    "Address, baud rate, parity and passwords have no register and are in no profile. A device of\n"
    "another make is refused. Ctrl+C ends an apply between two steps.\n\n"
    "  s4k config read panel3.json --rtu /dev/ttyUSB0 --unit 17\n"
    "  s4k config diff panel3.json --tcp 127.0.0.1:1502 --unit 3\n"
    "  s4k config apply panel3.json --tcp 127.0.0.1:1502 --unit 3 --yes",
    kOptions,
    2,
    2,
    false,
    false,
    &config};

} // namespace s4k::cli
