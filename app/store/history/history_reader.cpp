// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/history/history_reader.h"

#include "app/store/history/history_codec.h"
#include "app/store/history/history_reader_impl.h"

#include <algorithm>

namespace s4k::store {

namespace {

double numberOr(const QVariant& value) {
    return value.isNull() ? Readings::kNotValid : value.toDouble();
}

} // namespace

std::int64_t levelMs(HistoryLevel level) {
    switch (level) {
    case HistoryLevel::Raw:
        return 0;
    case HistoryLevel::Minute:
        return kMinuteMs;
    case HistoryLevel::Quarter:
        break;
    }
    return kQuarterMs;
}

QString levelTable(HistoryLevel level) {
    switch (level) {
    case HistoryLevel::Raw:
        return QStringLiteral("samples");
    case HistoryLevel::Minute:
        return QStringLiteral("rollup_minute");
    case HistoryLevel::Quarter:
        break;
    }
    return QStringLiteral("rollup_quarter");
}

HistoryReader::HistoryReader(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
HistoryReader::~HistoryReader() = default;

Result<std::unique_ptr<HistoryReader>> HistoryReader::open(const QString& name) {
    const auto parsed = parseHistoryName(name);
    if (!parsed)
        return parsed.error();
    auto database = openHistory(*parsed, HistoryAccess::Read);
    if (!database)
        return database.error();
    auto impl = std::make_unique<Impl>();
    impl->database = std::move(*database);
    return std::unique_ptr<HistoryReader>(new HistoryReader(std::move(impl)));
}

Result<Done> HistoryReader::rows(int meter, std::int64_t fromMs, std::int64_t toMs,
                                 const std::function<bool(const HistoryRow&)>& take) {
    return m_impl->each(
        QStringLiteral("SELECT t, data FROM samples WHERE meter = ? AND t >= ? AND t < ? "
                       "ORDER BY t, n"),
        {meter, qint64{fromMs}, qint64{toMs}}, [&](const QSqlQuery& row) {
            auto sample = decodeSample(row.value(1).toByteArray());
            if (!sample)
                return true;
            sample->timeMs = row.value(0).toLongLong();
            return take(*sample);
        });
}

Result<Done> HistoryReader::rollupRows(HistoryLevel level, int meter, std::int64_t fromMs,
                                       std::int64_t toMs,
                                       const std::function<bool(const Rollup&)>& take) {
    return m_impl->each(
        QStringLiteral("SELECT t, data FROM %1 WHERE meter = ? AND t >= ? AND t < ? ORDER BY t")
            .arg(levelTable(level)),
        {meter, qint64{fromMs}, qint64{toMs}}, [&](const QSqlQuery& row) {
            auto rollup = decodeRollup(row.value(1).toByteArray());
            if (!rollup)
                return true;
            rollup->startMs = row.value(0).toLongLong();
            return take(*rollup);
        });
}

Result<Done>
HistoryReader::rollups(HistoryLevel level, int meter, std::int64_t fromMs, std::int64_t toMs,
                       const std::function<bool(std::int64_t, const Readings&)>& take) {
    return rollupRows(level, meter, fromMs, toMs, [&](const Rollup& rollup) {
        return take(rollup.startMs, rollupReadings(rollup, CounterEnd::First));
    });
}

Result<std::vector<past::AlertSpan>> HistoryReader::alerts(int meter, std::int64_t fromMs,
                                                           std::int64_t toMs) {
    std::vector<past::AlertSpan> found;
    std::array<std::optional<std::size_t>, 16> open{};
    const auto done = m_impl->each(
        QStringLiteral("SELECT t, was, became FROM alerts WHERE meter = ? AND t < ? ORDER BY t"),
        {meter, qint64{toMs}}, [&](const QSqlQuery& row) {
            const auto became = row.value(2).toUInt();
            for (std::uint8_t bit = 0; bit < 16; ++bit) {
                const bool active = (became >> bit & 1U) != 0;
                if (active && !open[bit]) {
                    open[bit] = found.size();
                    found.push_back({bit, row.value(0).toLongLong(), std::nullopt});
                } else if (!active && open[bit]) {
                    found[*open[bit]].toMs = row.value(0).toLongLong();
                    open[bit].reset();
                }
            }
            return true;
        });
    if (!done)
        return done.error();
    found.erase(
        std::remove_if(found.begin(), found.end(),
                       [&](const past::AlertSpan& a) { return a.toMs && *a.toMs <= fromMs; }),
        found.end());
    return found;
}

Result<std::vector<SettingChange>> HistoryReader::settings(int meter, std::int64_t fromMs,
                                                           std::int64_t toMs) {
    std::vector<SettingChange> found;
    const auto done = m_impl->each(
        QStringLiteral("SELECT t, name, value FROM settings "
                       "WHERE meter = ? AND t >= ? AND t < ? ORDER BY t"),
        {meter, qint64{fromMs}, qint64{toMs}}, [&](const QSqlQuery& row) {
            found.push_back({row.value(0).toLongLong(), row.value(1).toString().toStdString(),
                             row.value(2).toInt()});
            return true;
        });
    if (!done)
        return done.error();
    return found;
}

Result<std::vector<StoredMark>> HistoryReader::marks(int meter, std::int64_t fromMs,
                                                     std::int64_t toMs) {
    std::vector<StoredMark> found;
    const auto done =
        m_impl->each(QStringLiteral("SELECT t, kind, since FROM marks "
                                    "WHERE meter = ? AND t >= ? AND t < ? ORDER BY t, kind"),
                     {meter, qint64{fromMs}, qint64{toMs}}, [&](const QSqlQuery& row) {
                         found.push_back({row.value(0).toLongLong(),
                                          static_cast<HistoryMark>(row.value(1).toInt()),
                                          row.value(2).toLongLong()});
                         return true;
                     });
    if (!done)
        return done.error();
    return found;
}

Result<std::vector<past::DemandPoint>> HistoryReader::demands(int meter, std::int64_t fromMs,
                                                              std::int64_t toMs) {
    std::vector<past::DemandPoint> found;
    const auto done =
        m_impl->each(QStringLiteral("SELECT t, p, q, s FROM demands "
                                    "WHERE meter = ? AND t >= ? AND t < ? ORDER BY t"),
                     {meter, qint64{fromMs}, qint64{toMs}}, [&](const QSqlQuery& row) {
                         found.push_back({row.value(0).toLongLong(),
                                          {numberOr(row.value(1)), numberOr(row.value(2)),
                                           numberOr(row.value(3))}});
                         return true;
                     });
    if (!done)
        return done.error();
    return found;
}

} // namespace s4k::store
