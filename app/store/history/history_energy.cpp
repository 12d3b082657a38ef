// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/history/history_codec.h"
#include "app/store/history/history_columns.h"
#include "app/store/history/history_reader_impl.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace s4k::store {

namespace {

constexpr std::int64_t kMostSteps = 100'000;
constexpr std::array kNoneRead{Readings::kNotValid, Readings::kNotValid, Readings::kNotValid};

bool isWhole(std::int64_t from, std::int64_t to, std::int64_t step, std::int64_t unit) {
    return from % unit == 0 && to % unit == 0 && step % unit == 0;
}

std::optional<Error> checkSteps(std::int64_t from, std::int64_t to, std::int64_t step) {
    if (auto error = checkColumns(from, to, 1))
        return error;
    if (step <= 0 || !isWhole(from, to, step, kMinuteMs))
        return Error{S4K_TEXT("History", "step of energy"), std::to_string(step) + " ms",
                     S4K_TEXT("History", "range and step are not whole minutes"),
                     S4K_TEXT("History", "give whole minutes")};
    if ((to - from) / step >= kMostSteps)
        return Error{S4K_TEXT("History", "step of energy"), std::to_string(step) + " ms",
                     S4K_TEXT("History", "the range has more than %1 of them").with(kMostSteps),
                     S4K_TEXT("History", "give a longer step")};
    return std::nullopt;
}

void addAmount(double& used, double amount) {
    if (std::isfinite(amount))
        used = (std::isnan(used) ? 0 : used) + amount;
}

/// Gathers the rollups of a range into its steps.
class StepGatherer {
public:
    StepGatherer(std::int64_t fromMs, std::int64_t toMs, std::int64_t stepMs)
        : m_fromMs(fromMs), m_toMs(toMs), m_stepMs(stepMs) {}

    void add(std::int64_t startMs, const QByteArray& data) {
        const RollupTimes times = rollupTimes(data);
        for (std::size_t i = 0; i < past::kEnergies.size(); ++i) {
            const RollupCell cell = rollupCell(data, past::kEnergies[i]);
            if (cell.count == 0)
                continue;
            if (times.earlierMs >= 0 && times.earlierMs < startMs)
                addEarlier(i, {times.earlierMs, startMs, cell.earlier});
            if (startMs < m_toMs)
                addOwn(i, startMs, cell.amount, times.readAtStart);
        }
    }
    [[nodiscard]] std::vector<past::EnergyStep> steps() const {
        std::vector<past::EnergyStep> all;
        for (const auto& [fromMs, step] : m_steps)
            all.push_back(step);
        return all;
    }

private:
    std::int64_t m_fromMs;
    std::int64_t m_toMs;
    std::int64_t m_stepMs;
    std::map<std::int64_t, past::EnergyStep> m_steps;

    past::EnergyStep& stepAt(std::int64_t timeMs) {
        const std::int64_t from = timeMs - (timeMs - m_fromMs) % m_stepMs;
        return m_steps.try_emplace(from, past::EnergyStep{from, kNoneRead, false, false})
            .first->second;
    }
    void addOwn(std::size_t energy, std::int64_t startMs, double amount, bool readAtStart) {
        past::EnergyStep& step = stepAt(startMs);
        addAmount(step.used[energy], amount);
        step.read = true;
        step.readAtStart = step.readAtStart || (readAtStart && step.fromMs == startMs);
    }
    /// The part within the range of an amount that is spread evenly.
    void addEarlier(std::size_t energy, past::CounterAmount part) {
        const std::int64_t from = std::max(part.fromMs, m_fromMs);
        const std::int64_t to = std::min(part.toMs, m_toMs);
        if (from >= to)
            return;
        const auto whole = static_cast<double>(part.toMs - part.fromMs);
        part = {from, to, part.amount * (static_cast<double>(to - from) / whole)};
        past::spread({part.fromMs - m_fromMs, part.toMs - m_fromMs, part.amount}, m_stepMs,
                     [&](std::int64_t offset, double share) {
                         addAmount(stepAt(m_fromMs + offset).used[energy], share);
                     });
    }
};

} // namespace

Result<std::vector<past::EnergyStep>>
HistoryReader::energy(int meter, std::int64_t fromMs, std::int64_t toMs, std::int64_t stepMs) {
    if (auto error = checkSteps(fromMs, toMs, stepMs))
        return *std::move(error);
    StepGatherer gatherer(fromMs, toMs, stepMs);
    const bool quarters = isWhole(fromMs, toMs, stepMs, kQuarterMs);
    const QString table = levelTable(quarters ? HistoryLevel::Quarter : HistoryLevel::Minute);
    const auto take = [&](const QSqlQuery& row) {
        gatherer.add(row.value(0).toLongLong(), row.value(1).toByteArray());
        return true;
    };
    if (auto done = m_impl->each(
            QStringLiteral("SELECT t, data FROM %1 WHERE meter = ? AND t >= ? AND t < ? ORDER BY t")
                .arg(table),
            {meter, qint64{fromMs}, qint64{toMs}}, take);
        !done)
        return done.error();
    // The energy of a gap is stored with the row after it.
    if (auto done = m_impl->each(
            QStringLiteral("SELECT t, data FROM %1 WHERE meter = ? AND t >= ? ORDER BY t LIMIT 1")
                .arg(table),
            {meter, qint64{toMs}}, take);
        !done)
        return done.error();
    return gatherer.steps();
}

} // namespace s4k::store
