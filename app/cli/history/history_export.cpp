// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/history/history_export.h"
#include "app/cli/doubts.h"

#include "app/cli/console.h"
#include "app/cli/history/history_file.h"
#include "app/cli/history/history_log.h"
#include "app/cli/history/history_progress.h"
#include "app/cli/history/history_range.h"
#include "app/cli/numbers.h"
#include "app/cli/text.h"
#include "app/store/history/history_export.h"
#include "app/store/logs/log_columns.h"
#include "core/base/words.h"

#include <cmath>

namespace s4k::cli {

namespace {

constexpr double kLongestStep = 366 * 86400.0;

Result<std::vector<Quantity>> columnsOption(const Arguments& arguments) {
    std::vector<Quantity> columns;
    const auto text = arguments.value("columns");
    if (!text)
        return columns;
    for (const std::string_view word : split(*text, ',')) {
        const auto quantity = quantityFromSymbol(word);
        if (!quantity) {
            std::vector<std::string> names;
            names.reserve(kQuantityCount);
            for (const QuantityTraits& row : kQuantities)
                names.emplace_back(row.symbol);
            return Error{optionText("columns"), std::string(word),
                         S4K_TEXT("Options", "there is no such quantity"), whatExists(word, names)};
        }
        columns.push_back(*quantity);
    }
    return columns;
}

Result<std::int64_t> stepOption(const Arguments& arguments) {
    const auto text = arguments.value("step");
    if (!text)
        return std::int64_t{0};
    const auto seconds = parseDecimal("--step", *text, 0.001, kLongestStep);
    if (!seconds)
        return seconds.error();
    return std::int64_t{std::llround(*seconds * 1000)};
}

/// Reads all options except --meter.
Result<store::HistoryExport> readExport(const Arguments& arguments) {
    const auto range = readRange(arguments);
    if (!range)
        return range.error();
    const auto columns = columnsOption(arguments);
    if (!columns)
        return columns.error();
    const auto step = stepOption(arguments);
    if (!step)
        return step.error();
    return store::HistoryExport{1, range->fromMs, range->toMs, *columns, *step};
}

using Summary = Result<store::ExportSummary>;

Summary exportFromHistory(const Arguments& arguments, const store::HistoryExport& part,
                          const QString& path, const app::Progress& progress) {
    auto reader = store::HistoryReader::open(toQt(arguments.positional()[1]));
    if (!reader)
        return reader.error();
    const auto meter = meterOption(arguments, **reader);
    if (!meter)
        return meter.error();
    store::HistoryExport what = part;
    what.meter = *meter;
    return store::exportHistory(**reader, what, path, progress);
}

void sayLeftOut(const store::CsvHistory& log) {
    const store::LogColumns columns(log);
    std::string names;
    for (const store::CsvColumn* column : columns.free)
        names += (names.empty() ? "" : ", ") + store::shownName(*column);
    if (!names.empty())
        say(S4K_TEXT("Options", "no quantities of a meter, left out: %1").with(names));
}

Summary exportFromLog(const Arguments& arguments, const store::HistoryExport& what,
                      const QString& path, const app::Progress& progress) {
    if (const auto meter = meterOption(arguments, {1}); !meter)
        return meter.error();
    const auto wish = logWish(arguments);
    if (!wish)
        return wish.error();
    const auto log = store::loadCsvHistory(toQt(arguments.positional()[1]), progress, *wish);
    if (!log)
        return log.error();
    sayDoubts(log->doubts);
    if (what.columns.empty())
        sayLeftOut(*log);
    return store::exportLog(*log, what, path, progress);
}

} // namespace

Outcome historyExport(const Arguments& arguments) {
    const auto path = arguments.value("csv");
    if (!path)
        return Error{optionText("csv"), "", S4K_TEXT("Options", "the file name is missing"),
                     S4K_TEXT("Options", "give %1").with("--csv OUT")};
    if (*path == "-")
        return Error{optionText("csv"), *path, S4K_TEXT("Options", "an export cannot go to stdout"),
                     S4K_TEXT("Options", "name a file")};
    const auto what = readExport(arguments);
    if (!what)
        return what.error();
    const auto log = isLogFor(arguments);
    if (!log)
        return log.error();
    const StopSignal stop;
    HistoryProgress progress(stop, "exporting");
    const auto run = *log ? &exportFromLog : &exportFromHistory;
    const auto summary =
        run(arguments, *what, toQt(*path), [&](double part) { return progress.show(part); });
    progress.end();
    if (progress.isStopped() || (summary && summary->cancelled)) {
        say(S4K_TEXT("Options", "cancelled; nothing was written"));
        return ExitCode::CheckFailed;
    }
    if (!summary)
        return summary.error();
    say(S4K_TEXT("Options", "%1 rows written").with(summary->rows));
    return ExitCode::Done;
}

} // namespace s4k::cli
