// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/history/history_database.h"
#include "app/store/history/history_rollup.h"

namespace s4k::store {

/// Reads and writes the rollups of one length by statements that are prepared once.
class RollupTable {
public:
    /// For the table `name` of buckets of `lengthMs`; `database` must outlive the object.
    [[nodiscard]] static Result<RollupTable> prepare(HistoryDatabase& database, const QString& name,
                                                     std::int64_t lengthMs);

    [[nodiscard]] std::int64_t lengthMs() const { return m_lengthMs; }
    /// The stored bucket that begins at `startMs`; an empty one if none is stored.
    [[nodiscard]] Result<Rollup> load(int meter, std::int64_t startMs);
    /// Stores the bucket; replaces one that begins at the same time.
    [[nodiscard]] Result<Done> save(int meter, const Rollup& rollup);

private:
    HistoryDatabase* m_database;
    std::int64_t m_lengthMs;
    QSqlQuery m_load;
    QSqlQuery m_save;

    RollupTable(HistoryDatabase& database, std::int64_t lengthMs, QSqlQuery load, QSqlQuery save)
        : m_database(&database), m_lengthMs(lengthMs), m_load(std::move(load)),
          m_save(std::move(save)) {}
};

/// The bucket of one meter that is still open.
struct OpenBucket {
    Rollup rollup;
    std::int64_t newestMs = -1; ///< no stored bucket begins later
    bool dirty = false;         ///< has values that are not stored
};

/// Makes the bucket that contains `timeMs` the open one: stores the open bucket and loads the new
/// one if it is stored already.
[[nodiscard]] Result<Done> turnTo(RollupTable& table, int meter, std::int64_t timeMs,
                                  OpenBucket& bucket);
/// Stores the open bucket if it is dirty.
[[nodiscard]] Result<Done> storeBucket(RollupTable& table, int meter, OpenBucket& bucket);

} // namespace s4k::store
