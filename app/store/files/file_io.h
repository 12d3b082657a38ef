// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <functional>

class QIODevice;

namespace s4k::store {

/// Returns the complete contents of a file. Error: it cannot be opened, or has more than
/// `maxBytes`.
[[nodiscard]] Result<QByteArray> readWholeFile(const QString& path, qint64 maxBytes);

/// Writes a file in place; after a failure it may be incomplete. For files that are easily made
/// again; see replaceFile() for all others.
[[nodiscard]] Result<Done> writeFile(const QString& path, const QByteArray& bytes);

/// Refuses a path that must not be replaced: a folder, a device, a pipe. A path without a file is
/// accepted.
[[nodiscard]] Result<Done> checkReplaceable(const QString& path);

/// Replaces a file by the bytes that `write` writes, completely or not at all, even if the power
/// fails. Refuses paths as checkReplaceable() does. If `write` returns false without an error of
/// the file, the old file is kept and the result is false.
[[nodiscard]] Result<bool> replaceFile(const QString& path,
                                       const std::function<bool(QIODevice& file)>& write);
[[nodiscard]] Result<Done> replaceFile(const QString& path, const QByteArray& bytes);

} // namespace s4k::store
