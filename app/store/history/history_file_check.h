// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace s4k::store {

/// What can be told about a database file before it is opened.
enum class HistoryFileState : std::uint8_t {
    Missing,
    Empty,
    Database
};

/// Refuses what is no file, no SQLite database, or shorter than its own heading says.
/// @source SQLite "Database File Format", 1.3
[[nodiscard]] Result<HistoryFileState> checkHistoryFile(const QString& path);

} // namespace s4k::store
