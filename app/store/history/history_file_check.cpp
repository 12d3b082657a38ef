// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/history/history_file_check.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <string_view>

namespace s4k::store {

namespace {

constexpr qsizetype kHeading = 100;
constexpr std::string_view kMagic("SQLite format 3\0", 16);

Error refused(const QString& path, Text cause, TextId remedy) {
    return {S4K_TEXT("History", "history database"), path.toStdString(), std::move(cause), remedy};
}

Result<HistoryFileState> checkHeading(const QString& path, const QByteArray& heading, qint64 size) {
    if (!heading.startsWith(QByteArrayView(kMagic.data(), kMagic.size())))
        return refused(path, S4K_TEXT("History", "it is no SQLite database"),
                       S4K_TEXT("History", "name another file"));
    const auto word = qFromBigEndian<std::uint16_t>(heading.constData() + 16);
    const qint64 pageBytes = word == 1 ? 65536 : word; // 65536 does not fit its two bytes
    const qint64 pages = qFromBigEndian<std::uint32_t>(heading.constData() + 28);
    const bool hasLog = QFileInfo(path + QStringLiteral("-wal")).size() > 0;
    if (heading.size() < kHeading || (!hasLog && size < pages * pageBytes))
        return refused(
            path,
            S4K_TEXT("History", "it is cut short: %1 bytes of %2").with(size, pages * pageBytes),
            S4K_TEXT(
                "History",
                "use an undamaged copy, or recover the readable part with sqlite3 and .recover"));
    return HistoryFileState::Database;
}

} // namespace

Result<HistoryFileState> checkHistoryFile(const QString& path) {
    const QFileInfo info(path);
    if (!info.exists())
        return HistoryFileState::Missing;
    if (info.isDir())
        return refused(path, S4K_TEXT("History", "it is a directory"),
                       S4K_TEXT("History", "name a file in it"));
    if (!info.isFile())
        return refused(path, S4K_TEXT("History", "it is not a regular file"),
                       S4K_TEXT("History", "name a file"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refused(path, Text::verbatim(file.errorString().toStdString()),
                       S4K_TEXT("History", "check the permissions"));
    const QByteArray heading = file.read(kHeading);
    if (heading.isEmpty())
        return HistoryFileState::Empty;
    return checkHeading(path, heading, info.size());
}

} // namespace s4k::store
