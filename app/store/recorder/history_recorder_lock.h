// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/history/history_database.h"

#include <QLockFile>

#include <memory>

namespace s4k::store {

/// Keeps a second program from recording into the same history: the rollups are continued in
/// memory. A program that was killed leaves no lock that counts.
class HistoryRecorderLock {
public:
    /// A lock file beside the file; nothing for a server.
    [[nodiscard]] Result<Done> take(const HistoryName& name);
    /// A lock of the session on a server; nothing for a file.
    [[nodiscard]] Result<Done> takeServer(HistoryDatabase& database);

private:
    std::unique_ptr<QLockFile> m_file;
};

} // namespace s4k::store
