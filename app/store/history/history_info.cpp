// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/history/history_reader_impl.h"

#include <QFileInfo>

#include <array>

namespace s4k::store {

namespace {

constexpr std::array kTables{"meters", "rollup_minute", "rollup_quarter", "settings",
                             "alerts", "marks",         "demands",        "notes"};

std::optional<std::int64_t> timeAt(const QSqlQuery& row, int column) {
    return row.isNull(column) ? std::nullopt
                              : std::optional<std::int64_t>(row.value(column).toLongLong());
}

Result<std::int64_t> sizeOf(HistoryDatabase& database) {
    if (!database.isServer()) {
        const QString& file = database.name().file;
        return std::int64_t{QFileInfo(file).size() +
                            QFileInfo(file + QStringLiteral("-wal")).size()};
    }
    const auto bytes = database.value(
        QStringLiteral("SELECT coalesce(sum(pg_total_relation_size(c.oid)), 0) FROM pg_class c "
                       "JOIN pg_namespace n ON n.oid = c.relnamespace "
                       "WHERE n.nspname = 's4k_history' AND c.relkind = 'r'"));
    if (!bytes)
        return bytes.error();
    return std::int64_t{bytes->toLongLong()};
}

} // namespace

Result<std::vector<StoredMeter>> HistoryReader::meters() {
    std::vector<StoredMeter> found;
    // Raw rows may begin before the first complete bucket, and buckets before the first raw row.
    const auto done = m_impl->each(
        QStringLiteral(
            "SELECT id, bus, unit, name, device, period_ms, raw_rows, "
            "(SELECT min(t) FROM samples WHERE meter = meters.id), "
            "(SELECT max(t) FROM samples WHERE meter = meters.id), "
            "(SELECT min(t) FROM rollup_quarter WHERE meter = meters.id), "
            "(SELECT max(t) FROM rollup_quarter WHERE meter = meters.id), "
            "(SELECT min(t) FROM rollup_minute WHERE meter = meters.id) FROM meters ORDER BY id"),
        {}, [&](const QSqlQuery& row) {
            StoredMeter meter;
            meter.id = row.value(0).toInt();
            meter.meter = {row.value(1).toString().toStdString(), row.value(2).toInt(),
                           row.value(3).toString().toStdString(),
                           row.value(4).toString().toStdString(), row.value(5).toInt()};
            meter.rawRows = row.value(6).toLongLong();
            const auto rawFirst = timeAt(row, 7);
            const auto bucket = timeAt(row, 9);
            const bool older =
                bucket && rawFirst && *bucket + levelMs(HistoryLevel::Quarter) <= *rawFirst;
            meter.firstMs = older || !rawFirst ? bucket : rawFirst;
            meter.lastMs = row.isNull(8) ? timeAt(row, 10) : timeAt(row, 8);
            meter.rawFirstMs = rawFirst;
            meter.minuteFirstMs = timeAt(row, 11);
            found.push_back(std::move(meter));
            return true;
        });
    if (!done)
        return done.error();
    return found;
}

Result<HistoryInfo> HistoryReader::info() {
    HistoryDatabase& database = *m_impl->database;
    HistoryInfo info;
    info.name = database.name().shown().toStdString();
    const auto version = historyVersion(database);
    if (!version)
        return version.error();
    info.version = *version;
    const auto bytes = sizeOf(database);
    if (!bytes)
        return bytes.error();
    info.bytes = *bytes;
    const auto retention = readRetention(database);
    if (!retention)
        return retention.error();
    info.retention = *retention;
    auto known = meters();
    if (!known)
        return known.error();
    info.meters = *known;
    const auto samples =
        database.value(QStringLiteral("SELECT coalesce(sum(raw_rows), 0) FROM meters"));
    if (!samples)
        return samples.error();
    info.rows.emplace_back("samples", samples->toLongLong());
    for (const char* table : kTables) {
        const auto rows = database.value(
            QStringLiteral("SELECT count(*) FROM %1").arg(QString::fromLatin1(table)));
        if (!rows)
            return rows.error();
        info.rows.emplace_back(table, rows->toLongLong());
    }
    return info;
}

} // namespace s4k::store
