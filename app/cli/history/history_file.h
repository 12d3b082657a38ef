// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/store/history/history_reader.h"
#include "app/store/history/loaded_history.h"
#include "core/base/result.h"

#include <QString>

#include <vector>

namespace s4k::cli {

/// Whether FILE is a CSV log; else it is a history. Refuses what is neither.
[[nodiscard]] Result<bool> isLog(const QString& name);

/// The meter that --meter names, else the only one of `ids`.
[[nodiscard]] Result<int> meterOption(const Arguments& arguments, const std::vector<int>& ids);
/// The same of the meters in a history.
[[nodiscard]] Result<int> meterOption(const Arguments& arguments, store::HistoryReader& reader);

/// The meter of a history or log that is asked for, with its past; nothing: it was cancelled. Of
/// its readings little is kept in memory, its books are whole.
[[nodiscard]] Result<std::optional<store::LoadedMeter>> loadMeter(const Arguments& arguments);

} // namespace s4k::cli
