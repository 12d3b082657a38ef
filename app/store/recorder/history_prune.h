// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/history/history_database.h"
#include "app/store/history/history_types.h"

namespace s4k::store {

/// Old rows are deleted only after this number of samples since the start, or since the clock
/// jumped ahead by more than a day: the new time may be wrong.
inline constexpr int kSteadySamples = 600;

/// Most rows, about, that one step deletes from each table.
inline constexpr int kPruneRows = 1000;

/// Deletes rows beyond the retention in small steps, so that recording is not delayed.
class HistoryPruner {
public:
    HistoryPruner(HistoryDatabase& database, const HistoryRetention& retention)
        : m_database(&database), m_retention(retention) {}

    /// Makes one step, in one transaction, for one meter whose newest sample is of `nowMs`; updates
    /// `rawRows`, its number of raw rows. A step that fails deletes nothing. Free space of a file
    /// is returned to the disk only if it exceeds a quarter of the file.
    [[nodiscard]] Result<Done> prune(int meter, std::int64_t nowMs, std::int64_t& rawRows);

private:
    HistoryDatabase* m_database;
    HistoryRetention m_retention;

    /// Deletes rows before `cutoffMs`, and at least the oldest `atLeast` at any time, but at most
    /// about kPruneRows; returns their number.
    [[nodiscard]] Result<std::int64_t> forget(const char* table, int meter, std::int64_t cutoffMs,
                                              std::int64_t atLeast);
    [[nodiscard]] Result<Done> pruneTables(int meter, std::int64_t nowMs, std::int64_t& rawRows);
    [[nodiscard]] Result<Done> giveBack();
};

} // namespace s4k::store
