// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/history/history_database.h"
#include "app/store/history/history_types.h"

namespace s4k::store {

/// A clock that leapt ahead by more than a day must be believed by so many samples before anything
/// is forgotten on its word.
inline constexpr int kSteadySamples = 600;

/// Rows that one step forgets at most, of each table.
inline constexpr int kPruneRows = 1000;

/// Forgets what retention lets go, little by little, so that recording never waits for it.
class HistoryPruner {
public:
    HistoryPruner(HistoryDatabase& database, const HistoryRetention& retention)
        : m_database(&database), m_retention(retention) {}

    /// One step for one meter whose last sample is of `nowMs`; `rawRows` follows.
    [[nodiscard]] Result<Done> prune(int meter, std::int64_t nowMs, std::int64_t& rawRows);

private:
    HistoryDatabase* m_database;
    HistoryRetention m_retention;

    /// Deletes rows before `cutoffMs`, and the oldest `atLeast` whatever their time; says how many.
    [[nodiscard]] Result<std::int64_t> forget(const char* table, int meter, std::int64_t cutoffMs,
                                              std::int64_t atLeast);
    [[nodiscard]] Result<Done> pruneTables(int meter, std::int64_t nowMs, std::int64_t& rawRows);
    [[nodiscard]] Result<Done> giveBack();
};

} // namespace s4k::store
