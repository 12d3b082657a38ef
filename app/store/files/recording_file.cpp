// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/files/recording_file.h"

#include "core/comtrade/comtrade.h"

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <span>
#include <string_view>

namespace s4k::store {

namespace {

Error failure(const QString& path, const Text& cause, TextId remedy) {
    return {S4K_TEXT("Recording", "recording file"), QDir::toNativeSeparators(path).toStdString(),
            cause, remedy};
}

bool hasSuffix(const QFileInfo& file, const char* suffix) {
    return file.suffix().compare(QLatin1String(suffix), Qt::CaseInsensitive) == 0;
}

/// The reason why `file` cannot be read; nullopt: it can.
std::optional<Error> checkFile(const QFileInfo& file) {
    if (!file.exists())
        return failure(file.filePath(), S4K_TEXT("Recording", "there is no such file"),
                       S4K_TEXT("Recording", "check the path"));
    if (file.isDir())
        return failure(file.filePath(), S4K_TEXT("Recording", "it is a directory"),
                       S4K_TEXT("Recording", "name a file in it"));
    if (!file.isFile())
        return failure(file.filePath(), S4K_TEXT("Recording", "it is not a regular file"),
                       S4K_TEXT("Recording", "copy the recording to a file"));
    if (file.size() > kLargestRecordingFile)
        return failure(file.filePath(),
                       S4K_TEXT("Recording", "%1 bytes are more than 512 MB").with(file.size()),
                       S4K_TEXT("Recording", "cut the recording"));
    return std::nullopt;
}

Result<QByteArray> readAll(const QFileInfo& info) {
    if (auto error = checkFile(info))
        return *std::move(error);
    QFile file(info.filePath());
    if (!file.open(QIODevice::ReadOnly))
        return failure(info.filePath(), Text::verbatim(file.errorString().toStdString()),
                       S4K_TEXT("Recording", "make the file readable"));
    QByteArray bytes = file.read(kLargestRecordingFile + 1);
    if (file.error() != QFileDevice::NoError)
        return failure(info.filePath(), Text::verbatim(file.errorString().toStdString()),
                       S4K_TEXT("Recording", "copy the recording again"));
    if (bytes.size() > kLargestRecordingFile)
        return failure(info.filePath(),
                       S4K_TEXT("Recording", "it grew beyond 512 MB while being read"),
                       S4K_TEXT("Recording", "wait until it is complete"));
    return bytes;
}

std::string_view text(const QByteArray& bytes) {
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

std::span<const std::uint8_t> octets(const QByteArray& bytes) {
    return {reinterpret_cast<const std::uint8_t*>(bytes.constData()),
            static_cast<std::size_t>(bytes.size())};
}

/// The file of the same name with the extension `suffix`, in any case; of several, the one whose
/// base name has the same case.
Result<QFileInfo> sibling(const QFileInfo& file, const char* suffix) {
    const QString wanted = file.completeBaseName() + QLatin1Char('.') + QLatin1String(suffix);
    QFileInfoList found = file.absoluteDir().entryInfoList(QDir::Files | QDir::Hidden, QDir::Name);
    found.removeIf([&](const QFileInfo& other) {
        return other.fileName().compare(wanted, Qt::CaseInsensitive) != 0;
    });
    if (found.isEmpty())
        return failure(
            file.filePath(),
            S4K_TEXT("Recording", "there is no %1 beside it").with(wanted.toStdString()),
            S4K_TEXT("Recording", "put the .cfg and .dat files of the recording into one folder"));
    const auto twin = std::find_if(found.begin(), found.end(), [&](const QFileInfo& other) {
        return other.completeBaseName() == file.completeBaseName();
    });
    return twin == found.end() ? found.first() : *twin;
}

Result<Recording> loadComtrade(const QFileInfo& config, const QFileInfo& data, Encoding encoding) {
    const auto cfg = readAll(config);
    if (!cfg)
        return cfg.error();
    const auto dat = readAll(data);
    if (!dat)
        return dat.error();
    return parseComtrade(text(*cfg), octets(*dat), config.fileName().toStdString(), encoding);
}

Result<Recording> loadPair(const QFileInfo& file, Encoding encoding) {
    const bool isConfig = hasSuffix(file, "cfg");
    const auto other = sibling(file, isConfig ? "dat" : "cfg");
    if (!other)
        return other.error();
    return isConfig ? loadComtrade(file, *other, encoding) : loadComtrade(*other, file, encoding);
}

Result<Recording> loadSingle(const QFileInfo& file, Encoding encoding) {
    const auto bytes = readAll(file);
    if (!bytes)
        return bytes.error();
    const std::string name = file.fileName().toStdString();
    return hasSuffix(file, "cff") ? parseComtradeCff(octets(*bytes), name, encoding)
                                  : parseCsv(text(*bytes), name);
}

} // namespace

Result<Recording> loadRecordingFile(const QString& path, Encoding encoding) {
    const QFileInfo file(path);
    if (auto error = checkFile(file))
        return *std::move(error);
    if (hasSuffix(file, "cfg") || hasSuffix(file, "dat"))
        return loadPair(file, encoding);
    if (hasSuffix(file, "cff") || hasSuffix(file, "csv"))
        return loadSingle(file, encoding);
    return failure(path, S4K_TEXT("Recording", "its extension is none of .cfg .dat .cff .csv"),
                   S4K_TEXT("Recording", "use a COMTRADE or CSV recording"));
}

} // namespace s4k::store
