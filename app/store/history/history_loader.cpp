// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/history/history_loader.h"

#include "app/store/history/history_reader.h"
#include "core/past/demand_changes.h"

#include <algorithm>
#include <array>
#include <optional>

namespace s4k::store {

namespace {

constexpr std::uint64_t kRowsPerReport = 512;
constexpr std::size_t kLeastReadings = 7'200;
constexpr std::size_t kLeastMinutes = 1'440;
constexpr std::size_t kLeastQuarters = 2'000;
constexpr std::size_t kMostMeters = 256;
constexpr int kShortestPeriodMs = 50;
constexpr std::int64_t kWeekMs = 7 * std::int64_t{86'400'000};

std::int64_t upTo(std::int64_t timeMs, std::int64_t step) {
    return (timeMs + step - 1) / step * step;
}

Error cancelled(const QString& name) {
    return {S4K_TEXT("History", "history database"), name.toStdString(),
            S4K_TEXT("History", "opening it was cancelled"), S4K_TEXT("History", "open it again")};
}

series::Summary summaryOf(const RollupCell& cell) {
    if (cell.count == 0)
        return {};
    const auto min = static_cast<float>(cell.min);
    const auto max = static_cast<float>(cell.max);
    // The mean may be damaged; a minute with valid extremes must still be shown.
    return {min, max, std::clamp(static_cast<float>(cell.mean()), min, std::max(min, max)),
            cell.count};
}

std::optional<past::CounterDoubt> doubtOf(HistoryMark mark) {
    switch (mark) {
    case HistoryMark::OddReading:
        return past::CounterDoubt::OddReading;
    case HistoryMark::TooMuch:
        return past::CounterDoubt::TooMuch;
    case HistoryMark::Fell:
        return past::CounterDoubt::Fell;
    default:
        return std::nullopt;
    }
}

/// The times at which each kind of row begins.
struct Plan {
    std::int64_t quartersFromMs = 0;
    std::int64_t minutesFromMs = 0;
    std::int64_t readingsFromMs = 0;
    std::int64_t endMs = 0;
    std::int64_t joined = 1; ///< number of quarters of an hour per summary

    [[nodiscard]] std::size_t entries() const {
        const std::int64_t step = joined * kQuarterMs;
        return static_cast<std::size_t>((minutesFromMs - quartersFromMs) / step +
                                        (readingsFromMs - minutesFromMs) / kMinuteMs + 2);
    }
};

/// Joins rollups into one summary per step.
class Joiner {
public:
    Joiner(past::TrendBuffer& trend, std::int64_t stepMs) : m_trend(trend), m_stepMs(stepMs) {}

    void add(const Rollup& rollup) {
        const std::int64_t start = rollup.startMs - rollup.startMs % m_stepMs;
        if (m_startMs != start)
            flush();
        m_startMs = start;
        for (const QuantityTraits& row : kQuantities)
            m_sums[index(row.quantity)].add(summaryOf(rollup[row.quantity]));
    }
    void flush() {
        if (!m_startMs)
            return;
        std::array<series::Summary, kQuantityCount> values;
        for (std::size_t i = 0; i < kQuantityCount; ++i)
            values[i] = m_sums[i].summary();
        m_trend.appendSummaries(*m_startMs, values);
        m_startMs.reset();
        m_sums = {};
    }

private:
    past::TrendBuffer& m_trend;
    std::int64_t m_stepMs;
    std::optional<std::int64_t> m_startMs;
    std::array<series::Gatherer, kQuantityCount> m_sums;
};

/// Loads one meter into memory.
class MeterLoader {
public:
    MeterLoader(HistoryReader& reader, const StoredMeter& stored, const LoadBudget& budget,
                const app::Progress& progress)
        : m_reader(reader), m_stored(stored), m_budget(budget), m_progress(progress) {}

    [[nodiscard]] Result<LoadedMeter> load();

private:
    HistoryReader& m_reader;
    const StoredMeter& m_stored;
    LoadBudget m_budget; ///< share of this meter
    const app::Progress& m_progress;
    Plan m_plan;
    LoadedMeter m_out;
    std::vector<past::Gap> m_gaps;
    std::uint64_t m_rows = 0;
    bool m_cancelled = false;

    void makePlan();
    [[nodiscard]] Result<Done> loadTrend();
    [[nodiscard]] Result<Done> loadSummaries(HistoryLevel level, std::int64_t fromMs,
                                             std::int64_t toMs);
    [[nodiscard]] Result<Done> loadBooks();
    [[nodiscard]] Result<Done> loadDemands();
    [[nodiscard]] Result<Done> markBreaks(past::DemandChanges& demands);
    [[nodiscard]] Result<Done> loadAlerts(); ///< after loadDemands(), which finds the gaps
    [[nodiscard]] Result<Done> loadEnergy();
    [[nodiscard]] Result<Done> loadFindings(std::int64_t fromMs, std::int64_t toMs);
    [[nodiscard]] bool goOn(std::int64_t timeMs);
};

bool MeterLoader::goOn(std::int64_t timeMs) {
    if (++m_rows % kRowsPerReport != 0)
        return true;
    // Most rows are readings; the summaries before them count as no progress.
    const auto span =
        static_cast<double>(std::max<std::int64_t>(m_plan.endMs - m_plan.readingsFromMs, 1));
    const double part = static_cast<double>(timeMs - m_plan.readingsFromMs) / span;
    m_cancelled = !m_progress(std::clamp(part, 0.01, 1.0));
    return !m_cancelled;
}

/// The coarse bucket that contains the first fine row is shown by the coarse row.
void MeterLoader::makePlan() {
    const std::int64_t first = *m_stored.firstMs;
    const std::int64_t period =
        std::clamp<std::int64_t>(m_stored.meter.periodMs, kShortestPeriodMs, kWeekMs);
    m_plan.endMs = *m_stored.lastMs + 1;
    // With slow polls, minutes show as much as readings do.
    const auto reach = std::min(static_cast<std::int64_t>(m_budget.readings) * period, kWeekMs);
    const std::int64_t kept = std::max(m_stored.rawFirstMs.value_or(m_plan.endMs), first);
    const std::int64_t wanted = std::max(kept, m_plan.endMs - reach);
    m_plan.readingsFromMs = wanted == first ? first : upTo(wanted, kMinuteMs);
    const std::int64_t minutes =
        std::max(m_stored.minuteFirstMs.value_or(m_plan.readingsFromMs),
                 m_plan.readingsFromMs - static_cast<std::int64_t>(m_budget.minutes) * kMinuteMs);
    m_plan.minutesFromMs =
        std::min(m_plan.readingsFromMs, minutes <= first ? first : upTo(minutes, kQuarterMs));
    m_plan.quartersFromMs = std::min(m_plan.minutesFromMs, first);
    const auto room = static_cast<std::int64_t>(m_budget.quarters);
    const std::int64_t quarters = (m_plan.minutesFromMs - m_plan.quartersFromMs) / kQuarterMs + 1;
    m_plan.joined = (quarters + room - 1) / room;
}

Result<Done> MeterLoader::loadSummaries(HistoryLevel level, std::int64_t fromMs,
                                        std::int64_t toMs) {
    if (fromMs >= toMs)
        return Done{}; // readings cover a bucket that begins later
    const bool quarters = level == HistoryLevel::Quarter;
    Joiner joiner(m_out.past->trend, levelMs(level) * (quarters ? m_plan.joined : 1));
    auto done = m_reader.rollupRows(level, m_stored.id, fromMs - fromMs % levelMs(level), toMs,
                                    [&](const Rollup& rollup) {
                                        joiner.add(rollup);
                                        return goOn(m_plan.readingsFromMs);
                                    });
    joiner.flush();
    return done;
}

Result<Done> MeterLoader::loadTrend() {
    if (auto done =
            loadSummaries(HistoryLevel::Quarter, m_plan.quartersFromMs, m_plan.minutesFromMs);
        !done || m_cancelled)
        return done;
    if (auto done =
            loadSummaries(HistoryLevel::Minute, m_plan.minutesFromMs, m_plan.readingsFromMs);
        !done || m_cancelled)
        return done;
    return m_reader.rows(m_stored.id, m_plan.readingsFromMs, m_plan.endMs,
                         [&](const past::Moment& sample) {
                             m_out.past->trend.append(sample);
                             return goOn(sample.timeMs);
                         });
}

Result<Done> MeterLoader::loadEnergy() {
    constexpr std::int64_t kStep = past::EnergyBook::kStepMs;
    constexpr auto kMost = static_cast<std::int64_t>(kEnergyQuarters);
    const std::int64_t end = upTo(m_plan.endMs, kStep);
    const std::int64_t from =
        std::max(*m_stored.firstMs - *m_stored.firstMs % kStep, end - kMost * kStep);
    const auto steps = m_reader.energy(m_stored.id, from, end, kStep);
    if (!steps)
        return steps.error();
    for (const past::EnergyStep& step : *steps)
        m_out.past->energy.add(step);
    return loadFindings(from, end);
}

/// The marks of readings that were not counted as they were read; their values are not stored.
Result<Done> MeterLoader::loadFindings(std::int64_t fromMs, std::int64_t toMs) {
    const auto marks = m_reader.marks(m_stored.id, fromMs, toMs);
    if (!marks)
        return marks.error();
    for (const StoredMark& one : *marks)
        if (const auto doubt = doubtOf(one.mark))
            m_out.past->energy.add(past::EnergyFinding{past::kEnergies.size(),
                                                       {*doubt,
                                                        {one.sinceMs, Readings::kNotValid, 0},
                                                        {one.timeMs, Readings::kNotValid, 0}}});
    return Done{};
}

/// Finds the times at which demand restarted or was not measured: the meter restarted, its
/// interval was set, readings are missing.
Result<Done> MeterLoader::markBreaks(past::DemandChanges& demands) {
    const auto marks = m_reader.marks(m_stored.id, m_plan.quartersFromMs, m_plan.endMs);
    if (!marks)
        return marks.error();
    for (const StoredMark& one : *marks) {
        if (one.mark == HistoryMark::Gap)
            m_gaps.push_back({one.sinceMs, one.timeMs});
        if (one.mark == HistoryMark::Restart || one.mark == HistoryMark::Gap)
            demands.breaks.insert(one.timeMs);
    }
    const auto settings = m_reader.settings(m_stored.id, m_plan.quartersFromMs, m_plan.endMs);
    if (!settings)
        return settings.error();
    for (const SettingChange& one : *settings) {
        const bool length = one.name == row(Parameter::DemandSubintervalSeconds).name;
        if (length)
            demands.lengthsMs[one.timeMs] = one.value * std::int64_t{1000};
        if (length || one.name == row(Parameter::DemandSubintervals).name)
            demands.breaks.insert(one.timeMs);
    }
    return Done{};
}

Result<Done> MeterLoader::loadDemands() {
    past::DemandChanges changes;
    if (auto done = markBreaks(changes); !done)
        return done;
    auto demands = m_reader.demands(m_stored.id, m_plan.quartersFromMs, m_plan.endMs);
    if (!demands)
        return demands.error();
    changes.points = std::move(*demands);
    for (const past::DemandPoint& end : past::demandEnds(changes, m_plan.endMs))
        m_out.past->demands.add(end);
    return Done{};
}

Result<Done> MeterLoader::loadAlerts() {
    const auto alerts = m_reader.alerts(m_stored.id, 0, m_plan.endMs);
    if (!alerts)
        return alerts.error();
    std::vector<past::AlertSpan> spans;
    for (const past::AlertSpan& span : *alerts)
        for (const past::AlertSpan& part : past::partsOf(span, m_gaps))
            spans.push_back(part);
    std::stable_sort(spans.begin(), spans.end(),
                     [](const auto& a, const auto& b) { return a.fromMs < b.fromMs; });
    for (const past::AlertSpan& span : spans)
        m_out.past->alerts.add(span);
    m_out.past->alerts.watchedUntil(m_out.lastMs);
    return Done{};
}

Result<Done> MeterLoader::loadBooks() {
    if (auto done = loadDemands(); !done)
        return done;
    if (auto done = loadAlerts(); !done)
        return done;
    auto notes = m_reader.notes(m_stored.id, 0, kLastHistoryMs + 1);
    if (!notes)
        return notes.error();
    m_out.past->notes = std::move(*notes);
    return loadEnergy();
}

Result<LoadedMeter> MeterLoader::load() {
    makePlan();
    m_out.id = m_stored.id;
    m_out.meter = m_stored.meter;
    m_out.firstMs = *m_stored.firstMs;
    m_out.lastMs = *m_stored.lastMs;
    m_out.past = std::make_unique<past::MeterPast>(m_budget.readings +
                                                   m_plan.entries() * series::Pyramid::kFactors[1]);
    m_out.past->recorded = true;
    for (const auto step : {&MeterLoader::loadTrend, &MeterLoader::loadBooks})
        if (auto done = m_cancelled ? Result<Done>(Done{}) : (this->*step)(); !done)
            return done.error();
    const auto last = m_reader.momentAt(m_stored.id, m_out.lastMs);
    if (!last)
        return last.error();
    if (*last)
        m_out.last = **last;
    return std::move(m_out);
}

/// Another program may have written the history: times outside of the accepted range are ignored.
bool hasSoundTimes(const StoredMeter& meter) {
    return meter.firstMs && meter.lastMs && *meter.firstMs >= 0 &&
           *meter.firstMs <= *meter.lastMs && *meter.lastMs <= kLastHistoryMs;
}

LoadBudget shareOf(const LoadBudget& all, std::size_t meters) {
    return {std::max(all.readings / meters, kLeastReadings),
            std::max(all.minutes / meters, kLeastMinutes),
            std::max(all.quarters / meters, kLeastQuarters)};
}

} // namespace

Result<LoadedHistory> loadHistory(const QString& name, const app::Progress& progress,
                                  const LoadBudget& budget, std::optional<int> meter) {
    auto reader = HistoryReader::open(name);
    if (!reader)
        return reader.error();
    auto meters = (*reader)->meters();
    if (!meters)
        return meters.error();
    std::erase_if(*meters, [](const StoredMeter& m) { return !hasSoundTimes(m); });
    if (meter)
        std::erase_if(*meters, [&](const StoredMeter& m) { return m.id != *meter; });
    if (meters->empty())
        return Error{S4K_TEXT("History", "history database"), name.toStdString(),
                     S4K_TEXT("History", "nothing is recorded in it"),
                     S4K_TEXT("History", "record into it first")};
    LoadedHistory loaded;
    loaded.name = name;
    if (meters->size() > kMostMeters) {
        loaded.metersLeftOut = meters->size() - kMostMeters;
        meters->resize(kMostMeters);
    }
    const auto many = static_cast<double>(meters->size());
    for (const StoredMeter& stored : *meters) {
        const auto before = static_cast<double>(loaded.meters.size());
        bool stopped = false;
        const app::Progress part = [&](double done) {
            stopped = !progress((before + done) / many);
            return !stopped;
        };
        auto one = MeterLoader(**reader, stored, shareOf(budget, meters->size()), part).load();
        if (!one)
            return one.error();
        if (stopped)
            return cancelled(name);
        loaded.meters.push_back(std::move(*one));
    }
    return loaded;
}

} // namespace s4k::store
