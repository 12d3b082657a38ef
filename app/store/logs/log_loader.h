// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/progress.h"
#include "app/store/history/loaded_history.h"
#include "app/store/logs/csv_history.h"

namespace s4k::store {

/// Loads a CSV log as a history of one meter. Columns named like a quantity (see Quantity) or
/// `alerts` are its readings, other columns are free columns of the trends. Energies and demands
/// are computed as for a running meter; settings that a log lacks are assumed, see
/// past::SettingsGuess. `wish` is what is known of how it is written, see loadCsvHistory(); the
/// doubts are those of LoadedHistory::log. Meant for a worker thread; a cancelled load returns an
/// error.
[[nodiscard]] Result<LoadedHistory> loadLog(const QString& path, const app::Progress& progress,
                                            const LogWish& wish = {});

/// The state of a log at `timeMs`: the newest row that is not later, otherwise the first row. The
/// settings are those of `like`.
[[nodiscard]] past::Moment logMoment(const CsvHistory& log, const past::Moment& like,
                                     std::int64_t timeMs);

} // namespace s4k::store
