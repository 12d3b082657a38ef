// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

#include <cstdint>

namespace s4k::store {

/// Kind of a file that a user opens.
enum class FileKind : std::uint8_t {
    History,  ///< a database of readings, in a file or on a server
    Log,      ///< readings as CSV
    Recording ///< waveforms: COMTRADE or CSV
};

/// Kind of the history, log or recording `name`: the name of a server is a history. Of a file the
/// contents decide: an SQLite database; the extensions .cfg, .cff and .dat are a recording; text
/// whose heading has only the columns `time` and va ... ic, or begins with `#`, is a recording,
/// other text a log. Refuses a missing or unreadable file, a folder, an empty file and other binary
/// contents.
[[nodiscard]] Result<FileKind> fileKind(const QString& name);

} // namespace s4k::store
