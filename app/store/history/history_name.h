// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace s4k::store {

/// Where a history is: a file, or a database of a PostgreSQL server.
struct HistoryName {
    QString file; ///< empty: a server
    QString host; ///< an address, or the folder of a Unix socket
    QString user;
    QString password;
    QString database;
    int port = 5432;

    [[nodiscard]] bool isServer() const { return file.isEmpty(); }
    /// As it may be shown: without the password.
    [[nodiscard]] QString shown() const;
};

/// Reads `postgresql://user:password@host:port/database` (also `postgres://`; `?host=/folder` for a
/// Unix socket), or takes `name` as the path of a file.
[[nodiscard]] Result<HistoryName> parseHistoryName(const QString& name);

} // namespace s4k::store
