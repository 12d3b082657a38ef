// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/files/file_kind.h"

#include "app/store/history/history_name.h"
#include "app/store/logs/log_shape.h"

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

bool isWaveName(const QByteArray& name) {
    return std::any_of(kWaveColumns.begin(), kWaveColumns.end(),
                       [&name](const char* known) { return name == known; });
}

/// Whether a comment is the heading of a recording: `# va,vb,vc fs=2520`.
bool isRatedHeading(const QByteArray& comment) {
    QByteArray line = comment.mid(1).toLower();
    line.replace('\t', ',').replace(';', ',').replace(' ', ',');
    return line.contains("fs=") && isWaveName(line.mid(line.startsWith(',') ? 1 : 0).split(',')[0]);
}

/// The first line that is neither empty nor a comment nor names the separator.
QByteArray headingOf(std::string_view text) {
    for (const QByteArray& line : QByteArray(text.data(), qsizetype(text.size())).split('\n')) {
        const QByteArray heading = line.trimmed();
        if (heading.startsWith('#') && isRatedHeading(heading))
            return heading;
        if (!heading.isEmpty() && !isLogComment(heading.toStdString(), ',') &&
            !heading.toLower().startsWith("sep="))
            return heading;
    }
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
        return isWaveName(name);
    });
}

Result<FileKind> kindOfText(const QString& path, const QByteArray& begin) {
    if (begin.isEmpty())
        return refused(path, S4K_TEXT("Files", "it is empty"),
                       S4K_TEXT("Files", "choose a file with readings or waveforms"));
    const std::string_view bytes(begin.constData(), static_cast<std::size_t>(begin.size()));
    LogDecoder decoder(encodingOf(bytes));
    const std::string_view text = decoder.decode(bytes);
    if (const auto zero = text.find('\0'); zero != std::string_view::npos)
        return refused(
            path,
            S4K_TEXT("Files", "it is neither a history nor text: byte %1 is NUL").with(zero + 1),
            S4K_TEXT("Files", "choose a history, COMTRADE or CSV"));
    return isWaveHeading(headingOf(text)) ? FileKind::Recording : FileKind::Log;
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
