// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace s4k::store {

/// Location of a history: a file, or a database on a PostgreSQL server.
struct HistoryName {
    QString file; ///< empty: on a server
    QString host; ///< address of the server, or the folder of its Unix socket
    QString user;
    QString password;
    QString database;
    int port = 5432;

    [[nodiscard]] bool isServer() const { return file.isEmpty(); }
    /// The name without password and port, to be shown.
    [[nodiscard]] QString shown() const;
};

/// Parses `postgresql://user:password@host:port/database` (also `postgres://`; `?host=/folder` for
/// a Unix socket; special characters as %XX); any other `name` is the path of a file. Refuses an
/// empty name, an address that is not a URL and an address without a database.
[[nodiscard]] Result<HistoryName> parseHistoryName(const QString& name);

} // namespace s4k::store
