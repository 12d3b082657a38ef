// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/history/history_database.h"

#include <QLockFile>

#include <memory>

namespace s4k::store {

/// Prevents a second program from recording into the same history, because open rollups are in
/// memory. The lock of a program that was killed is not valid.
class HistoryRecorderLock {
public:
    /// Locks a file beside the database file; does nothing for a server.
    [[nodiscard]] Result<Done> take(const HistoryName& name);
    /// Locks the session on a server; does nothing for a file.
    [[nodiscard]] Result<Done> takeServer(HistoryDatabase& database);

private:
    std::unique_ptr<QLockFile> m_file;
};

} // namespace s4k::store
