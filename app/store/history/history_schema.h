// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/history/history_database.h"
#include "app/store/history/history_types.h"

namespace s4k::store {

/// The version of the schema that this program writes; older ones are brought up to it.
inline constexpr int kHistoryVersion = 3;

/// `S4KH` in the heading of a file: whose database it is.
inline constexpr std::int32_t kHistoryApplication = 0x53344B48;

/// A history of the present version behind `name`. For writing it is made where there is none and
/// brought up to date where it is older, whole or not at all. What belongs to another program, is
/// newer, damaged or cannot be reached is refused and left as it is.
[[nodiscard]] Result<std::unique_ptr<HistoryDatabase>> openHistory(const HistoryName& name,
                                                                   HistoryAccess access);

/// The same at version `version` of kHistoryVersion or before: what an older program has written.
[[nodiscard]] Result<Done> migrateHistory(HistoryDatabase& database, int version);

[[nodiscard]] Result<int> historyVersion(HistoryDatabase& database);

[[nodiscard]] Result<HistoryRetention> readRetention(HistoryDatabase& database);
[[nodiscard]] Result<Done> writeRetention(HistoryDatabase& database,
                                          const HistoryRetention& retention);

} // namespace s4k::store
