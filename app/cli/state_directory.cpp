// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/state_directory.h"

#include "app/cli/console.h"
#include "app/store/files/nv_file.h"

#include <QFileInfo>

namespace s4k::cli {

namespace {

bool holdsMeter(const QString& directory) {
    return QFileInfo::exists(directory + QStringLiteral("/meter.nv")) ||
           QFileInfo::exists(directory + QStringLiteral("/meter.previous.nv"));
}

} // namespace

Result<std::unique_ptr<NvStorage>> openStateDirectory(const QString& directory) {
    const QFileInfo there(directory);
    if (there.exists() && !there.isDir())
        return Error{"meter directory", directory.toStdString(), "it is a file, not a directory",
                     "give the name of a directory, or a new name"};
    auto storage = store::NvFileStorage::open(directory);
    if (!storage)
        return storage.error();
    return std::unique_ptr<NvStorage>(std::move(storage).value());
}

Result<Settings> settingsIn(const QString& directory) {
    // Looked for first: asking must not make a directory nor leave a lock in a foreign one.
    if (QFileInfo(directory).isDir() && !holdsMeter(directory))
        return Error{"meter directory", directory.toStdString(), "there is no meter in it",
                     "give one that s4k press --state wrote"};
    if (!QFileInfo::exists(directory))
        return Error{"meter directory", directory.toStdString(), "there is no such directory",
                     "give one that s4k press --state wrote"};
    const auto storage = openStateDirectory(directory);
    if (!storage)
        return storage.error();
    const NvLoad load = loadNv(**storage);
    if (!load.notice.empty())
        say(load.notice.english());
    return load.image.settings;
}

} // namespace s4k::cli
