// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/progress.h"
#include "app/store/history/loaded_history.h"
#include "app/store/logs/csv_history.h"

namespace s4k::store {

/// Reads a CSV log as a history of one meter: columns that are called like a quantity (see
/// Quantity) or `alerts` are its readings, the others are free columns of the trends. Its energies
/// and demands come from the books that a running meter fills; what a log lacks for that is assumed
/// as past::SettingsGuess says. Meant for a worker's thread; cancelled it is refused.
[[nodiscard]] Result<LoadedHistory> loadLog(const QString& path, const app::Progress& progress);

/// What a moment of a log is: the newest row until then, or else the first. Settings as in `like`.
[[nodiscard]] past::Moment logMoment(const CsvHistory& log, const past::Moment& like,
                                     std::int64_t timeMs);

} // namespace s4k::store
