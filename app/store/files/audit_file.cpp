// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/files/audit_file.h"

#include "app/base/text.h"
#include "core/base/utc_time.h"

#include <QByteArray>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>

#include <cerrno>
#include <cstring>
#include <utility>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

namespace s4k::store {

namespace {

constexpr qint64 kLargestBytes = 10'000'000;
constexpr int kMostSetAside = 9;
constexpr int kLockMs = 3000;

QString userName() {
    for (const char* const variable : {"USER", "LOGNAME", "USERNAME"})
        if (QString name = qEnvironmentVariable(variable); !name.isEmpty())
            return name;
    return QStringLiteral("unknown");
}

QByteArray jsonOf(const AuditLine& line) {
    const QJsonObject object{
        {QStringLiteral("time"), app::toQt(utcTimeMs(QDateTime::currentMSecsSinceEpoch()))},
        {QStringLiteral("user"), userName()},
        {QStringLiteral("meter"), line.meter},
        {QStringLiteral("what"), line.what},
        {QStringLiteral("before"), line.before},
        {QStringLiteral("after"), line.after},
        {QStringLiteral("stage"), line.stage},
        {QStringLiteral("outcome"), line.outcome}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

Error notKept(const QString& path, const Text& cause) {
    return {S4K_TEXT("Files", "audit file"), path.toStdString(),
            S4K_TEXT("Files", "it cannot be written: %1").with(cause),
            S4K_TEXT(
                "Files",
                "free disk space or name a writable file; without it no write is sent to a meter")};
}

/// Writes the file to the disk, not only to the cache of the operating system.
bool toDisk(const QFile& file) {
#ifdef Q_OS_WIN
    return _commit(file.handle()) == 0;
#else
    // A file without a disk, such as a terminal, cannot be synchronised and need not be.
    return fsync(file.handle()) == 0 || errno == EINVAL;
#endif
}

QString asideName(const QString& path, int number) {
    return path + QLatin1Char('.') + QString::number(number);
}

/// Renames `NAME` to `NAME.1`, `NAME.1` to `NAME.2` and so on; at most nine are kept.
Result<Done> setAside(const QString& path) {
    QFile::remove(asideName(path, kMostSetAside));
    for (int number = kMostSetAside - 1; number >= 1; --number)
        if (const QString from = asideName(path, number); QFile::exists(from))
            if (!QFile::rename(from, asideName(path, number + 1)))
                return notKept(from, S4K_TEXT("Files", "it cannot be renamed"));
    if (!QFile::rename(path, asideName(path, 1)))
        return notKept(path, S4K_TEXT("Files", "it is full and cannot be renamed"));
    return Done{};
}

/// Whether a crash cut off the last line. Its text is kept, and the next line begins a new one.
bool endsInTheMiddle(QFile& file) {
    if (file.isSequential() || file.size() == 0 || !file.seek(file.size() - 1))
        return false;
    return file.read(1) != "\n";
}

Result<Done> makeFolder(const QString& path) {
    const QString folder = QFileInfo(path).absolutePath();
    if (!QDir().mkpath(folder))
        return notKept(path, S4K_TEXT("Files", "its folder cannot be made"));
    return Done{};
}

/// The name of a new file is on the disk only after its folder is.
void folderToDisk(const QString& path) {
#ifndef Q_OS_WIN
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    if (const int descriptor = open(folder.constData(), O_RDONLY); descriptor >= 0) {
        fsync(descriptor);
        close(descriptor);
    }
#else
    Q_UNUSED(path)
#endif
}

Result<Done> add(const QString& path, const QByteArray& json) {
    QFile file(path);
    const bool isNew = !file.exists();
    if (!file.open(QIODevice::ReadWrite | QIODevice::Append | QIODevice::Unbuffered))
        return notKept(path, Text::verbatim(file.errorString().toStdString()));
    const qint64 before = file.size();
    // One call, so that lines of two programs do not mix.
    const QByteArray bytes = (endsInTheMiddle(file) ? QByteArray("\n") : QByteArray()) + json;
    if (file.write(bytes) != bytes.size() || !toDisk(file)) {
        const QString said = file.error() == QFileDevice::NoError
                                 ? QString::fromLocal8Bit(std::strerror(errno))
                                 : file.errorString();
        const Error error = notKept(path, Text::verbatim(said.toStdString()));
        file.resize(before); // no half a line is left behind
        return error;
    }
    if (isNew)
        folderToDisk(path);
    return Done{};
}

} // namespace

AuditFile::AuditFile(QString path) : m_path(std::move(path)) {}

Result<Done> AuditFile::check() const {
    if (auto made = makeFolder(m_path); !made)
        return made;
    return add(m_path, {});
}

Result<Done> AuditFile::append(const AuditLine& line) {
    if (auto made = makeFolder(m_path); !made)
        return made;
    // The window and the command line append to the same file.
    QLockFile lock(m_path + QStringLiteral(".lock"));
    if (!lock.tryLock(kLockMs))
        return notKept(m_path, lock.error() == QLockFile::LockFailedError
                                   ? S4K_TEXT("Files", "another program holds it")
                                   : S4K_TEXT("Files", "its folder may not be written"));
    const QByteArray json = jsonOf(line);
    const QFileInfo present(m_path);
    if (present.isFile() && present.size() > 0 && present.size() + json.size() > kLargestBytes)
        if (auto aside = setAside(m_path); !aside)
            return aside;
    return add(m_path, json);
}

} // namespace s4k::store
