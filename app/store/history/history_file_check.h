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

/// Refuses a folder, a device, a file that is no SQLite database, and one shorter than the size
/// in its header. @source SQLite "Database File Format", 1.3
[[nodiscard]] Result<HistoryFileState> checkHistoryFile(const QString& path);

} // namespace s4k::store
