// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/history/history_file.h"
#include "app/cli/doubts.h"

#include "app/cli/history/history_log.h"
#include "app/cli/history/history_progress.h"
#include "app/cli/numbers.h"
#include "app/cli/text.h"
#include "app/store/files/file_kind.h"
#include "app/store/history/history_loader.h"
#include "app/store/logs/log_loader.h"

#include <algorithm>

namespace s4k::cli {

namespace {

constexpr TextId kNameOne = S4K_TEXT("Options", "name one of them; s4k history info lists them");

constexpr store::LoadBudget kLittle{1, 1, 1};
constexpr std::int64_t kMostMeter = 1'000'000;

Result<int> meterOfHistory(const Arguments& arguments, const QString& name) {
    auto reader = store::HistoryReader::open(name);
    if (!reader)
        return reader.error();
    return meterOption(arguments, **reader);
}

Result<store::LoadedHistory> load(const Arguments& arguments, const QString& name,
                                  const app::Progress& progress) {
    const auto log = isLogFor(arguments);
    if (!log)
        return log.error();
    const auto meter = *log ? meterOption(arguments, {1}) : meterOfHistory(arguments, name);
    if (!meter)
        return meter.error();
    if (!*log)
        return store::loadHistory(name, progress, kLittle, *meter);
    const auto wish = logWish(arguments);
    return wish ? store::loadLog(name, progress, *wish)
                : Result<store::LoadedHistory>(wish.error());
}

} // namespace

Result<bool> isLog(const QString& name) {
    const auto kind = store::fileKind(name);
    if (!kind)
        return kind.error();
    if (*kind == store::FileKind::Recording)
        return Error{
            S4K_TEXT("Options", "file"), name.toStdString(),
            S4K_TEXT("Options", "it holds waveforms and no readings"),
            S4K_TEXT("Options", "name a history or a CSV log; s4k measure reads waveforms")};
    return *kind == store::FileKind::Log;
}

Result<bool> isLogFor(const Arguments& arguments) {
    const auto log = isLog(toQt(arguments.positional()[1]));
    if (log && !*log)
        if (auto error = logOptionOfHistory(arguments))
            return *std::move(error);
    return log;
}

Result<int> meterOption(const Arguments& arguments, const std::vector<int>& ids) {
    if (const auto text = arguments.value("meter")) {
        const auto id = parseWhole("--meter", *text, 1, kMostMeter);
        if (!id)
            return id.error();
        if (std::find(ids.begin(), ids.end(), static_cast<int>(*id)) == ids.end())
            return Error{optionText("meter"), *text,
                         S4K_TEXT("Options", "the file has no such meter"), kNameOne};
        return static_cast<int>(*id);
    }
    if (ids.size() == 1)
        return ids.front();
    return Error{optionText("meter"), "",
                 S4K_TEXT("Options", "the history holds %1 meters").with(ids.size()),
                 ids.empty() ? S4K_TEXT("Options", "record into it first") : kNameOne};
}

Result<int> meterOption(const Arguments& arguments, store::HistoryReader& reader) {
    const auto meters = reader.meters();
    if (!meters)
        return meters.error();
    std::vector<int> ids;
    for (const store::StoredMeter& meter : *meters)
        ids.push_back(meter.id);
    return meterOption(arguments, ids);
}

Result<std::optional<store::LoadedMeter>> loadMeter(const Arguments& arguments) {
    const StopSignal stop;
    HistoryProgress progress(stop, "reading");
    auto loaded = load(arguments, toQt(arguments.positional()[1]),
                       [&](double part) { return progress.show(part); });
    progress.end();
    if (progress.isStopped())
        return std::optional<store::LoadedMeter>();
    if (!loaded)
        return loaded.error();
    if (loaded->log != nullptr)
        sayDoubts(loaded->log->doubts);
    return std::optional(std::move(loaded->meters.front()));
}

} // namespace s4k::cli
