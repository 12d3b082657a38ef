// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/store/history/history_reader.h"
#include "app/store/history/loaded_history.h"
#include "core/base/result.h"

#include <QString>

#include <vector>

namespace s4k::cli {

/// Whether the file is a CSV log (true) or a history (false). Refuses recordings and other files.
[[nodiscard]] Result<bool> isLog(const QString& name);
/// Like isLog(), for the file of the arguments. Refuses options for logs where it is a history.
[[nodiscard]] Result<bool> isLogFor(const Arguments& arguments);

/// The meter given by --meter, otherwise the only one of `ids`. Refuses a number that is not in
/// `ids`, and a missing --meter unless there is exactly one.
[[nodiscard]] Result<int> meterOption(const Arguments& arguments, const std::vector<int>& ids);
/// Like meterOption() above, for the meters of a history.
[[nodiscard]] Result<int> meterOption(const Arguments& arguments, store::HistoryReader& reader);

/// Loads the meter of a history or log that the options name, with its past; nullopt: cancelled.
/// Few of its readings are kept in memory, its books are complete.
[[nodiscard]] Result<std::optional<store::LoadedMeter>> loadMeter(const Arguments& arguments);

} // namespace s4k::cli
