// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/files/nv_file.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace s4k::store {

namespace {

constexpr int kNamelessLockMs = 1000;

Error failure(TextId thing, const QString& path, const Text& cause) {
    return {thing, path.toStdString(), cause,
            S4K_TEXT("Files", "choose a folder that you may write to and that has free space")};
}

Error imageFailure(const QFileDevice& file) {
    return failure(S4K_TEXT("Files", "non-volatile image"), file.fileName(),
                   Text::verbatim(file.errorString().toStdString()));
}

/// A rename is on the disk only after its directory is.
void syncDirectory([[maybe_unused]] const QString& directory) {
#ifdef Q_OS_UNIX
    const int handle = ::open(QFile::encodeName(directory).constData(), O_RDONLY | O_CLOEXEC);
    if (handle < 0)
        return;
    ::fsync(handle);
    ::close(handle);
#endif
}

/// Writes to a temporary file beside the old one. Only `commit` replaces the old file, after it has
/// synchronised the new one.
bool writeBeside(QSaveFile& file, std::span<const std::uint8_t> bytes) {
    const auto size = static_cast<qint64>(bytes.size());
    return file.open(QIODevice::WriteOnly) &&
           file.write(reinterpret_cast<const char*>(bytes.data()), size) == size && file.flush();
}

void clearHalfWritten(const QString& directory) {
    QDir dir(directory);
    const QStringList left =
        dir.entryList({QStringLiteral("meter.nv.*"), QStringLiteral("meter.previous.nv.*"),
                       QStringLiteral("meter.damaged.nv.*")},
                      QDir::Files | QDir::Hidden);
    for (const QString& name : left)
        dir.remove(name);
}

} // namespace

NvFileStorage::NvFileStorage(const QString& directory)
    : m_directory(directory), m_lock(directory + QStringLiteral("/meter.lock")) {
    m_lock.setStaleLockTime(0); // never by age: a lock is stale only if its process does not run
}

Result<std::unique_ptr<NvFileStorage>> NvFileStorage::open(const QString& directory) {
    if (!QDir().mkpath(directory))
        return failure(S4K_TEXT("Files", "meter directory"), directory,
                       S4K_TEXT("Files", "cannot be created"));
    std::unique_ptr<NvFileStorage> storage(new NvFileStorage(directory));
    if (storage->lock()) {
        clearHalfWritten(directory);
        return storage;
    }
    const bool busy = storage->m_lock.error() == QLockFile::LockFailedError;
    return busy ? Error{S4K_TEXT("Files", "meter directory"), directory.toStdString(),
                        S4K_TEXT("Files", "another program uses this meter"),
                        S4K_TEXT("Files", "close it, or choose another directory")}
                : failure(S4K_TEXT("Files", "meter directory"), directory,
                          S4K_TEXT("Files", "cannot be written"));
}

bool NvFileStorage::lock() {
    if (m_lock.tryLock(0))
        return true;
    qint64 owner = 0;
    QString host;
    QString program;
    if (m_lock.error() != QLockFile::LockFailedError || m_lock.getLockInfo(&owner, &host, &program))
        return false;
    // A lock without an owner: its program was killed before it wrote its id. It expires by age.
    m_lock.setStaleLockTime(kNamelessLockMs);
    const bool taken = m_lock.tryLock(2 * kNamelessLockMs);
    m_lock.setStaleLockTime(0);
    return taken;
}

QString NvFileStorage::path(NvGeneration generation) const {
    return m_directory + (generation == NvGeneration::Current
                              ? QStringLiteral("/meter.nv")
                              : QStringLiteral("/meter.previous.nv"));
}

Result<std::optional<std::vector<std::uint8_t>>> NvFileStorage::load(NvGeneration generation) {
    QFile file(path(generation));
    if (!file.exists())
        return std::optional<std::vector<std::uint8_t>>();
    if (!file.open(QIODevice::ReadOnly))
        return imageFailure(file);
    const QByteArray bytes = file.read(qint64{kMaxNvBytes} + 1);
    if (file.error() != QFileDevice::NoError)
        return imageFailure(file);
    return std::optional(std::vector<std::uint8_t>(bytes.begin(), bytes.end()));
}

/// Keeps the current image as the previous one. A damaged image does not replace the good previous
/// image; it is kept in a separate file.
Result<Done> NvFileStorage::keepOld() {
    const auto old = load(NvGeneration::Current);
    if (!old)
        return old.error();
    if (!old->has_value())
        return Done{};
    const bool good = decodeNv(**old, "current").ok();
    QSaveFile kept(good ? path(NvGeneration::Previous)
                        : m_directory + QStringLiteral("/meter.damaged.nv"));
    if (!writeBeside(kept, **old) || !kept.commit())
        return imageFailure(kept);
    return Done{};
}

Result<Done> NvFileStorage::store(std::span<const std::uint8_t> bytes) {
    QSaveFile next(path(NvGeneration::Current));
    if (!writeBeside(next, bytes))
        return imageFailure(next);
    if (auto kept = keepOld(); !kept)
        return kept;
    if (!next.commit())
        return imageFailure(next);
    syncDirectory(m_directory);
    return Done{};
}

} // namespace s4k::store
