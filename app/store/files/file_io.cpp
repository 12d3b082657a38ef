// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/files/file_io.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace s4k::store {

namespace {

Error notWritten(const QFileDevice& file) {
    return {S4K_TEXT("Files", "file"), file.fileName().toStdString(),
            S4K_TEXT("Files", "it cannot be written: %1").with(file.errorString().toStdString()),
            S4K_TEXT("Files", "check that the folder exists, may be written and has room")};
}

Error notRead(const QFileDevice& file) {
    return {S4K_TEXT("Files", "file"), file.fileName().toStdString(),
            Text::verbatim(file.errorString().toStdString()),
            S4K_TEXT("Files", "check the name and the permissions")};
}

} // namespace

Result<QByteArray> readWholeFile(const QString& path, qint64 maxBytes) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return notRead(file);
    QByteArray bytes = file.read(maxBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return notRead(file);
    if (bytes.size() > maxBytes)
        return Error{S4K_TEXT("Files", "file"), path.toStdString(),
                     S4K_TEXT("Files", "it is larger than %1 bytes").with(maxBytes),
                     S4K_TEXT("Files", "choose a smaller file")};
    return bytes;
}

Result<Done> writeFile(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush())
        return Done{};
    return notWritten(file);
}

Result<Done> checkReplaceable(const QString& path) {
    const QFileInfo info(path);
    if (info.exists() && !info.isFile())
        return Error{S4K_TEXT("Files", "file"), path.toStdString(),
                     info.isDir() ? S4K_TEXT("Files", "it is a folder")
                                  : S4K_TEXT("Files", "it is not a regular file"),
                     S4K_TEXT("Files", "name a file")};
    return Done{};
}

Result<bool> replaceFile(const QString& path, const std::function<bool(QIODevice& file)>& write) {
    if (auto done = checkReplaceable(path); !done)
        return done.error();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return notWritten(file);
    const bool whole = write(file);
    // commit() does not notice that the rest of its buffer finds no room, and would replace the
    // file by an incomplete one.
    if (!file.flush() || file.error() != QFileDevice::NoError)
        return notWritten(file);
    if (!whole)
        return false;
    return file.commit() ? Result<bool>(true) : Result<bool>(notWritten(file));
}

Result<Done> replaceFile(const QString& path, const QByteArray& bytes) {
    const auto written =
        replaceFile(path, [&](QIODevice& file) { return file.write(bytes) == bytes.size(); });
    return written ? Result<Done>(Done{}) : Result<Done>(written.error());
}

} // namespace s4k::store
