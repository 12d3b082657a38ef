// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/history/history_codec.h"
#include "app/store/history/history_columns.h"
#include "app/store/history/history_reader_impl.h"

namespace s4k::store {

namespace {

constexpr std::int64_t kMostSteps = 100'000;

bool isWhole(std::int64_t from, std::int64_t to, std::int64_t step, std::int64_t unit) {
    return from % unit == 0 && to % unit == 0 && step % unit == 0;
}

std::optional<Error> checkSteps(Quantity q, std::int64_t from, std::int64_t to, std::int64_t step) {
    if (!isCounter(q))
        return Error{"quantity", std::string(traits(q).symbol), "it is no energy or pulse register",
                     "name one that counts, such as energy_real_total"};
    if (auto error = checkColumns(from, to, 1))
        return error;
    if (step <= 0 || !isWhole(from, to, step, kMinuteMs))
        return Error{"step of energy", std::to_string(step) + " ms",
                     "range and step are not whole minutes", "give whole minutes"};
    if ((to - from) / step >= kMostSteps)
        return Error{"step of energy", std::to_string(step) + " ms",
                     "the range has more than " + std::to_string(kMostSteps) + " of them",
                     "give a longer step"};
    return std::nullopt;
}

std::vector<EnergyStep> emptySteps(std::int64_t from, std::int64_t to, std::int64_t step) {
    std::vector<EnergyStep> steps;
    for (std::int64_t t = from; t < to; t += step)
        steps.push_back({t, std::min(t + step, to), 0});
    return steps;
}

} // namespace

Result<std::vector<EnergyStep>> HistoryReader::energy(int meter, Quantity q, std::int64_t fromMs,
                                                      std::int64_t toMs, std::int64_t stepMs) {
    if (auto error = checkSteps(q, fromMs, toMs, stepMs))
        return *std::move(error);
    std::vector<EnergyStep> steps = emptySteps(fromMs, toMs, stepMs);
    const bool quarters = isWhole(fromMs, toMs, stepMs, kQuarterMs);
    const auto done =
        m_impl->each(QStringLiteral("SELECT t, data FROM %1 WHERE meter = ? AND t >= ? AND t < ?")
                         .arg(levelTable(quarters ? HistoryLevel::Quarter : HistoryLevel::Minute)),
                     {meter, qint64{fromMs}, qint64{toMs}}, [&](const QSqlQuery& row) {
                         const auto step = (row.value(0).toLongLong() - fromMs) / stepMs;
                         steps[static_cast<std::size_t>(step)].amount +=
                             rollupCell(row.value(1).toByteArray(), q).amount;
                         return true;
                     });
    if (!done)
        return done.error();
    return steps;
}

} // namespace s4k::store
