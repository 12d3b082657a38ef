// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

#include <cstdint>

namespace s4k::store {

/// What a file is that a person wants to open.
enum class FileKind : std::uint8_t {
    History,  ///< a database of readings, in a file or on a server
    Log,      ///< readings as CSV
    Recording ///< waveforms: COMTRADE or CSV
};

/// Decides by what is in the file, not by its name: an SQLite database, a CSV heading with columns
/// other than `time` and va ... ic, else a recording. Refuses what is no file, and what is binary
/// and none of these.
[[nodiscard]] Result<FileKind> fileKind(const QString& name);

} // namespace s4k::store
