// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/recorder/history_rollup_table.h"

#include "app/store/history/history_codec.h"

#include <algorithm>

namespace s4k::store {

Result<RollupTable> RollupTable::prepare(HistoryDatabase& database, const QString& name,
                                         std::int64_t lengthMs) {
    auto load =
        database.prepare(QStringLiteral("SELECT data FROM %1 WHERE meter = ? AND t = ?").arg(name));
    if (!load)
        return load.error();
    auto save =
        database.prepare(QStringLiteral("INSERT INTO %1 (meter, t, data) VALUES (?, ?, ?) "
                                        "ON CONFLICT (meter, t) DO UPDATE SET data = excluded.data")
                             .arg(name));
    if (!save)
        return save.error();
    return RollupTable(database, lengthMs, std::move(*load), std::move(*save));
}

Result<Rollup> RollupTable::load(int meter, std::int64_t startMs) {
    if (auto done = m_database->run(m_load, {meter, qint64{startMs}}); !done)
        return done.error();
    std::optional<Rollup> stored;
    if (m_load.next())
        stored = decodeRollup(m_load.value(0).toByteArray());
    m_load.finish();
    Rollup rollup = stored.value_or(Rollup());
    rollup.startMs = startMs;
    return rollup;
}

Result<Done> RollupTable::save(int meter, const Rollup& rollup) {
    return m_database->run(m_save, {meter, qint64{rollup.startMs}, encodeRollup(rollup)});
}

Result<Done> storeBucket(RollupTable& table, int meter, OpenBucket& bucket) {
    if (!bucket.dirty)
        return Done{};
    bucket.dirty = false;
    return table.save(meter, bucket.rollup);
}

Result<Done> turnTo(RollupTable& table, int meter, std::int64_t timeMs, OpenBucket& bucket) {
    const std::int64_t start = bucketStart(timeMs, table.lengthMs());
    if (bucket.rollup.startMs == start)
        return Done{};
    if (auto done = storeBucket(table, meter, bucket); !done)
        return done;
    bucket.rollup = {};
    bucket.rollup.startMs = start;
    if (start <= bucket.newestMs) {
        const auto stored = table.load(meter, start);
        if (!stored)
            return stored.error();
        bucket.rollup = *stored;
    }
    bucket.newestMs = std::max(bucket.newestMs, start);
    return Done{};
}

} // namespace s4k::store
