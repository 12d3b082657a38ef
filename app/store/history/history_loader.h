// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/progress.h"
#include "app/store/history/loaded_history.h"
#include "core/base/result.h"

#include <optional>

namespace s4k::store {

/// Quarters of an hour whose energy is read from a history: 400 days. @source own design
inline constexpr std::size_t kEnergyQuarters = std::size_t{400} * 96;

/// Numbers of rows that are kept in memory, for all meters of a history together. @source own
/// design
struct LoadBudget {
    std::size_t readings = past::TrendBuffer::kCapacity; ///< the newest, unchanged: a week
    std::size_t minutes = 60 * 1440;                     ///< before the readings: two months
    std::size_t quarters = kEnergyQuarters;              ///< before the minutes: 400 days
};

/// Loads the meters of a history: the newest readings, older ones summarised by minute and quarter
/// of an hour, demands, energies, alerts and notes; at most 256 meters. With `meter`
/// (StoredMeter::id) only this meter. Meters without rows are left out; without a meter the load is
/// refused. Another program may record into the history meanwhile. May be called in any thread.
/// `progress` must not be empty; if it returns false, the load ends with an error.
[[nodiscard]] Result<LoadedHistory> loadHistory(const QString& name, const app::Progress& progress,
                                                const LoadBudget& budget = {},
                                                std::optional<int> meter = std::nullopt);

} // namespace s4k::store
