// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/recording/recording.h"

#include <QString>

namespace s4k::store {

/// Largest recording file that is read, in bytes.
inline constexpr qint64 kLargestRecordingFile = qint64{512} * 1024 * 1024;

/// Reads a recording by its extension in any case: COMTRADE .cfg with its .dat beside it (either
/// may be given), COMTRADE 2013 .cff, CSV .csv. Refuses what is missing, no file, unreadable or
/// larger than kLargestRecordingFile.
[[nodiscard]] Result<Recording> loadRecordingFile(const QString& path);

} // namespace s4k::store
