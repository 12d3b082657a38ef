// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/progress.h"
#include "app/store/history/loaded_history.h"
#include "core/base/result.h"

#include <optional>

namespace s4k::store {

/// What of a history is kept in memory, over all of its meters. @source own design
struct LoadBudget {
    std::size_t readings = past::TrendBuffer::kCapacity; ///< as they came: a week
    std::size_t minutes = 60 * 1440;                     ///< before these: two months
    std::size_t quarters = past::EnergyBook::kMost;      ///< before these: 400 days
};

/// Reads the meters of a history: their newest readings, what was before by minutes and quarters
/// of an hour, demands, energies, alerts and notes. Another program may record it meanwhile. Meant
/// for a worker's thread; cancelled it is refused. With `meter` (StoredMeter::id) only this one.
[[nodiscard]] Result<LoadedHistory> loadHistory(const QString& name, const app::Progress& progress,
                                                const LoadBudget& budget = {},
                                                std::optional<int> meter = std::nullopt);

} // namespace s4k::store
