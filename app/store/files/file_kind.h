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

/// Kind of `name`, a file or a history on a server, which is not contacted. An SQLite file, found
/// by its contents, is a history. Other files with the extension .cfg, .cff or .dat are recordings,
/// whatever their contents. Text is a recording if its heading, after comments, has only the
/// columns `time` and va ... ic; other text is a log. Refuses an empty name, a missing or
/// unreadable file, a folder, an empty file and other binary contents.
[[nodiscard]] Result<FileKind> fileKind(const QString& name);

} // namespace s4k::store
