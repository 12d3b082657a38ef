// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <functional>

class QIODevice;

namespace s4k::store {

/// The whole of a file of at most `maxBytes`.
[[nodiscard]] Result<QByteArray> readWholeFile(const QString& path, qint64 maxBytes);

/// Writes a file that can be made again.
[[nodiscard]] Result<Done> writeFile(const QString& path, const QByteArray& bytes);

/// Refuses what no file may replace: a folder, a device, a pipe. The path may name nothing yet.
[[nodiscard]] Result<Done> checkReplaceable(const QString& path);

/// Replaces a file by what `write` puts into it, whole or not at all, also when the power fails;
/// see checkReplaceable(). When `write` returns false the old file stays, and the result is false.
[[nodiscard]] Result<bool> replaceFile(const QString& path,
                                       const std::function<bool(QIODevice& file)>& write);
[[nodiscard]] Result<Done> replaceFile(const QString& path, const QByteArray& bytes);

} // namespace s4k::store
