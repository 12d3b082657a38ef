// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace s4k::store {

/// State of a database file before it is opened.
enum class HistoryFileState : std::uint8_t {
    Missing,
    Empty,
    Database
};

/// Refuses a folder, a device, an unreadable file, a file that is not an SQLite database, and,
/// unless a log (`-wal`) is beside it, a file shorter than the size in its header.
/// @source SQLite "Database File Format", 1.3
[[nodiscard]] Result<HistoryFileState> checkHistoryFile(const QString& path);

} // namespace s4k::store
