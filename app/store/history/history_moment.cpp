// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/history/history_codec.h"
#include "app/store/history/history_reader_impl.h"

#include <algorithm>
#include <limits>

namespace s4k::store {

namespace {

constexpr int kMostWord = 0xFFFF;

std::optional<past::Moment> sampleOf(const QSqlQuery& row) {
    auto sample = decodeSample(row.value(1).toByteArray());
    if (sample)
        sample->timeMs = row.value(0).toLongLong();
    return sample;
}

std::optional<past::Moment> meansOf(const QSqlQuery& row) {
    const auto rollup = decodeRollup(row.value(1).toByteArray());
    if (!rollup)
        return std::nullopt;
    past::Moment sample;
    sample.timeMs = row.value(0).toLongLong();
    sample.readings = rollupReadings(*rollup, CounterEnd::Last);
    return sample;
}

/// The first row of a level that matches `side`, a condition on t with its ORDER BY; nullopt: none.
Result<std::optional<past::Moment>> rowBeside(HistoryReader::Impl& impl, HistoryLevel level,
                                              const char* side, int meter, std::int64_t timeMs) {
    std::optional<past::Moment> found;
    const bool raw = level == HistoryLevel::Raw;
    const auto done = impl.each(QStringLiteral("SELECT t, data FROM %1 WHERE meter = ? AND t %2 "
                                               "LIMIT 1")
                                    .arg(levelTable(level), QString::fromLatin1(side)),
                                {meter, qint64{timeMs}}, [&](const QSqlQuery& row) {
                                    found = raw ? sampleOf(row) : meansOf(row);
                                    return false;
                                });
    if (!done)
        return done.error();
    return found;
}

/// Rollups contain no alerts; the active ones are read from the newest change that is not later.
Result<Done> alertsAt(HistoryReader::Impl& impl, int meter, past::Moment& sample) {
    const auto became =
        impl.database->value(QStringLiteral("SELECT became FROM alerts WHERE meter = ? AND t <= ? "
                                            "ORDER BY t DESC LIMIT 1"),
                             {meter, qint64{sample.timeMs}});
    if (!became)
        return became.error();
    sample.alerts = static_cast<std::uint16_t>(std::clamp(became->toInt(), 0, kMostWord));
    return Done{};
}

/// The first row after `timeMs`: a reading, or a quarter of an hour whose readings were deleted.
Result<std::optional<past::Moment>> firstAfter(HistoryReader::Impl& impl, int meter,
                                               std::int64_t timeMs) {
    auto quarter = rowBeside(impl, HistoryLevel::Quarter, "> ? ORDER BY t", meter, timeMs);
    if (!quarter)
        return quarter;
    auto reading = rowBeside(impl, HistoryLevel::Raw, "> ? ORDER BY t, n", meter, timeMs);
    if (!reading)
        return reading;
    const bool forgotten =
        *quarter && (!*reading || (*reading)->timeMs >= (*quarter)->timeMs + kQuarterMs);
    return forgotten ? quarter : reading;
}

Result<std::optional<past::Moment>> valuesAt(HistoryReader::Impl& impl, int meter,
                                             std::int64_t timeMs) {
    for (const auto& [level, side] : {std::pair{HistoryLevel::Raw, "<= ? ORDER BY t DESC, n DESC"},
                                      std::pair{HistoryLevel::Minute, "<= ? ORDER BY t DESC"},
                                      std::pair{HistoryLevel::Quarter, "<= ? ORDER BY t DESC"}}) {
        auto found = rowBeside(impl, level, side, meter, timeMs);
        if (found && *found && level != HistoryLevel::Raw)
            if (auto done = alertsAt(impl, meter, **found); !done)
                return done.error();
        if (!found || *found)
            return found;
    }
    return firstAfter(impl, meter, timeMs);
}

/// Applies a row of the table `settings` to `sample`.
void take(past::Moment& sample, const QString& name, int value) {
    const auto exponent = static_cast<std::int8_t>(std::clamp(value, -4, 4));
    const auto count = static_cast<std::uint16_t>(std::clamp(value, 0, kMostWord));
    if (const ParameterRow* p = findParameter(name.toStdString()); p != nullptr && p->reg)
        sample.settings.set(p->parameter, count);
    else if (name == QLatin1String("scale_i"))
        sample.scales.current = exponent;
    else if (name == QLatin1String("scale_v"))
        sample.scales.voltage = exponent;
    else if (name == QLatin1String("scale_w"))
        sample.scales.power = exponent;
    else if (name == QLatin1String("scale_e"))
        sample.scales.energy = exponent;
    else if (name == QLatin1String(kEnergyResets))
        sample.energyResets = count;
    else if (name == QLatin1String(kPowerUps))
        sample.powerUps = count;
}

/// Adds the settings at the time of the sample; before the first change, the first settings.
Result<Done> settle(HistoryReader::Impl& impl, int meter, past::Moment& sample) {
    sample.scales = scaleExponents(sample.settings);
    std::int64_t firstMs = std::numeric_limits<std::int64_t>::max();
    return impl.each(
        QStringLiteral("SELECT t, name, value FROM settings WHERE meter = ? ORDER BY t"), {meter},
        [&](const QSqlQuery& row) {
            const std::int64_t t = row.value(0).toLongLong();
            firstMs = std::min(firstMs, t);
            if (t > sample.timeMs && t > firstMs)
                return false;
            take(sample, row.value(1).toString(), row.value(2).toInt());
            return true;
        });
}

} // namespace

Result<std::optional<past::Moment>> HistoryReader::momentAt(int meter, std::int64_t timeMs) {
    auto found = valuesAt(*m_impl, meter, timeMs);
    if (!found || !*found)
        return found;
    if (auto done = settle(*m_impl, meter, **found); !done)
        return done.error();
    return found;
}

} // namespace s4k::store
