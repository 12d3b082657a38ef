// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/history/history_database.h"

#include <QLockFile>

#include <memory>

namespace s4k::store {

/// Prevents a second recorder of the same history, because open rollups are in memory. The lock
/// ends with this object, on a server with the connection, and when its program is killed.
class HistoryRecorderLock {
public:
    /// Locks a file beside the database file, `NAME.lock`; does nothing for a server and if it is
    /// locked already. Refused while another program has the lock, and if the folder cannot be
    /// written.
    [[nodiscard]] Result<Done> take(const HistoryName& name);
    /// Locks the database on a server; does nothing for a file. Refused while another connection
    /// has the lock.
    [[nodiscard]] Result<Done> takeServer(HistoryDatabase& database);

private:
    std::unique_ptr<QLockFile> m_file;
};

} // namespace s4k::store
