// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/progress.h"
#include "app/store/logs/log_guess.h"
#include "app/store/logs/log_readings.h"
#include "core/base/result.h"

#include <QString>

namespace s4k::store {

/// Reads a CSV log by the shape that is guessed from its beginning, where `wish` leaves it open.
/// Rows are sorted by time. Rows and cells that cannot be read are left out and listed in the
/// doubts. Refused: most rows cannot be read, no column of times or numbers is found, or numbers
/// that may be read in two ways (the error names the column). The error names file:line:column. The
/// constants in log_readings.h limit the memory.
[[nodiscard]] Result<CsvHistory>
loadCsvHistory(const QString& path, const app::Progress& progress = {}, const LogWish& wish = {});

/// The shape of a log as loadCsvHistory() guesses it, with its first rows, for a preview.
[[nodiscard]] Result<LogGuess> guessLog(const QString& path, const LogWish& wish = {});

} // namespace s4k::store
