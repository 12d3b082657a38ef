// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/recorder/history_recorder_lock.h"

#include "app/store/history/history_schema.h"

namespace s4k::store {

namespace {

constexpr int kNamelessLockMs = 1000;

Error refused(const HistoryName& name, TextId cause, TextId remedy) {
    return {S4K_TEXT("History", "history database"), name.shown().toStdString(), cause, remedy};
}

Error inUse(const HistoryName& name) {
    return refused(name, S4K_TEXT("History", "another program records into it"),
                   S4K_TEXT("History", "end that recording, or choose another database"));
}

/// Acquires a lock without an owner: its program was killed before it wrote its id. It expires by
/// age.
bool takeNameless(QLockFile& lock) {
    qint64 owner = 0;
    QString host;
    QString program;
    if (lock.error() != QLockFile::LockFailedError || lock.getLockInfo(&owner, &host, &program))
        return false;
    lock.setStaleLockTime(kNamelessLockMs);
    const bool taken = lock.tryLock(2 * kNamelessLockMs);
    lock.setStaleLockTime(0);
    return taken;
}

} // namespace

Result<Done> HistoryRecorderLock::take(const HistoryName& name) {
    if (name.isServer() || (m_file && m_file->isLocked()))
        return Done{};
    m_file = std::make_unique<QLockFile>(name.file + QStringLiteral(".lock"));
    m_file->setStaleLockTime(0);
    if (m_file->tryLock(0) || takeNameless(*m_file))
        return Done{};
    if (m_file->error() == QLockFile::LockFailedError)
        return inUse(name);
    return refused(name, S4K_TEXT("History", "its folder does not exist or cannot be written"),
                   S4K_TEXT("History", "name a file in a folder of your own with room in it"));
}

Result<Done> HistoryRecorderLock::takeServer(HistoryDatabase& database) {
    if (!database.isServer())
        return Done{};
    const auto taken =
        database.value(QStringLiteral("SELECT pg_try_advisory_lock(%1)").arg(kHistoryApplication));
    if (!taken)
        return taken.error();
    return taken->toBool() ? Result<Done>(Done{}) : Result<Done>(inUse(database.name()));
}

} // namespace s4k::store
