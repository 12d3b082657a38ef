// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/history/history_export.h"

#include "app/cli/console.h"
#include "app/cli/numbers.h"
#include "app/cli/progress_line.h"
#include "app/cli/stop_signal.h"
#include "app/cli/text.h"
#include "app/store/history/history_export.h"
#include "app/store/logs/csv_time.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <cmath>

namespace s4k::cli {

namespace {

constexpr double kLongestStep = 366 * 86400.0;
constexpr qint64 kTellEveryMs = 500;
constexpr double kLeastToForetell = 0.03;

Result<std::int64_t> timeOption(const Arguments& arguments, const std::string& name,
                                std::int64_t otherwise) {
    const auto text = arguments.value(name);
    if (!text)
        return otherwise;
    const auto time = store::parseIsoTime(*text);
    if (!time)
        return Error{"option --" + name, *text, "it is no time of the years 1970 to 9999",
                     "write ISO 8601 such as 2026-03-01T12:34:56Z"};
    return *time;
}

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
            return Error{"option --columns", std::string(word), "there is no such quantity",
                         session::whatExists(word, names)};
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

Result<int> meterOption(const Arguments& arguments, store::HistoryReader& reader) {
    const auto meters = reader.meters();
    if (!meters)
        return meters.error();
    if (const auto text = arguments.value("meter")) {
        const auto id = parseWhole("--meter", *text, 1, 1'000'000);
        if (!id)
            return id.error();
        return static_cast<int>(*id);
    }
    if (meters->size() == 1)
        return meters->front().id;
    return Error{
        "option --meter", "", "the history holds " + std::to_string(meters->size()) + " meters",
        meters->empty() ? "record into it first" : "name one of them; s4k history info lists them"};
}

Result<store::HistoryExport> readExport(const Arguments& arguments, store::HistoryReader& reader) {
    store::HistoryExport what;
    const auto from = timeOption(arguments, "from", what.fromMs);
    if (!from)
        return from.error();
    const auto to = timeOption(arguments, "to", what.toMs);
    if (!to)
        return to.error();
    const auto columns = columnsOption(arguments);
    if (!columns)
        return columns.error();
    const auto step = stepOption(arguments);
    if (!step)
        return step.error();
    const auto meter = meterOption(arguments, reader);
    if (!meter)
        return meter.error();
    return store::HistoryExport{*meter, *from, *to, *columns, *step};
}

/// Tells how far it is, and hears Ctrl+C.
class Progress final : public QObject {
public:
    explicit Progress(const StopSignal& stop) {
        connect(&stop, &StopSignal::received, this, [this] { m_stopped = true; });
        m_clock.start();
        m_sinceTold.start();
    }

    bool tell(double part) {
        QCoreApplication::processEvents();
        if (m_sinceTold.elapsed() >= kTellEveryMs) {
            m_sinceTold.restart();
            m_line.show("exporting: " + std::to_string(static_cast<int>(part * 100)) + " %" +
                        timeLeft(part));
        }
        return !m_stopped;
    }
    void end() { m_line.clear(); }

private:
    ProgressLine m_line;
    QElapsedTimer m_clock;
    QElapsedTimer m_sinceTold;
    bool m_stopped = false;

    [[nodiscard]] std::string timeLeft(double part) const {
        if (part < kLeastToForetell)
            return {};
        const double left = static_cast<double>(m_clock.elapsed()) / 1e3 * (1 - part) / part;
        return ", " + std::to_string(std::lround(std::ceil(left))) + " s left";
    }
};

} // namespace

Outcome historyExport(const Arguments& arguments) {
    const auto path = arguments.value("csv");
    if (!path)
        return Error{"option --csv", "", "it is not said where to", "give --csv OUT"};
    const StopSignal stop;
    auto reader = store::HistoryReader::open(toQt(arguments.positional()[1]));
    if (!reader)
        return reader.error();
    const auto what = readExport(arguments, **reader);
    if (!what)
        return what.error();
    Progress progress(stop);
    const auto summary = store::exportHistory(**reader, *what, toQt(*path),
                                              [&](double part) { return progress.tell(part); });
    progress.end();
    if (!summary)
        return summary.error();
    if (summary->cancelled) {
        say("cancelled; nothing was written");
        return ExitCode::CheckFailed;
    }
    say(std::to_string(summary->rows) + " rows written");
    return ExitCode::Done;
}

} // namespace s4k::cli
