// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/recorder/history_prune.h"

#include <algorithm>
#include <limits>

namespace s4k::store {

namespace {

constexpr std::int64_t kDayMs = 86'400'000;

/// The time before which rows are deleted; 0 days: no rows are deleted.
std::int64_t cutoff(std::int64_t nowMs, int days) {
    return days <= 0 ? std::numeric_limits<std::int64_t>::min() : nowMs - days * kDayMs;
}

} // namespace

Result<Done> HistoryPruner::prune(int meter, std::int64_t nowMs, std::int64_t& rawRows) {
    if (auto begun = m_database->begin(); !begun)
        return begun;
    std::int64_t rows = rawRows;
    auto done = pruneTables(meter, nowMs, rows);
    if (done)
        done = m_database->commit();
    if (!done) {
        m_database->rollback();
        return done;
    }
    rawRows = rows;
    return giveBack();
}

Result<Done> HistoryPruner::pruneTables(int meter, std::int64_t nowMs, std::int64_t& rawRows) {
    const std::int64_t excess = m_retention.rawRows <= 0 ? 0 : rawRows - m_retention.rawRows;
    const auto raw = forget("samples", meter, cutoff(nowMs, m_retention.rawDays), excess);
    if (!raw)
        return raw.error();
    for (const auto& [table, days] : {std::pair{"rollup_minute", m_retention.minuteDays},
                                      std::pair{"rollup_quarter", m_retention.quarterDays}})
        if (const auto done = forget(table, meter, cutoff(nowMs, days), 0); !done)
            return done.error();
    if (*raw == 0)
        return Done{};
    rawRows -= *raw;
    auto query = m_database->prepare(QStringLiteral("UPDATE meters SET raw_rows = ? WHERE id = ?"));
    if (!query)
        return query.error();
    return m_database->run(*query, {qint64{rawRows}, meter});
}

Result<std::int64_t> HistoryPruner::forget(const char* table, int meter, std::int64_t cutoffMs,
                                           std::int64_t atLeast) {
    const QString name = QString::fromLatin1(table);
    const auto oldest = m_database->value(
        QStringLiteral("SELECT min(t) FROM %1 WHERE meter = ?").arg(name), {meter});
    if (!oldest)
        return oldest.error();
    if (oldest->isNull() || (oldest->toLongLong() >= cutoffMs && atLeast <= 0))
        return std::int64_t{0};
    const auto timeOfRow = [&](std::int64_t rows) {
        return m_database->value(
            QStringLiteral("SELECT t FROM %1 WHERE meter = ? ORDER BY t LIMIT 1 OFFSET %2")
                .arg(name)
                .arg(rows),
            {meter});
    };
    const auto step = timeOfRow(kPruneRows);
    if (!step)
        return step.error();
    std::int64_t until = cutoffMs;
    if (atLeast > 0) {
        const auto bound = timeOfRow(std::min<std::int64_t>(atLeast, kPruneRows));
        if (!bound)
            return bound.error();
        until = std::max<std::int64_t>(until, bound->toLongLong());
    }
    if (!step->isNull())
        until = std::min<std::int64_t>(until, step->toLongLong());
    auto query =
        m_database->prepare(QStringLiteral("DELETE FROM %1 WHERE meter = ? AND t < ?").arg(name));
    if (!query)
        return query.error();
    if (auto done = m_database->run(*query, {meter, qint64{until}}); !done)
        return done.error();
    return std::int64_t{query->numRowsAffected()};
}

/// Free pages are used again by later records; only when they exceed a quarter of the file, some
/// are returned to the disk.
Result<Done> HistoryPruner::giveBack() {
    if (m_database->isServer())
        return Done{};
    const auto free = m_database->value(QStringLiteral("PRAGMA freelist_count"));
    if (!free)
        return free.error();
    const auto pages = m_database->value(QStringLiteral("PRAGMA page_count"));
    if (!pages)
        return pages.error();
    if (free->toLongLong() * 4 <= pages->toLongLong())
        return Done{};
    return m_database->execute(QStringLiteral("PRAGMA incremental_vacuum(256)"));
}

} // namespace s4k::store
