// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/history/history_export.h"
#include "app/cli/history/history_info.h"

#include "app/cli/command.h"

#include <array>

namespace s4k::cli {

namespace {

Outcome history(const Arguments& arguments) {
    const std::string& what = arguments.positional()[0];
    if (what == "info")
        return historyInfo(arguments);
    if (what == "export")
        return historyExport(arguments);
    return Error{"arguments of s4k history", what, "there is no such work",
                 "say info FILE or export FILE"};
}

constexpr std::array<OptionRow, 7> kOptions{{
    {"json", "", "info as one JSON object"},
    {"csv", "OUT", "export into this file"},
    {"from", "TIME", "from this time on: ISO 8601, UTC without an offset"},
    {"to", "TIME", "up to this time, not including it"},
    {"columns", "LIST", "quantities by their names, comma-separated (default all)"},
    {"step", "S",
     "a row for every S seconds, mean values; energies as they end (default as "
     "recorded)"},
    {"meter", "N", "the meter by its number in info; needed where there are several"},
}};

} // namespace

const Command kHistoryCommand{
    "history",
    "wire",
    "info|export FILE",
    "tell what a history holds, or write it as CSV",
    "FILE is what s4k poll --db has recorded: an SQLite file, or postgresql://user:password@host/"
    "database.\nReading does not disturb a recording. Times are UTC.\n\n"
    "  s4k history info plant.s4kh\n"
    "  s4k history export plant.s4kh --csv day.csv --from 2026-03-01 --to 2026-03-02 \\\n"
    "      --columns power_real_total,energy_real_total --step 60",
    kOptions,
    2,
    2,
    false,
    false,
    &history};

} // namespace s4k::cli
