// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/history/history_export.h"
#include "app/cli/history/history_info.h"
#include "app/cli/history/history_past.h"

#include "app/cli/command.h"
#include "app/cli/text.h"
#include "core/base/words.h"

#include <QFileInfo>

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace s4k::cli {

namespace {

/// An action of `s4k history` and the options that it accepts.
struct Verb {
    std::string_view name;
    Outcome (*run)(const Arguments&);
    std::string_view options; ///< names, each with a blank before and after
};
constexpr std::array<Verb, 5> kVerbs{{
    {"info", &historyInfo, " json tz time time-format separator decimal encoding "},
    {"export", &historyExport,
     " csv from to tz columns step meter time time-format separator decimal encoding "},
    {"energy", &historyEnergy,
     " json csv from to tz meter by time time-format separator decimal encoding "},
    {"demand", &historyDemand,
     " json csv from to tz meter time time-format separator decimal encoding "},
    {"alerts", &historyAlerts,
     " json csv from to tz meter time time-format separator decimal encoding "},
}};

constexpr std::array<OptionRow, 14> kOptions{{
    {"json", "", "info as one JSON object, rows as JSON Lines"},
    {"csv", "OUT", "rows as CSV into this file, - for stdout; export needs a file"},
    {"from", "TIME", "from this time on: ISO 8601, without an offset in the zone of --tz"},
    {"to", "TIME", "up to this time, not including it"},
    {"tz", "ZONE",
     "time zone of days and times, and of the times of a log that have no offset: an IANA name, "
     "local or utc (default utc; local for a log without offsets)"},
    {"by", "PERIOD", "energy by hour, day or total (default hour)"},
    {"columns", "LIST", "quantities by their names, comma-separated (default all)"},
    {"step", "S",
     "a row for every S seconds, mean values; energies, counts and demands as they "
     "end (default as recorded)"},
    {"meter", "N", "the meter by its number in info; needed where there are several"},
    {"time", "COLUMNS", "of a log: its column of times, or those of date and clock: Date,Time"},
    {"time-format", "FORMAT",
     "of a log: iso, dmy, mdy, or numbers in s, ms, us, ns, min, h, or excel (days)"},
    {"separator", "C", "of a log: the sign between cells, or tab"},
    {"decimal", "C", "of a log: point or comma; the other one then groups thousands"},
    {"encoding", "NAME", "of a log: utf-8, utf-16le, utf-16be or latin-1"},
}};

std::optional<Error> strangeOption(const Verb& verb, const Arguments& arguments) {
    for (const OptionRow& row : kOptions) {
        const std::string name(row.name);
        if (arguments.has(name) && verb.options.find(" " + name + " ") == std::string_view::npos)
            return Error{optionText(name), "",
                         S4K_TEXT("Options", "%1 does not have this option")
                             .with("s4k history " + std::string(verb.name)),
                         S4K_TEXT("Options", "leave it out")};
    }
    return std::nullopt;
}

/// Refuses that the file of --csv replaces the file that is read.
std::optional<Error> replacedSource(const Arguments& arguments) {
    const auto out = arguments.value("csv");
    if (!out || *out == "-")
        return std::nullopt;
    const QString target = QFileInfo(toQt(*out)).canonicalFilePath();
    if (target.isEmpty() ||
        target != QFileInfo(toQt(arguments.positional()[1])).canonicalFilePath())
        return std::nullopt;
    return Error{optionText("csv"), *out, S4K_TEXT("Options", "this is the file that is read"),
                 S4K_TEXT("Options", "name another file")};
}

Outcome history(const Arguments& arguments) {
    const std::string& what = arguments.positional()[0];
    std::vector<std::string> names;
    for (const Verb& verb : kVerbs) {
        names.emplace_back(verb.name);
        if (verb.name != what)
            continue;
        if (auto error = strangeOption(verb, arguments))
            return *std::move(error);
        if (auto error = replacedSource(arguments))
            return *std::move(error);
        return verb.run(arguments);
    }
    return Error{S4K_TEXT("Options", "arguments of %1").with("s4k history"), what,
                 S4K_TEXT("Options", "there is no such verb"), whatExists(what, names)};
}

} // namespace

const Command kHistoryCommand{
    "history",
    "wire",
    "info|export|energy|demand|alerts FILE",
    "show what a history or a log holds, or write it as CSV",
    "FILE is what s4k poll --db has recorded: an SQLite file, or postgresql://user:password@host/"
    "database;\nor a CSV log with a column of times. Reading does not disturb a recording. How a "
    "log is\n"
    "written is guessed; what is doubtful and what is left out is said on stderr, and by info "
    "--json.\n\n"
    "  info    meters, times, sizes\n"
    "  export  readings as CSV\n"
    "  energy  kWh, kvarh and kVAh of each hour or day, or of all; `whole` is false where no\n"
    "          readings are near its beginning or its end: then its energy is a part, by time, of\n"
    "          what was used between two readings. Energies are kept by quarters of an hour, "
    "which\n"
    "          count where they begin, and those of a\n"
    "          history reach back 400 days.\n"
    "  demand  the demands that each sub-interval ended with\n"
    "  alerts  each alert, from when to when; without an end it is still active\n\n"
    "  s4k history info plant.s4kh\n"
    "  s4k history energy plant.s4kh --by day --tz Europe/Berlin --json\n"
    "  s4k history export plant.s4kh --csv day.csv --from 2026-03-01 --to 2026-03-02 \\\n"
    "      --columns power_real_total,energy_real_total --step 60",
    kOptions,
    2,
    2,
    false,
    false,
    &history};

} // namespace s4k::cli
