// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/history/history_loader.h"

#include "app/base/text.h"
#include "app/store/history/history_reader.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <optional>
#include <set>

namespace s4k::app {

namespace {

using store::HistoryLevel;
using store::HistoryReader;
using store::StoredMeter;

constexpr std::uint64_t kTellEvery = 512; // rows
constexpr std::size_t kLeastReadings = 7'200;
constexpr std::size_t kLeastMinutes = 1'440;
constexpr std::size_t kLeastQuarters = 2'000;
constexpr std::int64_t kLateMs = 5'000;      // a reading may tell of an end so long after it
constexpr std::int64_t kMostSteady = 20'000; // sub-intervals without a change
constexpr std::size_t kMostMeters = 256;
constexpr int kShortestPeriodMs = 50;
constexpr std::int64_t kWeekMs = 7 * std::int64_t{86'400'000};

std::int64_t upTo(std::int64_t timeMs, std::int64_t step) {
    return (timeMs + step - 1) / step * step;
}

Error cancelled(const QString& name) {
    return {"history database", name.toStdString(), "opening it was cancelled", "open it again"};
}

series::Summary summaryOf(const store::RollupCell& cell) {
    if (cell.count == 0)
        return {};
    const auto min = static_cast<float>(cell.min);
    const auto max = static_cast<float>(cell.max);
    // Damage must not make a minute vanish whose extremes are known.
    return {min, max, std::clamp(static_cast<float>(cell.mean()), min, std::max(min, max)),
            cell.count};
}

/// Where each kind of row begins.
struct Plan {
    std::int64_t quartersFromMs = 0;
    std::int64_t minutesFromMs = 0;
    std::int64_t readingsFromMs = 0;
    std::int64_t endMs = 0;
    std::int64_t joined = 1; ///< quarters that are joined into one summary

    [[nodiscard]] std::size_t entries() const {
        const std::int64_t step = joined * store::kQuarterMs;
        return static_cast<std::size_t>((minutesFromMs - quartersFromMs) / step +
                                        (readingsFromMs - minutesFromMs) / store::kMinuteMs + 2);
    }
};

/// Joins rollups into one summary a step.
class Joiner {
public:
    Joiner(ui::TrendBuffer& trend, std::int64_t stepMs) : m_trend(trend), m_stepMs(stepMs) {}

    void add(const store::Rollup& rollup) {
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
    ui::TrendBuffer& m_trend;
    std::int64_t m_stepMs;
    std::optional<std::int64_t> m_startMs;
    std::array<series::Gatherer, kQuantityCount> m_sums;
};

/// One meter on its way into memory.
class MeterLoader {
public:
    MeterLoader(HistoryReader& reader, const StoredMeter& stored, const LoadBudget& budget,
                const ui::Progress& progress)
        : m_reader(reader), m_stored(stored), m_budget(budget), m_progress(progress) {}

    [[nodiscard]] Result<LoadedMeter> load();

private:
    HistoryReader& m_reader;
    const StoredMeter& m_stored;
    LoadBudget m_budget; ///< of this meter
    const ui::Progress& m_progress;
    Plan m_plan;
    LoadedMeter m_out;
    std::map<std::int64_t, std::int64_t> m_subintervalMs; ///< length, from when on
    std::uint64_t m_rows = 0;
    bool m_cancelled = false;

    void makePlan();
    [[nodiscard]] Result<Done> loadTrend();
    [[nodiscard]] Result<Done> loadSummaries(HistoryLevel level, std::int64_t fromMs,
                                             std::int64_t toMs);
    [[nodiscard]] Result<Done> loadBooks();
    [[nodiscard]] Result<Done> loadDemands();
    [[nodiscard]] Result<std::set<std::int64_t>> demandBreaks();
    void fillDemands(ui::DemandPoint from, std::int64_t untilMs);
    [[nodiscard]] Result<Done> loadEnergy();
    [[nodiscard]] bool goOn(std::int64_t timeMs);
};

bool MeterLoader::goOn(std::int64_t timeMs) {
    if (++m_rows % kTellEvery != 0)
        return true;
    // Readings are many, what is before them is little.
    const auto span =
        static_cast<double>(std::max<std::int64_t>(m_plan.endMs - m_plan.readingsFromMs, 1));
    const double part = static_cast<double>(timeMs - m_plan.readingsFromMs) / span;
    m_cancelled = !m_progress(std::clamp(part, 0.01, 1.0));
    return !m_cancelled;
}

/// The coarse bucket in which the fine rows begin is told by the coarse one.
void MeterLoader::makePlan() {
    const std::int64_t first = *m_stored.firstMs;
    const std::int64_t period =
        std::clamp<std::int64_t>(m_stored.meter.periodMs, kShortestPeriodMs, kWeekMs);
    m_plan.endMs = *m_stored.lastMs + 1;
    // Of slow polls minutes say as much as readings do.
    const auto reach = std::min(static_cast<std::int64_t>(m_budget.readings) * period, kWeekMs);
    const std::int64_t kept = std::max(m_stored.rawFirstMs.value_or(m_plan.endMs), first);
    const std::int64_t wanted = std::max(kept, m_plan.endMs - reach);
    m_plan.readingsFromMs = wanted == first ? first : upTo(wanted, store::kMinuteMs);
    const std::int64_t minutes = std::max(
        m_stored.minuteFirstMs.value_or(m_plan.readingsFromMs),
        m_plan.readingsFromMs - static_cast<std::int64_t>(m_budget.minutes) * store::kMinuteMs);
    m_plan.minutesFromMs = std::min(m_plan.readingsFromMs,
                                    minutes <= first ? first : upTo(minutes, store::kQuarterMs));
    m_plan.quartersFromMs = std::min(m_plan.minutesFromMs, first);
    const auto room = static_cast<std::int64_t>(m_budget.quarters);
    const std::int64_t quarters =
        (m_plan.minutesFromMs - m_plan.quartersFromMs) / store::kQuarterMs + 1;
    m_plan.joined = (quarters + room - 1) / room;
}

Result<Done> MeterLoader::loadSummaries(HistoryLevel level, std::int64_t fromMs,
                                        std::int64_t toMs) {
    if (fromMs >= toMs)
        return Done{}; // what begins within a bucket is told by its readings
    const bool quarters = level == HistoryLevel::Quarter;
    Joiner joiner(m_out.past->trend, store::levelMs(level) * (quarters ? m_plan.joined : 1));
    auto done = m_reader.rollupRows(level, m_stored.id, fromMs - fromMs % store::levelMs(level),
                                    toMs, [&](const store::Rollup& rollup) {
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
                         [&](const store::HistorySample& sample) {
                             m_out.past->trend.append(sample.timeMs, sample.values, {});
                             return goOn(sample.timeMs);
                         });
}

Result<Done> MeterLoader::loadEnergy() {
    const std::int64_t first = *m_stored.firstMs - *m_stored.firstMs % ui::EnergyBook::kStepMs;
    const std::int64_t end = upTo(m_plan.endMs, ui::EnergyBook::kStepMs);
    const std::int64_t from =
        std::max(first, end - static_cast<std::int64_t>(ui::EnergyBook::kMost) * store::kQuarterMs);
    std::vector<ui::EnergyQuarter> quarters;
    for (std::size_t i = 0; i < ui::EnergyBook::kKept.size(); ++i) {
        const auto steps = m_reader.energy(m_stored.id, ui::EnergyBook::kKept[i], from, end,
                                           ui::EnergyBook::kStepMs);
        if (!steps)
            return steps.error();
        quarters.resize(steps->size());
        for (std::size_t k = 0; k < steps->size(); ++k) {
            quarters[k].fromMs = (*steps)[k].fromMs;
            quarters[k].used[i] = (*steps)[k].amount;
        }
    }
    for (const ui::EnergyQuarter& quarter : quarters)
        m_out.past->energy.add(quarter);
    return Done{};
}

/// Where demands began anew or were not watched: the meter restarted, its interval was set, nobody
/// read it. No sub-interval of before goes on behind it.
Result<std::set<std::int64_t>> MeterLoader::demandBreaks() {
    std::set<std::int64_t> times;
    const auto marks = m_reader.marks(m_stored.id, m_plan.quartersFromMs, m_plan.endMs);
    if (!marks)
        return marks.error();
    for (const store::StoredMark& one : *marks)
        if (one.mark == store::HistoryMark::Restart || one.mark == store::HistoryMark::Gap)
            times.insert(one.timeMs);
    const auto settings = m_reader.settings(m_stored.id, m_plan.quartersFromMs, m_plan.endMs);
    if (!settings)
        return settings.error();
    for (const store::SettingChange& one : *settings) {
        if (one.name == row(Parameter::DemandSubintervalSeconds).name)
            m_subintervalMs[one.timeMs] = one.value * std::int64_t{1000};
        if (one.name == row(Parameter::DemandSubintervals).name ||
            one.name == row(Parameter::DemandSubintervalSeconds).name)
            times.insert(one.timeMs);
    }
    return times;
}

/// A history holds changes of the demand alone. Under a load so steady that a sub-interval ends
/// with what the one before it ended with, their length tells where the ends were.
void MeterLoader::fillDemands(ui::DemandPoint from, std::int64_t untilMs) {
    const auto after = m_subintervalMs.upper_bound(from.timeMs);
    const std::int64_t length = after == m_subintervalMs.begin() ? 0 : std::prev(after)->second;
    if (length <= 0 || (untilMs - from.timeMs) / length > kMostSteady)
        return;
    for (from.timeMs += length; from.timeMs < untilMs; from.timeMs += length)
        m_out.past->demands.add(from);
}

Result<Done> MeterLoader::loadDemands() {
    const auto breaks = demandBreaks();
    if (!breaks)
        return breaks.error();
    const auto demands = m_reader.demands(m_stored.id, m_plan.quartersFromMs, m_plan.endMs);
    if (!demands)
        return demands.error();
    std::optional<ui::DemandPoint> last;
    const auto fill = [&](std::int64_t untilMs) {
        if (!last)
            return;
        const auto broken = breaks->upper_bound(last->timeMs);
        fillDemands(*last, broken == breaks->end() ? untilMs : std::min(untilMs, *broken));
    };
    for (const store::DemandRecord& one : *demands) {
        fill(one.timeMs - kLateMs);
        // Zero where demands begin anew is the end of nothing.
        const bool begins = one.apparentVa == 0 && breaks->count(one.timeMs) != 0;
        last = begins ? std::nullopt
                      : std::optional(ui::DemandPoint{
                            one.timeMs, {one.realW, one.reactiveVar, one.apparentVa}});
        if (last)
            m_out.past->demands.add(*last);
    }
    fill(m_plan.endMs);
    return Done{};
}

Result<Done> MeterLoader::loadBooks() {
    const std::int64_t end = m_plan.endMs;
    if (auto done = loadDemands(); !done)
        return done;
    const auto alerts = m_reader.alerts(m_stored.id, 0, end);
    if (!alerts)
        return alerts.error();
    for (const store::AlertInterval& one : *alerts)
        m_out.past->alerts.add({one.bit, one.fromMs, one.toMs});
    const auto notes = m_reader.notes(m_stored.id, 0, store::kLastHistoryMs + 1);
    if (!notes)
        return notes.error();
    for (const store::HistoryNote& one : *notes)
        m_out.past->notes.push_back({one.timeMs, toQt(one.text)});
    return loadEnergy();
}

Result<LoadedMeter> MeterLoader::load() {
    makePlan();
    m_out.id = m_stored.id;
    m_out.meter = m_stored.meter;
    m_out.firstMs = *m_stored.firstMs;
    m_out.lastMs = *m_stored.lastMs;
    m_out.past = std::make_unique<ui::MeterPast>(m_budget.readings +
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

/// Whoever wrote it: what is outside of what a history takes is not counted with.
bool hasSoundTimes(const StoredMeter& meter) {
    return meter.firstMs && meter.lastMs && *meter.firstMs >= 0 &&
           *meter.firstMs <= *meter.lastMs && *meter.lastMs <= store::kLastHistoryMs;
}

LoadBudget shareOf(const LoadBudget& all, std::size_t meters) {
    return {std::max(all.readings / meters, kLeastReadings),
            std::max(all.minutes / meters, kLeastMinutes),
            std::max(all.quarters / meters, kLeastQuarters)};
}

} // namespace

Result<LoadedHistory> loadHistory(const QString& name, const ui::Progress& progress,
                                  const LoadBudget& budget) {
    auto reader = HistoryReader::open(name);
    if (!reader)
        return reader.error();
    auto meters = (*reader)->meters();
    if (!meters)
        return meters.error();
    std::erase_if(*meters, [](const StoredMeter& m) { return !hasSoundTimes(m); });
    if (meters->empty())
        return Error{"history database", name.toStdString(), "nothing is recorded in it",
                     "record into it first"};
    LoadedHistory loaded;
    loaded.name = name;
    if (meters->size() > kMostMeters) {
        loaded.remark =
            QCoreApplication::translate("s4k::app::OpenController", "%1 of its %2 meters are shown")
                .arg(kMostMeters)
                .arg(meters->size());
        meters->resize(kMostMeters);
    }
    const auto many = static_cast<double>(meters->size());
    for (const StoredMeter& stored : *meters) {
        const auto before = static_cast<double>(loaded.meters.size());
        bool stopped = false;
        const ui::Progress part = [&](double done) {
            stopped = !progress((before + done) / many);
            return !stopped;
        };
        auto meter = MeterLoader(**reader, stored, shareOf(budget, meters->size()), part).load();
        if (!meter)
            return meter.error();
        if (stopped)
            return cancelled(name);
        loaded.meters.push_back(std::move(*meter));
    }
    return loaded;
}

} // namespace s4k::app
