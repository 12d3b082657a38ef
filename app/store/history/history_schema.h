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
/// An older one is migrated, also for reading, completely or not at all. Refuses, and leaves
/// unchanged, a database of another program and one that is newer, damaged or cannot be reached;
/// for reading also a missing or empty one.
[[nodiscard]] Result<std::unique_ptr<HistoryDatabase>> openHistory(const HistoryName& name,
                                                                   HistoryAccess access);

/// Creates the schema or migrates it up to `version`, at most kHistoryVersion; a newer schema is
/// left as it is. An earlier `version` gives a history as an older program wrote it.
[[nodiscard]] Result<Done> migrateHistory(HistoryDatabase& database, int version);

/// Version of the schema; 0: an empty database. Refuses the database of another program.
[[nodiscard]] Result<int> historyVersion(HistoryDatabase& database);

/// The retention stored in the history; the default for each value that is not stored.
[[nodiscard]] Result<HistoryRetention> readRetention(HistoryDatabase& database);
[[nodiscard]] Result<Done> writeRetention(HistoryDatabase& database,
                                          const HistoryRetention& retention);

} // namespace s4k::store
