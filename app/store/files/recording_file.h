// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/recording/recording.h"
#include "core/recording/recording_encoding.h"

#include <QString>

namespace s4k::store {

/// Largest recording file that is read, in bytes.
inline constexpr qint64 kLargestRecordingFile = qint64{512} * 1024 * 1024;

/// Reads a recording. The extension, in upper or lower case, gives the format: COMTRADE .cfg with
/// the .dat of the same name in the same folder (`path` may name either), COMTRADE 2013 .cff, CSV
/// .csv. `encoding`: code page of the names of a COMTRADE recording. Refuses other extensions, a
/// file that is missing, not regular, unreadable or larger than kLargestRecordingFile, and contents
/// that are not of the format.
[[nodiscard]] Result<Recording> loadRecordingFile(const QString& path,
                                                  Encoding encoding = Encoding::Detect);

} // namespace s4k::store
