// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/history/history_codec.h"
#include "app/store/history/history_columns.h"
#include "app/store/history/history_reader_impl.h"

#include <array>
#include <cmath>

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

/// Adds a rollup to its step; false: the rollup has no energy.
bool addRollup(past::EnergyStep& step, const QByteArray& data) {
    bool any = false;
    for (std::size_t i = 0; i < past::kEnergies.size(); ++i) {
        const RollupCell cell = rollupCell(data, past::kEnergies[i]);
        if (cell.count == 0)
            continue;
        step.used[i] = std::isnan(step.used[i]) ? cell.amount : step.used[i] + cell.amount;
        any = true;
    }
    return any;
}

} // namespace

Result<std::vector<past::EnergyStep>>
HistoryReader::energy(int meter, std::int64_t fromMs, std::int64_t toMs, std::int64_t stepMs) {
    if (auto error = checkSteps(fromMs, toMs, stepMs))
        return *std::move(error);
    std::vector<past::EnergyStep> steps;
    const bool quarters = isWhole(fromMs, toMs, stepMs, kQuarterMs);
    const auto done = m_impl->each(
        QStringLiteral("SELECT t, data FROM %1 WHERE meter = ? AND t >= ? AND t < ? ORDER BY t")
            .arg(levelTable(quarters ? HistoryLevel::Quarter : HistoryLevel::Minute)),
        {meter, qint64{fromMs}, qint64{toMs}}, [&](const QSqlQuery& row) {
            const std::int64_t t = row.value(0).toLongLong();
            past::EnergyStep step{t - (t - fromMs) % stepMs, kNoneRead};
            if (!steps.empty() && steps.back().fromMs == step.fromMs)
                addRollup(steps.back(), row.value(1).toByteArray());
            else if (addRollup(step, row.value(1).toByteArray()))
                steps.push_back(step);
            return true;
        });
    if (!done)
        return done.error();
    return steps;
}

} // namespace s4k::store
