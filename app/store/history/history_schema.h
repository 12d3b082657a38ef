// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/history/history_database.h"
#include "app/store/history/history_types.h"

namespace s4k::store {

/// Version of the schema that this program writes; older histories are migrated to it.
inline constexpr int kHistoryVersion = 4;

/// Application id in the header of an SQLite file, `S4KH`: marks the file as a history.
inline constexpr std::int32_t kHistoryApplication = 0x53344B48;

/// Opens the history `name` at version kHistoryVersion. For writing, a missing history is created.
/// An older one is migrated, completely or not at all. Refuses, and leaves unchanged, a database of
/// another program and one that is newer, damaged or cannot be reached; for reading also one
/// without a history.
[[nodiscard]] Result<std::unique_ptr<HistoryDatabase>> openHistory(const HistoryName& name,
                                                                   HistoryAccess access);

/// Creates the schema or migrates it up to `version`, at most kHistoryVersion. An earlier version
/// gives a history as an older program wrote it.
[[nodiscard]] Result<Done> migrateHistory(HistoryDatabase& database, int version);

[[nodiscard]] Result<int> historyVersion(HistoryDatabase& database);

[[nodiscard]] Result<HistoryRetention> readRetention(HistoryDatabase& database);
[[nodiscard]] Result<Done> writeRetention(HistoryDatabase& database,
                                          const HistoryRetention& retention);

} // namespace s4k::store
