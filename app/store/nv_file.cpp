// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/nv_file.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace s4k::store {

namespace {

Error failure(const char* thing, const QString& path, const QString& cause) {
    return {thing, path.toStdString(), cause.toStdString(),
            "choose a folder of your own with room in it"};
}

/// A rename is on the medium only when its directory is.
void syncDirectory([[maybe_unused]] const QString& directory) {
#ifdef Q_OS_UNIX
    const int handle = ::open(QFile::encodeName(directory).constData(), O_RDONLY | O_CLOEXEC);
    if (handle < 0)
        return;
    ::fsync(handle);
    ::close(handle);
#endif
}

/// Writes beside, flushes, renames: QSaveFile syncs the file before it takes the old one's place.
Result<Done> replaceFile(const QString& path, const QByteArray& bytes) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure("non-volatile image", path, file.errorString());
    return Done{};
}

} // namespace

NvFileStorage::NvFileStorage(const QString& directory)
    : m_directory(directory), m_lock(directory + QStringLiteral("/meter.lock")) {
    m_lock.setStaleLockTime(
        0); // a living owner is never too old; a dead one is told by its process
}

Result<std::unique_ptr<NvFileStorage>> NvFileStorage::open(const QString& directory) {
    if (!QDir().mkpath(directory))
        return failure("meter directory", directory, QStringLiteral("cannot be created"));
    std::unique_ptr<NvFileStorage> storage(new NvFileStorage(directory));
    if (storage->m_lock.tryLock(0))
        return storage;
    const bool busy = storage->m_lock.error() == QLockFile::LockFailedError;
    return busy ? Error{"meter directory", directory.toStdString(),
                        "another program uses this meter", "close it, or choose another directory"}
                : failure("meter directory", directory, QStringLiteral("cannot be written"));
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
        return failure("non-volatile image", file.fileName(), file.errorString());
    const QByteArray bytes = file.read(qint64{kMaxNvBytes} + 1);
    return std::optional(std::vector<std::uint8_t>(bytes.begin(), bytes.end()));
}

Result<Done> NvFileStorage::store(std::span<const std::uint8_t> bytes) {
    const auto old = load(NvGeneration::Current);
    // A damaged image must not push out the good one before it.
    if (old && old->has_value() && decodeNv(**old, "current")) {
        const auto& data = **old;
        const auto kept = replaceFile(path(NvGeneration::Previous),
                                      QByteArray(reinterpret_cast<const char*>(data.data()),
                                                 static_cast<qsizetype>(data.size())));
        if (!kept)
            return kept;
    }
    const auto written = replaceFile(path(NvGeneration::Current),
                                     QByteArray(reinterpret_cast<const char*>(bytes.data()),
                                                static_cast<qsizetype>(bytes.size())));
    if (written)
        syncDirectory(m_directory);
    return written;
}

} // namespace s4k::store
