// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/files/file_kind.h"

#include "app/store/history/history_name.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace s4k::store {

namespace {

constexpr qint64 kLooked = 64 * qint64{1024};
constexpr std::array<const char*, 7> kWaveColumns{"time", "va", "vb", "vc", "ia", "ib", "ic"};

Error refused(const QString& path, const Text& cause, TextId remedy) {
    return {S4K_TEXT("Files", "file"), path.toStdString(), cause, remedy};
}

bool isComtrade(const QString& path) {
    const QString end = QFileInfo(path).suffix().toLower();
    return end == QLatin1String("cfg") || end == QLatin1String("cff") ||
           end == QLatin1String("dat");
}

/// The first line that is not empty, without the byte order mark that some editors write.
QByteArray headingOf(const QByteArray& begin) {
    QByteArray text = begin;
    if (text.startsWith("\xEF\xBB\xBF"))
        text.remove(0, 3);
    for (const QByteArray& line : text.split('\n'))
        if (!line.trimmed().isEmpty())
            return line.trimmed();
    return {};
}

/// Whether all columns are columns of a recording of waveforms.
bool isWaveHeading(const QByteArray& heading) {
    if (heading.startsWith('#'))
        return true;
    QByteArray line = heading.toLower();
    line.replace('\t', ',').replace(';', ',');
    const QList<QByteArray> names = line.split(',');
    return std::all_of(names.begin(), names.end(), [](QByteArray name) {
        name = name.replace('"', "").trimmed();
        return std::any_of(kWaveColumns.begin(), kWaveColumns.end(),
                           [&name](const char* known) { return name == known; });
    });
}

Result<FileKind> kindOfText(const QString& path, const QByteArray& begin) {
    if (begin.isEmpty())
        return refused(path, S4K_TEXT("Files", "it is empty"),
                       S4K_TEXT("Files", "choose a file with readings or waveforms"));
    if (const auto zero = begin.indexOf('\0'); zero >= 0)
        return refused(
            path,
            S4K_TEXT("Files", "it is neither a history nor text: byte %1 is NUL").with(zero + 1),
            S4K_TEXT("Files", "choose a history, COMTRADE or CSV"));
    return isWaveHeading(headingOf(begin)) ? FileKind::Recording : FileKind::Log;
}

} // namespace

Result<FileKind> fileKind(const QString& name) {
    if (const auto history = parseHistoryName(name); !history || history->isServer())
        return history ? Result<FileKind>(FileKind::History) : Result<FileKind>(history.error());
    const QFileInfo info(name);
    if (info.exists() && !info.isFile())
        return refused(name,
                       info.isDir() ? S4K_TEXT("Files", "it is a folder")
                                    : S4K_TEXT("Files", "it is not a regular file"),
                       S4K_TEXT("Files", "choose a file"));
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return refused(name, Text::verbatim(file.errorString().toStdString()),
                       S4K_TEXT("Files", "check the name and the permissions"));
    const QByteArray begin = file.read(kLooked);
    if (begin.startsWith("SQLite format 3"))
        return FileKind::History;
    if (isComtrade(name))
        return FileKind::Recording;
    return kindOfText(name, begin);
}

} // namespace s4k::store
